import fc from "fast-check";
import papaparse from "papaparse";
import { expect, test, vi } from "vitest";
import type { WriteQuery } from "../../../src/core/export/events-file.ts";
import { ALL_EVENTS } from "../../../src/core/table/table.ts";
import { DEFAULT_LIMITS } from "../../../src/io/tables/limits.ts";
import { lookAtFile } from "../../../src/io/tables/look.ts";

vi.setConfig({ testTimeout: 30_000 });

const ALL: WriteQuery["query"] = {
  filter: ALL_EVENTS,
  clock: "occurred",
  span: { start: -2_147_483_647, end: 2_147_483_647 },
  withUndated: true,
  place: null,
};
const FIRST = Date.UTC(2024, 0, 1) / 60_000;
const DAY = 1440;

/** Rows of days, towns and types; every seventh stands at 0, 0 and is left out, every fifth has no date. */
function csvFile(count: number): File {
  const rows = Array.from({ length: count }, (_, i) => {
    const day = new Date(Date.UTC(2024, 0, 1 + (i % 40))).toISOString().slice(0, 10);
    const position = i % 7 === 3 ? "0,0" : `${30 + (i % 4)},-${35 + (i % 4)}`;
    return `e${i},${i % 5 === 4 ? "" : day},${position},${i % 3 === 0 ? "battle" : "strike"},"note, ${i}"`;
  });
  return new File([["id,date,latitude,longitude,type,notes", ...rows].join("\n")], "events.csv");
}

async function opened(file: File) {
  const looked = await lookAtFile(file, DEFAULT_LIMITS);
  if (!looked.ok) throw new Error(looked.issues[0]?.message);
  const { engine, preview } = looked.value;
  const read = await engine.read(preview.mapping, () => {});
  if (!read.ok) throw new Error(read.issues[0]?.message);
  return { engine, table: read.value };
}
type Opened = Awaited<ReturnType<typeof opened>>;

async function write({ engine }: Opened, query: WriteQuery["query"], file: WriteQuery["file"]) {
  const written = await engine.write(
    { query, file, note: { what: "test" } },
    () => {},
    new AbortController().signal,
  );
  if (!written.ok) throw new Error(written.issues[0]?.message);
  return written.value;
}

async function csvRows(opened: Opened, query: WriteQuery["query"]) {
  const text = await (await write(opened, query, "csv")).text();
  return papaparse.parse<Record<string, string>>(text.trimEnd(), { header: true }).data;
}

async function listed({ engine }: Opened, query: WriteQuery["query"]): Promise<number[]> {
  const page = await engine.events({ ...query, from: 0, count: 1_000_000 });
  return page.events.map(({ row }) => row).sort((a, b) => a - b);
}

const rowNumbers = (rows: Record<string, string>[]) => rows.map((row) => Number(row.dateline_row));

test("exactly the events of a list are written, in the order of the file, for any window, filter and place", async () => {
  const table = await opened(csvFile(2000));
  const query = fc.record({
    first: fc.integer({ min: -3, max: 42 }),
    days: fc.integer({ min: 0, max: 20 }),
    types: fc.option(fc.constantFrom([2], [3], [])),
    place: fc.option(fc.integer({ min: 0, max: 3 })),
    withUndated: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(query, async ({ first, days, types, place, withUndated }) => {
      const span = { start: FIRST + first * DAY, end: FIRST + (first + days) * DAY };
      const asked = { ...ALL, filter: { ...ALL.filter, types }, span, place, withUndated };
      expect(rowNumbers(await csvRows(table, asked))).toEqual(await listed(table, asked));
    }),
    { numRuns: 30 },
  );
});

test("a few events of many are found without reading everything, and are the same", async () => {
  const table = await opened(csvFile(5000));
  const span = { start: FIRST, end: FIRST + DAY };
  const asked = {
    ...ALL,
    span,
    withUndated: false,
    filter: { ...ALL.filter, types: [2] },
    place: 0,
  };
  const expected = await listed(table, asked);
  expect(expected.length).toBeGreaterThan(0);
  expect(expected.length * 64).toBeLessThan(table.table.events);
  expect(rowNumbers(await csvRows(table, asked))).toEqual(expected);
});

test("each row has all of the file's columns as they stand, and what was read of them", async () => {
  const table = await opened(csvFile(20));
  const rows = await csvRows(table, ALL);
  expect(rows[1]).toMatchObject({
    event_id: "e1",
    dateline_row: "3",
    dateline_longitude: "-36",
    dateline_latitude: "31",
    dateline_occurred: "2024-01-02",
    dateline_type: "strike",
    id: "e1",
    longitude: "-36",
    notes: "note, 1",
  });
  expect(rows.map(({ event_id }) => event_id)).not.toContain("e3");
});

test("what was written is opened again with as many events", async () => {
  const table = await opened(csvFile(300));
  for (const file of ["csv", "geojson"] as const) {
    const written = await write(table, ALL, file);
    const again = await opened(new File([written], `again.${file}`));
    expect(again.table.events).toBe(table.table.events);
    expect(again.table.undated).toBe(table.table.undated);
    expect(again.table.extent).toEqual(table.table.extent);
  }
});

test("a column that only a late line of JSON has is a column of the CSV", async () => {
  const lines = Array.from({ length: 3000 }, (_, i) =>
    JSON.stringify({
      latitude: 31,
      longitude: 36,
      date: "2024-01-01",
      ...(i === 2900 && { late: "x" }),
    }),
  );
  const rows = await csvRows(await opened(new File([lines.join("\n")], "a.ndjson")), ALL);
  expect(rows).toHaveLength(3000);
  expect(rows[0]).toHaveProperty("late", "");
  expect(rows[2900]).toHaveProperty("late", "x");
});

test("lists of events are answered while a file is written, and writing ends when it is cancelled", async () => {
  const table = await opened(csvFile(40_000));
  const ending = new AbortController();
  const progress: number[] = [];
  const writing = table.engine.write(
    { query: ALL, file: "csv", note: {} },
    ({ written }) => progress.push(written),
    ending.signal,
  );
  const page = await table.engine.events({ ...ALL, from: 0, count: 50 });
  expect(page.events).toHaveLength(50);
  ending.abort();
  expect((await writing).issues).toMatchObject([{ code: "cancelled" }]);
  const whole = await write(table, ALL, "geojson");
  expect(JSON.parse(await whole.text()).features).toHaveLength(table.table.events);
});
