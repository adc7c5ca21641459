import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type EmbedOptions,
  readOptions,
  USUAL_OPTIONS,
  writeOptions,
} from "../../../src/core/embed/options.ts";

const read = (query: string) => readOptions(new URLSearchParams(query));
const KEYS = Object.keys(USUAL_OPTIONS) as (keyof EmbedOptions)[];

test.each([
  "collection=../../x",
  "collection=",
  "tz=__proto__",
  "tz=",
  "theme=constructor",
  "accent=red",
  "view=toString",
  "show=list,__proto__",
  "hide=,",
  "play=2",
  "id=<img>",
  `id=${"a".repeat(65)}`,
])("%s is as if it were not there, and said once", (query) => {
  const { options, warnings } = read(query);
  expect(options).toEqual(USUAL_OPTIONS);
  expect(warnings).toMatchObject([{ key: query.split("=")[0] }]);
});

test.each([
  "https://news.example/",
  "*",
  "null",
  "javascript:alert(1)",
  "https://user:word@news.example",
])("origin=%s can't be read, so nobody may connect, and that is said", (origin) => {
  const { options, warnings } = read(`origin=${origin}`);
  expect(options).toEqual({ ...USUAL_OPTIONS, origin: "nobody" });
  expect(warnings).toMatchObject([{ key: "origin", value: origin }]);
});

test("any text at all gives options of the right kind, which written and read again are the same", () => {
  const pair = fc.tuple(fc.constantFrom(...KEYS, "__proto__", "constructor"), fc.string());
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const { options } = readOptions(new URLSearchParams(pairs));
      expect(Object.keys(options)).toEqual(KEYS);
      expect(read(writeOptions(options).join("&"))).toEqual({ options, warnings: [] });
    }),
  );
});

test("of a value that is said twice the first one holds, and the other is named", () => {
  const { options, warnings } = read("theme=dark&theme=light&view=x&view=list");
  expect(options).toEqual({ ...USUAL_OPTIONS, theme: "dark" });
  expect(warnings.map(({ key, value }) => [key, value])).toEqual([
    ["theme", "light"],
    ["view", "list"],
    ["view", "x"],
  ]);
});

test("an address of data is never taken for none: who reads it says what is wrong with it", () => {
  for (const data of ["https://a.example/x/", "javascript:alert(1)", "http://127.0.0.1/x/"])
    expect(read(`data=${data}`)).toEqual({ options: { ...USUAL_OPTIONS, data }, warnings: [] });
  expect(read("data=").warnings).toHaveLength(1);
});
