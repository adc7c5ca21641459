import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { NO_END, NO_START, STATUS_CODES, TYPE_CODES } from "../../../src/core/events/columns.ts";
import { countAt, countSlots } from "../../../src/core/events/place-index.ts";
import {
  ALL_EVENTS,
  type EventsQuery,
  NO_MAPPING,
  type ReadTable,
  type TableEvent,
} from "../../../src/core/table/table.ts";
import { parseEdtf } from "../../../src/core/time/edtf.ts";
import { buildLarge, LARGE_DEFAULTS } from "../../../src/io/large/build.ts";
import { largeCollection } from "../../../src/io/large/collection.ts";
import { type LargeFolder, openLargeFolder } from "../../../src/io/large/engine.ts";
import { jsonLines, type SampleEvent, sampleEvents } from "./sample-events.ts";
import { type StaticServer, serveFolder } from "./static-server.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const EVENTS = sampleEvents(20_000);
const DAY = 1440;
const FIRST_DAY = Date.UTC(2020, 0, 1) / 86_400_000;

let root: string;
let server: StaticServer;
let folder: LargeFolder;
let table: ReadTable;
let eventsBytes: number;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "dateline-large-"));
  writeFileSync(join(root, "events.jsonl"), jsonLines(EVENTS));
  const out = join(root, "out");
  const options = {
    ...LARGE_DEFAULTS,
    threads: 1,
    memory: "1GB",
    tileEvents: 2000,
    rowGroup: 2048,
  };
  const built = await buildLarge(join(root, "events.jsonl"), out, options, () => {});
  const about = { id: "sample", title: "Sample", language: "en", timeZone: "UTC" };
  const collection = largeCollection(about, built.large, built.bbox, (text) => String(text.length));
  writeFileSync(join(out, "collection.json"), JSON.stringify(collection));
  eventsBytes = built.large.files.events.reduce((sum, { bytes }) => sum + bytes, 0);
  server = await serveFolder(out);
  [folder, table] = await opened();
});

afterAll(async () => {
  folder.engine.close();
  await server.close();
  rmSync(root, { recursive: true });
});

beforeEach(() => {
  Object.assign(server.manners, { ranges: true, length: true });
  server.requests.length = 0;
});

async function opened(): Promise<[LargeFolder, ReadTable]> {
  const folder = await openLargeFolder(server.address);
  if (!folder.ok) throw new Error(folder.issues[0]?.message);
  const table = await folder.value.engine.read(NO_MAPPING, () => {});
  if (!table.ok) throw new Error(table.issues[0]?.message);
  return [folder.value, table.value];
}

test("a description that was read already is not asked for again", async () => {
  const again = await openLargeFolder(server.address, undefined, folder.collection);
  expect(again.ok && again.value.collection).toEqual(folder.collection);
  expect(server.requests).toEqual([]);
});

test("a description that its own counts contradict is put right, and said", async () => {
  const { large } = folder;
  const extent = { start: 0, end: DAY };
  const told = { ...folder.collection, large: { ...large, undated: large.undated + 1, extent } };
  const lying = await openLargeFolder(server.address, undefined, told);
  const read = lying.ok ? await lying.value.engine.read(NO_MAPPING, () => {}) : lying;
  if (!read.ok || !large.extent) throw new Error("it was refused");
  expect(read.issues.map(({ code }) => code)).toEqual(["not-as-described", "not-as-described"]);
  expect(read.value.undated).toBe(large.undated);
  expect(read.value.extent).toEqual({
    start: Math.floor(large.extent.start / DAY) * DAY,
    end: Math.ceil(large.extent.end / DAY) * DAY,
  });
  const honest = await folder.engine.read(NO_MAPPING, () => {});
  expect(honest.issues).toEqual([]);
});

/** Whether an event overlaps whole days, or has no date; by its own times, event by event. */
function isMeant(event: SampleEvent, days: [number, number], withUndated: boolean): boolean {
  if (event.start === null && event.end === null) return withUndated;
  const start = event.start === null ? Number.NEGATIVE_INFINITY : Date.parse(event.start);
  const end = event.end === null ? Number.POSITIVE_INFINITY : Date.parse(event.end);
  return start < days[1] * 86_400_000 && end > days[0] * 86_400_000;
}

const numberOf = (name: string) =>
  table.places.features.findIndex((place) => place.properties.name === name);
const codeOf = (codes: readonly string[], name: string) => codes.indexOf(name);
const typeOf = (event: SampleEvent) => codeOf(TYPE_CODES, event.type);
const sideOf = (event: SampleEvent) => 1 + table.sides.indexOf(event.side ?? "");

function queryOf(days: [number, number], more: Partial<EventsQuery> = {}): EventsQuery {
  return {
    filter: ALL_EVENTS,
    clock: "occurred",
    span: { start: days[0] * DAY, end: days[1] * DAY },
    withUndated: false,
    place: null,
    from: 0,
    count: 50,
    ...more,
  };
}

/** All pages of a query, one after the other. */
async function allEvents(query: EventsQuery): Promise<TableEvent[]> {
  const events: TableEvent[] = [];
  for (;;) {
    const page = await folder.engine.events({ ...query, from: events.length });
    events.push(...page.events);
    if (page.events.length === 0 || events.length >= page.total) return events;
  }
}

const daysOf = fc
  .tuple(fc.integer({ min: -5, max: 735 }), fc.integer({ min: 1, max: 200 }))
  .map(([first, length]): [number, number] => [FIRST_DAY + first, FIRST_DAY + first + length]);

test("a folder tells its places, sides and totals, undated events included", () => {
  expect(table.events).toBe(EVENTS.length);
  expect(table.undated).toBe(EVENTS.filter(({ start, end }) => !start && !end).length);
  expect(table.places.features).toHaveLength(40);
  expect([...table.sides].sort()).toEqual(["North", "South"]);
  const town = table.places.features[numberOf("Town 3")];
  expect(town?.id).toBe("p3");
  expect(town?.geometry?.coordinates).toEqual([36.75, 33]);
  expect(town?.properties.radiusM).toBe(500);
});

test("counts of every place are those of a count over the input, for any days, type, side and status", async () => {
  const lists = fc.record({
    types: fc.option(fc.subarray([2, 3, 4, 10], { minLength: 1 })),
    sides: fc.option(fc.subarray([0, 1, 2], { minLength: 1 })),
    statuses: fc.option(fc.subarray([1, 2], { minLength: 1 })),
  });
  await fc.assert(
    fc.asyncProperty(daysOf, lists, fc.boolean(), async (days, codes, withUndated) => {
      const filter = { ...ALL_EVENTS, ...codes };
      const { index } = await folder.engine.index({ filter, clock: "occurred", split: "type" });
      const counts = countSlots(index, queryOf(days).span, withUndated);
      const meant = EVENTS.filter(
        (event) =>
          isMeant(event, days, withUndated) &&
          (codes.types?.includes(typeOf(event)) ?? true) &&
          (codes.sides?.includes(sideOf(event)) ?? true) &&
          (codes.statuses?.includes(codeOf(STATUS_CODES, event.status)) ?? true),
      );
      const expected = table.places.features.map(
        ({ properties: { name } }) => meant.filter((event) => event.name === name).length,
      );
      expect(table.places.features.map((_, place) => countAt(counts, place))).toEqual(expected);
    }),
    { numRuns: 25 },
  );
});

test("choices count each list with the other lists as they are", async () => {
  const days: [number, number] = [FIRST_DAY + 100, FIRST_DAY + 140];
  const filter = { ...ALL_EVENTS, types: [2], sides: [1, 2] };
  const { types, sides, statuses } = await folder.engine.choices({ ...queryOf(days), filter });
  const meant = EVENTS.filter((event) => isMeant(event, days, false));
  const named = meant.filter((event) => event.side !== null);
  expect(types[4]).toBe(named.filter(({ type }) => type === "shelling").length);
  const battles = meant.filter(({ type }) => type === "battle");
  expect(sides[0]).toBe(battles.filter(({ side }) => side === null).length);
  expect(statuses[2]).toBe(
    battles.filter(({ side, status }) => side !== null && status === "confirmed").length,
  );
});

test("the pages of a place have exactly its events of the window, the latest first", async () => {
  await fc.assert(
    fc.asyncProperty(
      daysOf,
      fc.integer({ min: 0, max: 39 }),
      fc.boolean(),
      async (days, town, withUndated) => {
        const place = numberOf(`Town ${town}`);
        const events = await allEvents(queryOf(days, { place, withUndated, count: 400 }));
        const expected = EVENTS.filter(
          (event) => event.name === `Town ${town}` && isMeant(event, days, withUndated),
        );
        expect(events.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
        const starts = events.map(({ id }) => EVENTS[Number(id?.slice(1))]?.start ?? "");
        expect(starts).toEqual([...starts].sort().reverse());
      },
    ),
    { numRuns: 12 },
  );
});

test("pages of some places and types are parts of one list without doubles", async () => {
  const days: [number, number] = [FIRST_DAY + 300, FIRST_DAY + 330];
  const names = ["Town 0", "Town 5", "Town 17", "Town 30"];
  const places = Uint8Array.from(table.places.features, ({ properties: { name } }) =>
    Number(names.includes(name)),
  );
  const filter = { ...ALL_EVENTS, places, types: [2, 3] };
  const query = queryOf(days, { filter, count: 37, withUndated: true });
  const events = await allEvents(query);
  const expected = EVENTS.filter(
    (event) =>
      names.includes(event.name) &&
      ["battle", "strike"].includes(event.type) &&
      isMeant(event, days, true),
  );
  expect(events.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
  expect(new Set(events.map(({ row }) => row)).size).toBe(events.length);
  const [later] = (await folder.engine.events({ ...query, from: 50, count: 1 })).events;
  expect(later).toEqual(events[50]);
});

test("an event has its own words and times", async () => {
  const query = queryOf([FIRST_DAY, FIRST_DAY + 730], { place: numberOf("Town 39"), count: 1 });
  const [event] = (await folder.engine.events(query)).events;
  const given = EVENTS[Number(event?.id?.slice(1))];
  expect(event).toMatchObject({
    title: given?.title,
    text: given?.text,
    publisher: given?.publisher,
    url: given?.url,
    type: given?.type,
    side: given?.side,
    status: given?.status,
    place: numberOf("Town 39"),
  });
  // Whole days are said as days, other times to the minute; what is said is included, so it ends before `end`.
  const stated = parseEdtf(event?.occurred ?? "", "UTC");
  const span = stated.ok ? stated.value.interval : null;
  expect(span).toEqual({
    start: Date.parse(given?.start ?? ""),
    end: given?.end ? Date.parse(given.end) : Number.POSITIVE_INFINITY,
  });
});

test("what goes on and what began before everything is found in a window of its own", async () => {
  const days: [number, number] = [FIRST_DAY - 4000, FIRST_DAY - 3999];
  const events = await allEvents(queryOf(days, { count: 1000 }));
  const expected = EVENTS.filter(({ start, end }) => start === null && end !== null);
  expect(events).toHaveLength(expected.length);
  expect(events[0]?.occurred).toMatch(/^\.\.\/20/);
  const later: [number, number] = [FIRST_DAY + 4000, FIRST_DAY + 4001];
  const open = await allEvents(queryOf(later, { count: 1000 }));
  expect(open).toHaveLength(EVENTS.filter(({ start, end }) => start && end === null).length);
});

test("a span without edges means all dated events", async () => {
  const span = { start: NO_START, end: NO_END };
  const page = await folder.engine.events({ ...queryOf([0, 1]), span, count: 1 });
  expect(page.total).toBe(table.events - table.undated);
});

test("a clock that the folder does not have finds only what has no date, which is all", async () => {
  const clock = "published";
  const { index, undated } = await folder.engine.index({
    filter: ALL_EVENTS,
    clock,
    split: "side",
  });
  expect(undated).toBe(table.events);
  expect(index.time.starts.time).toHaveLength(0);
  const query = queryOf([FIRST_DAY, FIRST_DAY + 9], { clock, withUndated: true, count: 5 });
  const page = await folder.engine.events(query);
  expect([page.total, page.events.length]).toEqual([table.events, 5]);
});

test("a card's page takes a few requests and a small share of the bytes", async () => {
  const [fresh] = await opened();
  server.requests.length = 0;
  const days: [number, number] = [FIRST_DAY + 200, FIRST_DAY + 230];
  const page = await fresh.engine.events(queryOf(days, { place: numberOf("Town 0"), count: 20 }));
  expect(page.events).toHaveLength(20);
  const ranges = server.requests.filter(({ range }) => range !== null);
  expect(server.requests.length).toBeLessThanOrEqual(5);
  expect(ranges.length).toBeGreaterThan(0);
  expect(ranges.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(eventsBytes / 2);
  server.requests.length = 0;
  await fresh.engine.events(queryOf(days, { place: numberOf("Town 0"), count: 20 }));
  expect(server.requests).toEqual([]);
  fresh.engine.close();
});

test("a host without ranges is read whole where that is little, one time a file", async () => {
  server.manners.ranges = false;
  const [fresh] = await opened();
  server.requests.length = 0;
  const days: [number, number] = [FIRST_DAY + 10, FIRST_DAY + 700];
  await fresh.engine.events(queryOf(days, { count: 50 }));
  await fresh.engine.events(queryOf(days, { count: 50, from: 9000 }));
  const files = server.requests.map(({ path }) => path).filter((path) => path.startsWith("events"));
  expect(files.length).toBeGreaterThan(0);
  expect(new Set(files).size).toBe(files.length);
  fresh.engine.close();
});

test("a host that does not say how long its answers are serves as well", async () => {
  server.manners.length = false;
  const [fresh, read] = await opened();
  expect(read.events).toBe(EVENTS.length);
  fresh.engine.close();
});

test("progress is told in bytes, up to all of them", async () => {
  const folder = await openLargeFolder(`${server.address}collection.json`);
  if (!folder.ok) throw new Error("not opened");
  const told: number[] = [];
  let total = 0;
  await folder.value.engine.read(NO_MAPPING, ({ bytes, totalBytes }) => {
    told.push(bytes);
    total = totalBytes;
  });
  expect(told.at(-1)).toBe(total);
  const { places, days, undated } = folder.value.large.files;
  expect(total).toBe(places.bytes + days.bytes + undated.bytes);
  folder.value.engine.close();
});

test("what is not there, or was closed, is said", async () => {
  const missing = await openLargeFolder(`${server.address}nowhere/`);
  expect(missing.ok ? [] : missing.issues.map(({ message }) => message)).toEqual([
    "could not be loaded: the server answered 404 Not Found",
  ]);
  const [fresh] = await opened();
  const late = fresh.engine.events(queryOf([FIRST_DAY, FIRST_DAY + 1]));
  fresh.engine.close();
  await expect(late).rejects.toThrow("the collection was closed");
  await expect(fresh.engine.events(queryOf([0, 1]))).rejects.toThrow("was closed");
});

test.each([
  ["places", { places: 3 }, /places came, expected 3: the folder's files are not of one build/],
  ["events", { events: 5 }, /events came, expected 5: the folder's files are not of one build/],
  ["more events than can be counted", { events: 2 ** 32 }, /the most is 4294967295/],
])(
  "a folder that says something else of its %s than its files is refused",
  async (_, wrong, reason) => {
    const path = join(root, "out", "collection.json");
    const right = readFileSync(path, "utf8");
    const collection = JSON.parse(right);
    writeFileSync(
      path,
      JSON.stringify({ ...collection, large: { ...collection.large, ...wrong } }),
    );
    const opening = await openLargeFolder(server.address);
    const read = opening.ok ? await opening.value.engine.read(NO_MAPPING, () => {}) : opening;
    writeFileSync(path, right);
    expect(read.ok ? "" : read.issues[0]?.message).toMatch(reason);
  },
);
