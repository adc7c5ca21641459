import fc from "fast-check";
import { expect, test } from "vitest";
import { flatRow } from "../../../src/core/table/flat-row.ts";
import { jsonFormat } from "../../../src/io/tables/json-kind.ts";
import { splitJsonList } from "../../../src/io/tables/json-list.ts";
import { jsonListFormat } from "../../../src/io/tables/json-rows.ts";
import { recordBlocks } from "../../../src/io/tables/records.ts";
import { createTextSource } from "../../../src/io/tables/text-source.ts";
import { allRows } from "./rows.ts";

const PLAIN = { encoding: "utf-8", isGzip: false };
const sourceOf = (text: string, name: string | null) =>
  createTextSource(new Blob([text]), jsonListFormat(name), PLAIN);

/** Texts with what could be taken for the end of something. */
const word = fc.string({
  unit: fc.constantFrom("a", '"', "{", "]", "\\", ",", ":", "é", "ح", "\n", "𝄞"),
});
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    word,
    fc.integer(),
    fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("any"), { maxLength: 3 }),
    fc.dictionary(word, tie("any"), { maxKeys: 3 }),
  ),
})).any;
const isPlainName = (name: string) => !["__proto__", "type", "geometry"].includes(name);
const row = fc.dictionary(word.filter(isPlainName), value, { maxKeys: 4 });
const sizes = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 60 });

/** The values of a list as its splitter cuts them out of chunks of these sizes. */
async function valuesOf(text: string, name: string | null, chunkSizes: readonly number[]) {
  const bytes = new TextEncoder().encode(text);
  async function* chunks() {
    let at = 0;
    for (const size of [...chunkSizes, bytes.length]) {
      yield { bytes: bytes.subarray(at, at + size), read: at + size };
      at += size;
    }
  }
  const splitter = splitJsonList(name);
  const found: unknown[] = [];
  for await (const { bytes, records } of recordBlocks(chunks(), splitter))
    for (const { start, end, fault } of records)
      found.push(fault ?? JSON.parse(new TextDecoder().decode(bytes.subarray(start, end))));
  return { found, isWhole: splitter.isWhole() };
}

test("a list of any values is cut into what JSON.parse finds in it, however its bytes come", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(value),
      fc.constantFrom(undefined, 2, "\t"),
      sizes,
      async (list, indent, chunkSizes) => {
        const text = JSON.stringify(list, null, indent);
        const { found, isWhole } = await valuesOf(text, null, chunkSizes);
        expect(found).toEqual(JSON.parse(text));
        expect(isWhole).toBe(true);
      },
    ),
  );
});

test("so is a list that is a member of an object, whatever else stands in it", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(word, value, { maxKeys: 3 }),
      fc.array(value),
      fc.dictionary(word, value, { maxKeys: 3 }),
      sizes,
      async (before, list, after, chunkSizes) => {
        const answer = { ...before, 'the "list"': list, ...after };
        const text = JSON.stringify(answer);
        const name = JSON.stringify('the "list"').slice(1, -1);
        const { found } = await valuesOf(text, name, chunkSizes);
        expect(found).toEqual(JSON.parse(text)['the "list"']);
      },
    ),
  );
});

test("rows come flat as they were, and each is found again by its place in the file", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 40 }),
      fc.constantFrom(undefined, 1),
      async (list, indent) => {
        const text = JSON.stringify({ count: list.length, data: list }, null, indent);
        const source = sourceOf(text, "data");
        const { rows, faults, issues } = await allRows(source);
        expect(rows).toEqual(JSON.parse(text).data.map(flatRow));
        expect([faults, issues]).toEqual([[], []]);
        const numbers = rows.map((_, i) => i + 1).reverse();
        const again = await source.rowsAt(numbers, null);
        expect(rows.map((_, i) => again.get(i + 1))).toEqual(rows);
      },
    ),
  );
});

test("a list that is cut off anywhere keeps its whole rows and says so", async () => {
  const text = JSON.stringify([{ a: "x]" }, { a: "y" }, { a: "z" }]);
  for (let length = 1; length < text.length; length += 1) {
    const cut = text.slice(0, length);
    const { rows, issues } = await allRows(sourceOf(cut, null));
    expect(issues).toEqual(["cut-off"]);
    expect(rows.filter((one) => one !== null)).toEqual(
      [{ a: "x]" }, { a: "y" }, { a: "z" }].slice(0, cut.split("}").length - 1),
    );
  }
});

test("what is no object among the rows is left out with what came", async () => {
  const { rows, faults } = await allRows(sourceOf('[{"a":1},7,"x",[1],{"b":2}]', null));
  expect(rows).toEqual([{ a: 1 }, null, null, null, { b: 2 }]);
  expect(faults.map(({ row, code }) => [row, code])).toEqual([
    [2, "not-an-object"],
    [3, "not-an-object"],
    [4, "not-an-object"],
  ]);
});

test("Features in a plain list are rows with their points", async () => {
  const feature = {
    type: "Feature",
    properties: { a: 1 },
    geometry: { type: "Point", coordinates: [36, 35] },
  };
  const { rows } = await allRows(sourceOf(JSON.stringify([feature]), null));
  expect(rows).toMatchObject([{ a: 1, "geometry.longitude": 36, "geometry.latitude": 35 }]);
});

const found = (text: string) => {
  const json = jsonFormat(text);
  return typeof json === "string"
    ? json
    : [json.format, json.issues.map(({ code }) => code).join()];
};

test("what an API answers is told from lines of objects and from GeoJSON", () => {
  expect(
    found('{"status":200,"success":true,"data":[{"event_id_cnty":"SYR1"}],"count":1}'),
  ).toEqual(["json", ""]);
  expect(found('{"status":200,"data":[{"event_id_cnty":"SYR1"')).toEqual(["json", ""]);
  expect(found('{\n "data": [\n  {"a": 1}\n ]\n}')).toEqual(["json", ""]);
  expect(found('[{"a":1}]')).toEqual(["json", ""]);
  expect(found('{"lat":35,"lon":36,"sources":[{"url":"x"}]}')).toEqual(["ndjson", ""]);
  expect(found('{"a":1,"sources":[{"url":"x"}]}\n{"a":2}')).toEqual(["ndjson", ""]);
  expect(found('{"type":"FeatureCollection","links":[{"rel":"self"}],"features":[{')).toEqual([
    "geojson",
    "",
  ]);
  expect(found('{"note":"\\"data\\":[{","features":[]}')).toEqual(["geojson", ""]);
});

test("one page of an answer of many says that the others are missing", () => {
  const page = (pages: number, next: string) =>
    `{"TotalCount":3,"TotalPages":${pages},"PreviousPageUrl":"","NextPageUrl":"${next}","Result":[{"id":1}]}`;
  expect(found(page(1, ""))).toEqual(["json", ""]);
  expect(found(page(3, ""))).toEqual(["json", "one-page"]);
  expect(found(page(1, "https://example.org/2"))).toEqual(["json", "one-page"]);
});

test("lists that hold no objects are refused with what came", () => {
  expect(found("[[1,2],[3,4]]")).toMatch(/^a JSON list of lists came/);
  expect(found('["a","b"]')).toMatch(/^a JSON list of plain values came/);
  expect(found("[ ]")).toMatch(/^an empty JSON list came/);
  expect(found('{"status":200,"data":[]}')).toMatch(/^JSON with an empty list came/);
  expect(found('{"type":"Topology","objects":{},"arcs":[[[1,2]]]}')).toMatch(
    /^JSON without a list/,
  );
});
