import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import papaparse from "papaparse";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { WriteQuery } from "../../../src/core/export/events-file.ts";
import { eventsSql } from "../../../src/core/export/events-sql.ts";
import { ALL_EVENTS, NO_MAPPING, type ReadTable } from "../../../src/core/table/table.ts";
import { buildLarge, LARGE_DEFAULTS } from "../../../src/io/large/build.ts";
import { largeCollection } from "../../../src/io/large/collection.ts";
import { openDuckdb } from "../../../src/io/large/duckdb.ts";
import { type LargeFolder, openLargeFolder } from "../../../src/io/large/engine.ts";
import { jsonLines, sampleEvents } from "./sample-events.ts";
import { type StaticServer, serveFolder } from "./static-server.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const EVENTS = sampleEvents(12_000);
const DAY = 1440;
const FIRST_DAY = Date.UTC(2020, 0, 1) / 86_400_000;

let root: string;
let server: StaticServer;
let folder: LargeFolder;
let table: ReadTable;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "dateline-write-"));
  writeFileSync(join(root, "events.jsonl"), jsonLines(EVENTS));
  const out = join(root, "out");
  const size = { threads: 1, memory: "1GB", tileEvents: 1500, rowGroup: 2048 };
  const options = { ...LARGE_DEFAULTS, ...size };
  const built = await buildLarge(join(root, "events.jsonl"), out, options, () => {});
  const about = { id: "sample", title: "Sample", language: "en", timeZone: "UTC" };
  const collection = largeCollection(about, built.large, built.bbox, (text) => String(text.length));
  writeFileSync(join(out, "collection.json"), JSON.stringify(collection));
  server = await serveFolder(out);
  const opened = await openLargeFolder(server.address);
  if (!opened.ok) throw new Error(opened.issues[0]?.message);
  folder = opened.value;
  const read = await folder.engine.read(NO_MAPPING, () => {});
  if (!read.ok) throw new Error(read.issues[0]?.message);
  table = read.value;
});

afterAll(async () => {
  folder.engine.close();
  await server.close();
  rmSync(root, { recursive: true });
});

const queries = fc.record({
  clock: fc.constantFrom("occurred", "occurred", "occurred", "published"),
  withUndated: fc.boolean(),
  place: fc.option(fc.integer({ min: 0, max: 39 })),
  days: fc.tuple(fc.integer({ min: -5, max: 735 }), fc.integer({ min: 0, max: 200 })),
  types: fc.option(fc.subarray([2, 3, 4, 10], { minLength: 1 })),
  sides: fc.option(fc.subarray([0, 1, 2], { minLength: 1 })),
  towns: fc.option(fc.subarray([1, 5, 9, 33], { minLength: 1 })),
});

const NOTHING = { types: null, sides: null, towns: null, place: null, withUndated: false };

function queryOf(asked: typeof queries extends fc.Arbitrary<infer Value> ? Value : never) {
  const { clock, withUndated, place, days, types, sides, towns } = asked;
  const start = (FIRST_DAY + days[0]) * DAY;
  const places = towns && Uint8Array.from({ length: 40 }, (_, i) => Number(towns.includes(i)));
  const query: WriteQuery["query"] = {
    filter: { ...ALL_EVENTS, types, sides, places },
    clock,
    span: { start, end: start + days[1] * DAY },
    withUndated,
    place,
  };
  return query;
}

async function listed(query: WriteQuery["query"]): Promise<(string | null)[]> {
  const page = await folder.engine.events({ ...query, from: 0, count: EVENTS.length });
  return page.events.map(({ id }) => id).sort();
}

async function csvRows(query: WriteQuery["query"]) {
  const asked = { query, file: "csv", note: {} } as const;
  const written = await folder.engine.write(asked, () => {}, new AbortController().signal);
  if (!written.ok) throw new Error(written.issues[0]?.message);
  const text = (await written.value.text()).trimEnd();
  return papaparse.parse<Record<string, string>>(text, { header: true }).data;
}

test("exactly the events of a list are written, for any window, filter and place", async () => {
  await fc.assert(
    fc.asyncProperty(queries, async (asked) => {
      const query = queryOf(asked);
      const rows = await csvRows(query);
      expect(rows.map((row) => row.event_id).sort()).toEqual(await listed(query));
    }),
    { numRuns: 25 },
  );
});

test("the statement for DuckDB writes the same events", async () => {
  const duckdb = await openDuckdb({ memory: "500MB", threads: 1, temporary: root });
  const address = pathToFileURL(`${join(root, "out")}/`).href;
  const csv = join(root, "events.csv");
  await fc.assert(
    fc.asyncProperty(queries, async (asked) => {
      const query = queryOf({ ...asked, clock: "occurred" });
      const sql = eventsSql(address, folder.large, query);
      if (sql === null) throw new Error("there is a statement");
      await duckdb.rows(sql.replace("'events.csv'", `'${csv}'`));
      const rows = papaparse.parse<Record<string, string>>(readFileSync(csv, "utf8").trimEnd(), {
        header: true,
      }).data;
      expect(rows.map(({ id }) => id).sort()).toEqual(await listed(query));
    }),
    { numRuns: 15 },
  );
  duckdb.close();
  const many = { ...ALL_EVENTS, places: new Uint8Array(5000).fill(1) };
  const whole = { filter: many, clock: "occurred", span: { start: 0, end: 1 } } as const;
  expect(
    eventsSql(address, folder.large, { ...whole, withUndated: false, place: null }),
  ).toBeNull();
});

test("an event is written with its place, its dates and its words", async () => {
  const days: [number, number] = [100, 3];
  const [row = {}] = await csvRows(queryOf({ ...NOTHING, clock: "occurred", days }));
  const given = EVENTS[Number(row.event_id?.slice(1))];
  expect(row).toMatchObject({
    dateline_place: given?.name,
    dateline_longitude: String(given?.lon),
    dateline_latitude: String(given?.lat),
    dateline_type: given?.type,
    title: given?.title,
    url: given?.url,
  });
  expect(table.places.features).toHaveLength(40);
});

test("a place’s events are written from the row groups that hold them alone", async () => {
  server.requests.length = 0;
  const fresh = await openLargeFolder(server.address);
  if (!fresh.ok) throw new Error("not opened");
  await fresh.value.engine.read(NO_MAPPING, () => {});
  server.requests.length = 0;
  const place = table.places.features.findIndex(({ properties }) => properties.name === "Town 3");
  const query = queryOf({ ...NOTHING, clock: "occurred", days: [400, 60], place });
  const asked = { query, file: "geojson", note: {} } as const;
  const written = await fresh.value.engine.write(asked, () => {}, new AbortController().signal);
  expect(written.ok && JSON.parse(await written.value.text()).features.length).toBeGreaterThan(0);
  const bytes = server.requests.reduce((sum, request) => sum + request.bytes, 0);
  const all = folder.large.files.events.reduce((sum, file) => sum + file.bytes, 0);
  expect(bytes).toBeLessThan(all * 0.5);
  fresh.value.engine.close();
});
