import { parquetWriteBuffer } from "hyparquet-writer";
import { expect, test } from "vitest";
import { openParquet } from "../../../src/io/tables/parquet.ts";
import { allRows } from "./rows.ts";

type Written = Parameters<typeof parquetWriteBuffer>[0];

const blobOf = (columnData: Written["columnData"], more: Partial<Written> = {}) =>
  new Blob([parquetWriteBuffer({ columnData, ...more })]);

test("rows of all groups come in order, and single ones again", async () => {
  const n = Array.from({ length: 250 }, (_, i) => i);
  const file = blobOf(
    [
      { name: "n", data: n, type: "INT32" },
      { name: "text", data: n.map((i) => `row ${i}`), type: "STRING" },
    ],
    { rowGroupSize: 100 },
  );
  const { columns, sample, source } = await openParquet(file);
  expect(columns).toEqual(["n", "text"]);
  expect(sample[1]).toEqual({ n: 1, text: "row 1" });
  const { rows } = await allRows(source);
  expect(rows).toEqual(n.map((i) => ({ n: i, text: `row ${i}` })));
  expect([...(await source.rowsAt([250, 1, 101], null))]).toEqual(
    expect.arrayContaining([
      [1, { n: 0, text: "row 0" }],
      [101, { n: 100, text: "row 100" }],
      [250, { n: 249, text: "row 249" }],
    ]),
  );
});

test("only the columns that are asked for are read", async () => {
  const { source } = await openParquet(
    blobOf([
      { name: "a", data: [1], type: "INT32" },
      { name: "b", data: [2], type: "INT32" },
    ]),
  );
  expect((await allRows(source, ["b", "not there"])).rows).toEqual([{ b: 2 }]);
});

test("ids beyond 2^53 come as their digits", async () => {
  const { source } = await openParquet(
    blobOf([{ name: "id", data: [9007199254740993n, 2n], type: "INT64" }]),
  );
  expect((await allRows(source)).rows).toEqual([{ id: "9007199254740993" }, { id: "2" }]);
});

test("a column of midnights is one of days; one with times keeps them to the second", async () => {
  const at = (text: string) => new Date(`${text}Z`);
  const { source } = await openParquet(
    blobOf([
      {
        name: "day",
        data: [at("2024-12-03T00:00:00"), at("2024-12-04T00:00:00")],
        type: "TIMESTAMP",
      },
      {
        name: "time",
        data: [at("2024-12-03T00:00:00"), at("2024-12-04T18:30:05")],
        type: "TIMESTAMP",
      },
    ]),
  );
  const { rows } = await allRows(source);
  expect(rows.map((row) => row?.day)).toEqual(["2024-12-03", "2024-12-04"]);
  expect(rows.map((row) => String(row?.time).slice(0, 19))).toEqual([
    "2024-12-03T00:00:00",
    "2024-12-04T18:30:05",
  ]);
});

test("points are read; what is no point has its type named", async () => {
  const { columns, source } = await openParquet(
    blobOf([
      { name: "name", data: ["a", "b", "c"], type: "STRING" },
      {
        name: "where",
        data: [
          { type: "Point", coordinates: [36.5, 35.5] },
          {
            type: "LineString",
            coordinates: [
              [1, 2],
              [3, 4],
            ],
          },
          { type: "MultiPoint", coordinates: [[37, 36]] },
        ],
        type: "GEOMETRY",
      },
    ]),
  );
  expect(columns).toEqual(["name", "geometry.longitude", "geometry.latitude"]);
  const { rows, faults } = await allRows(source, ["geometry.latitude", "geometry.longitude"]);
  expect(rows).toEqual([
    { "geometry.longitude": 36.5, "geometry.latitude": 35.5 },
    null,
    { "geometry.longitude": 37, "geometry.latitude": 36 },
  ]);
  expect(faults).toMatchObject([{ row: 2, code: "not-a-point" }]);
});

test("values that are missing stay missing", async () => {
  const { source } = await openParquet(
    blobOf([{ name: "a", data: ["x", null, ""], type: "STRING", nullable: true }]),
  );
  expect((await allRows(source)).rows.map((row) => row?.a ?? null)).toEqual(["x", null, ""]);
});
