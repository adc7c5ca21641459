import fc from "fast-check";
import { expect, test } from "vitest";
import { splitJsonList } from "../../../src/io/tables/json-list.ts";
import { splitDelimited } from "../../../src/io/tables/lines.ts";
import { recordBlocks, type Splitter } from "../../../src/io/tables/records.ts";

async function recordsOf(splitter: Splitter, text: Uint8Array, sizes: readonly number[]) {
  async function* chunks() {
    let at = 0;
    for (const size of [...sizes, text.length]) {
      yield { bytes: text.subarray(at, at + size), read: at + size };
      at += size;
    }
  }
  const found: [string, number, string | null][] = [];
  for await (const { bytes, offset, records } of recordBlocks(chunks(), splitter))
    for (const { start, end, fault } of records)
      found.push([new TextDecoder().decode(bytes.subarray(start, end)), offset + start, fault]);
  return { found, isWhole: splitter.isWhole() };
}

test("where delimited text is parted while reading does not matter", async () => {
  const text = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r"), maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.integer({ min: 0, max: 9 })), async (words, sizes) => {
      const bytes = new TextEncoder().encode(words);
      const splitter = () => splitDelimited(",".charCodeAt(0));
      const parted = await recordsOf(splitter(), bytes, sizes);
      expect(parted).toEqual(await recordsOf(splitter(), bytes, []));
    }),
  );
});

test("where a collection is parted while reading, or cut off, does not matter", async () => {
  const whole =
    '{"n":{"features":[9]},"t":"features\\"","features":[{"a":"}]\\\\"}, [1,2],3 ,"x"],"z":[4]}';
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: whole.length }),
      fc.array(fc.integer({ min: 0, max: 9 })),
      async (length, sizes) => {
        const bytes = new TextEncoder().encode(whole.slice(0, length));
        const parted = await recordsOf(splitJsonList("features"), bytes, sizes);
        expect(parted).toEqual(await recordsOf(splitJsonList("features"), bytes, []));
        expect(parted.isWhole).toBe(length > whole.indexOf('],"z"'));
      },
    ),
  );
});

test("a quote that is not closed within 32 megabytes ends with its line, before the rest is read", () => {
  const bytes = new TextEncoder().encode(`1,"two\n${"3,4\n".repeat(9_000_000)}`);
  const taken: (string | null)[] = [];
  const take = (_start: number, _end: number, fault: string | null) => taken.push(fault);
  const splitter = splitDelimited(",".charCodeAt(0));
  expect(splitter.split(bytes.subarray(0, 1000), false, take)).toBe(0);
  expect(splitter.split(bytes, false, take)).toBe(bytes.length);
  expect([taken[0], taken[1], taken.length]).toEqual(["unclosed-quote", null, 9_000_001]);
});

test("a line without an end is given up after a megabyte", () => {
  const taken: (string | null)[] = [];
  const splitter = splitDelimited(",".charCodeAt(0));
  const line = new Uint8Array(2 << 20).fill("a".charCodeAt(0));
  splitter.split(line, false, (_start, _end, fault) => taken.push(fault));
  expect(taken).toEqual(["too-long"]);
});

test("what follows a line that is too long is no row, however the bytes come", async () => {
  const text = `1,2\n${"x,".repeat(1 << 20)}\n3,4\n`;
  const split = (sizes: number[]) =>
    recordsOf(splitDelimited(",".charCodeAt(0)), new TextEncoder().encode(text), sizes);
  const [whole, parted] = [await split([]), await split([1 << 20, 1000, 1 << 20])];
  const faults = [null, "too-long", null];
  expect(parted.found.map(([, , fault]) => fault)).toEqual(faults);
  expect(whole.found.map(([, , fault]) => fault)).toEqual(faults);
  expect(parted.found[2]).toEqual(["3,4", text.indexOf("3,4"), null]);
});

test("a feature that is too long is left out, and those after it are read", () => {
  const long = `{"t":"${"x".repeat(33 << 20)}"}`;
  const bytes = new TextEncoder().encode(`{"features":[{"a":1},${long},{"b":2}]}`);
  const whole: (string | null)[] = [];
  const parted: (string | null)[] = [];
  splitJsonList("features").split(bytes, true, (_start, _end, fault) => whole.push(fault));
  const splitter = splitJsonList("features");
  const take = (_start: number, _end: number, fault: string | null) => parted.push(fault);
  const done = splitter.split(bytes.subarray(0, bytes.length - 20), false, take);
  splitter.split(bytes.subarray(done), true, take);
  expect(whole).toEqual([null, "too-long", null]);
  expect(parted).toEqual([null, "too-long", null]);
  expect(splitter.isWhole()).toBe(true);
});

test("what quotes hold is found however the bytes come, also past a megabyte", async () => {
  const text = `1,"${"x,\n".repeat(400_000)}"\n2,"two\n3,"a"\n4,b\r\n5,c`;
  const bytes = new TextEncoder().encode(text);
  const splitter = () => splitDelimited(",".charCodeAt(0));
  const whole = await recordsOf(splitter(), bytes, []);
  const parted = await recordsOf(splitter(), bytes, new Array<number>(1000).fill(1 << 11));
  expect(whole.found.map(([, , fault]) => fault)).toEqual([
    "too-long",
    "unclosed-quote",
    null,
    null,
    null,
  ]);
  expect(whole.found.slice(1).map(([record]) => record)).toEqual(['2,"two', '3,"a"', "4,b", "5,c"]);
  expect(parted).toEqual(whole);
});
