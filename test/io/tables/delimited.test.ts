import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { delimitedFormat, guessLayout } from "../../../src/io/tables/delimited.ts";
import { createTextSource } from "../../../src/io/tables/text-source.ts";
import { allRows } from "./rows.ts";

const PLAIN = { encoding: "utf-8", isGzip: false };

function sourceOf(text: string | Blob, columns: readonly string[], delimiter = ",") {
  const format = delimitedFormat({ delimiter, hasHeader: true, columns });
  return createTextSource(new Blob([text]), format, PLAIN);
}

test("values within quotes keep their commas, quotes and lines", async () => {
  const text = 'a,b\r\n"x, ""y""\nz",2\r\n3,"4"\r\n';
  const { rows, offsets } = await allRows(sourceOf(text, ["a", "b"]));
  expect(rows).toEqual([
    { a: 'x, "y"\nz', b: "2" },
    { a: "3", b: "4" },
  ]);
  expect(offsets).toEqual([5, 21]);
});

test("a quote within a value opens nothing", async () => {
  const { rows } = await allRows(sourceOf('a,b\n5" gun,1\n6" gun,2\n', ["a", "b"]));
  expect(rows).toEqual([
    { a: '5" gun', b: "1" },
    { a: '6" gun', b: "2" },
  ]);
});

test("a quote that is never closed costs its row alone, which is named", async () => {
  const { rows, faults } = await allRows(sourceOf('a,b\n1,2\n3,"four\n5,6\n7,8', ["a", "b"]));
  expect(rows).toEqual([
    { a: "1", b: "2" },
    { a: "3", b: "four" },
    { a: "5", b: "6" },
    { a: "7", b: "8" },
  ]);
  expect(faults).toMatchObject([{ row: 2, code: "unclosed-quote" }]);
});

test("a row with too many or too few values is read as far as it goes, and named", async () => {
  const { rows, faults } = await allRows(sourceOf("a,b\n1\n2,3,4\n5,6,\n", ["a", "b"]));
  expect(rows).toEqual([
    { a: "1", b: "" },
    { a: "2", b: "3" },
    { a: "5", b: "6" },
  ]);
  expect(faults.map(({ row, code }) => [row, code])).toEqual([
    [1, "value-count"],
    [2, "value-count"],
  ]);
});

test("letters that are not in the file's encoding are named where they stand", async () => {
  const blob = new Blob(["a,b\n1,2\n", new Uint8Array([0xe9]), ",3\n4,5\n"]);
  const { rows, faults } = await allRows(sourceOf(blob, ["a", "b"]));
  expect(rows).toHaveLength(3);
  expect(faults).toMatchObject([{ row: 2, code: "broken-letters" }]);
});

test("a row is found again by its position, whatever letters and lines stand before it", async () => {
  const lines = Array.from({ length: 100 }, (_, i) => `"حماة\n${i}",${"é".repeat(i)}`);
  const source = sourceOf(`a,b\n${lines.join("\n")}\n`, ["a", "b"]);
  const { rows } = await allRows(source);
  const again = await source.rowsAt([1, 16, 17, 63, 100], null);
  expect([...again].map(([number, row]) => [number, row.a])).toEqual([
    [1, "حماة\n0"],
    [16, "حماة\n15"],
    [17, "حماة\n16"],
    [63, "حماة\n62"],
    [100, "حماة\n99"],
  ]);
  expect(again.get(63)).toEqual(rows[62]);
});

test("any table that another program writes is read as it was", async () => {
  const cell = fc.string({
    unit: fc.constantFrom("a", '"', ",", "\n", "\r\n", ";", "é", "ح", " "),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), async (table) => {
      const columns = ["x", "y", "z"];
      const text = Papa.unparse({ fields: columns, data: table }, { newline: "\n" });
      const { rows, faults } = await allRows(sourceOf(text, columns));
      expect(rows.map((row) => columns.map((name) => row?.[name]))).toEqual(table);
      expect(faults).toEqual([]);
    }),
  );
});

test("any bytes are rows that add up, the same when read again", async () => {
  const bytes = fc.array(fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d, 0x61, 0xd8, 0xad, 0xff, 0), {
    maxLength: 400,
  });
  await fc.assert(
    fc.asyncProperty(bytes, async (numbers) => {
      const source = sourceOf(new Blob(["a,b\n", new Uint8Array(numbers)]), ["a", "b"]);
      const { rows } = await allRows(source);
      const again = await source.rowsAt(
        rows.map((_, i) => i + 1),
        null,
      );
      expect(rows.map((_, i) => again.get(i + 1))).toEqual(rows);
    }),
  );
});

test("what stands between values is what gives all rows as many of them", () => {
  expect(guessLayout("name;lat;lon\nA;36,2;37,1\nB;36,5;37,2\n", true)).toMatchObject({
    delimiter: ";",
    columns: ["name", "lat", "lon"],
  });
  expect(guessLayout("name\tlat\nHama, Syria\t35\nHoms, Syria\t34\n", true)?.delimiter).toBe("\t");
  expect(guessLayout("a|b\n1|2\n", true)?.delimiter).toBe("|");
  expect(guessLayout("only one column\nHama\n", true)).toBeNull();
});

test("a table without names of columns gets numbers for them", () => {
  expect(guessLayout("36.2,37.1,Aleppo\n35.1,36.7,Hama\n", true)).toMatchObject({
    hasHeader: false,
    columns: ["column 1", "column 2", "column 3"],
  });
});

test("columns with the same name or none are told apart by their numbers", () => {
  expect(guessLayout("a,a,,b\n1,2,3,4\n", true)?.columns).toEqual(["a", "a (2)", "column 3", "b"]);
  const taken = guessLayout("column 2,,x,x (4),x,x\n1,2,3,4,5,6\n", true)?.columns ?? [];
  expect(new Set(taken).size).toBe(6);
});

test("lines that end as on old Macs are lines, also among others", async () => {
  expect(guessLayout("a,b\r1,2\r3,4\r", true)).toMatchObject({ columns: ["a", "b"] });
  for (const text of ["a,b\r1,2\r3,4\r5,6\r", "a,b\r\n1,2\n3,4\r5,6\r\n", 'a,b\n1,2\r"3",4\r5,6'])
    expect((await allRows(sourceOf(text, ["a", "b"]))).rows).toEqual([
      { a: "1", b: "2" },
      { a: "3", b: "4" },
      { a: "5", b: "6" },
    ]);
});

test("a stray quote costs no row after it, also where a later value has quotes", async () => {
  const text = 'id,b\n1,"open\n2,x\n3,"a ""b"" c"\n4,""\n5,"two\nlines" \n';
  const { rows, faults } = await allRows(sourceOf(text, ["id", "b"]));
  expect(rows).toEqual([
    { id: "1", b: "open" },
    { id: "2", b: "x" },
    { id: "3", b: 'a "b" c' },
    { id: "4", b: "" },
    { id: "5", b: "two\nlines " },
  ]);
  expect(faults).toMatchObject([{ row: 1, code: "unclosed-quote" }]);
});

test("a value of more than a megabyte costs its row alone, whatever lines stand in it", async () => {
  const text = `id,b\n1,x\n2,"${"9,line\n".repeat(300_000)}"\n3,y\n`;
  const { rows, faults } = await allRows(sourceOf(text, ["id", "b"]));
  expect(rows).toEqual([{ id: "1", b: "x" }, null, { id: "3", b: "y" }]);
  expect(faults).toMatchObject([{ row: 2, code: "too-long" }]);
});

test("columns may be called like members that every object has", async () => {
  const columns = ["__proto__", "constructor", "toString"];
  const { rows } = await allRows(sourceOf(`${columns.join()}\n1,2,3\n`, columns));
  expect(Object.entries(rows[0] ?? {})).toEqual([
    ["__proto__", "1"],
    ["constructor", "2"],
    ["toString", "3"],
  ]);
});
