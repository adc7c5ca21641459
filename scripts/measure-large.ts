import { parseArgs } from "node:util";
import { countSlots } from "../src/core/events/place-index.ts";
import {
  ALL_EVENTS,
  type EventsQuery,
  NO_MAPPING,
  type ReadTable,
} from "../src/core/table/table.ts";
import { openLargeFolder } from "../src/io/large/engine.ts";
import type { TableEngine } from "../src/io/tables/engine.ts";

// What a page asks of a large folder, in requests, bytes and time: tsx scripts/measure-large.ts http://localhost:8000/map/
// The folder has to be of synthetic events (scripts/generate-events.sql); docs/scale.md has the results.

const { positionals } = parseArgs({ allowPositionals: true });
const DAY = 1440;
const FIRST_DAY = Date.UTC(2016, 5, 1) / 86_400_000;
const TEN_YEARS = { start: 0, end: 2_147_000_000 };

/** A page of fifty of all events. */
const PAGE: EventsQuery = {
  filter: ALL_EVENTS,
  clock: "occurred",
  withUndated: false,
  place: null,
  span: TEN_YEARS,
  from: 0,
  count: 50,
};

/** Requests and bytes since they were last set to zero. */
const traffic = { requests: 0, bytes: 0 };
const plainFetch = globalThis.fetch;
globalThis.fetch = async (...request) => {
  const response = await plainFetch(...request);
  traffic.requests += 1;
  traffic.bytes += Number(response.headers.get("content-length"));
  return response;
};

const folder = await openLargeFolder(positionals[0] ?? "http://localhost:8000/");
if (!folder.ok) throw new Error(folder.issues[0]?.message);
const { engine } = folder.value;
const before = memory();
const table = await timed("first load", () => engine.read(NO_MAPPING, () => {}));
if (!table.ok) throw new Error(table.issues[0]?.message);
const loaded = memory();
const { index } = await timed("index by type", () =>
  engine.index({ filter: ALL_EVENTS, clock: "occurred", split: "type" }),
);
console.log(`kept: counts ${loaded - before} MB, index ${memory() - loaded} MB`);
measureSteps();
await measureLists(engine, table.value);
engine.close();

function memory(): number {
  // There with --expose-gc only.
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return Math.round((heapUsed + arrayBuffers) / 1e6);
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  Object.assign(traffic, { requests: 0, bytes: 0 });
  const cpu = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  const ms = Math.round((user + system) / 1000);
  console.log(`${name}: ${traffic.requests} requests, ${traffic.bytes} bytes, ${ms} ms of CPU`);
  return result;
}

function measureSteps(): void {
  const times = Array.from({ length: 300 }, (_, i) => {
    const start = (FIRST_DAY + 5 * i) * DAY;
    const begun = performance.now();
    countSlots(index, { start, end: start + 30 * DAY }, false);
    return 1000 * (performance.now() - begun);
  }).sort((a, b) => a - b);
  console.log(`step: ${Math.round(times[150] ?? 0)} µs median, ${Math.round(times[285] ?? 0)} p95`);
}

async function measureLists(engine: TableEngine, { places }: ReadTable): Promise<void> {
  const byEvents = places.features
    .map((place, number) => ({ number, events: place.properties.mentionCount }))
    .sort((a, b) => b.events - a.events)
    .map(({ number }) => number);
  const placeAt = (share: number) => byEvents[Math.floor(share * (byEvents.length - 1))] ?? 0;
  const span = (i: number) => {
    const start = (FIRST_DAY + 200 * i) * DAY;
    return { start, end: start + 30 * DAY };
  };
  const inView = (i: number, degrees: number) => {
    const [west, south] = [35 + (i % 4) * 1.5, 32 + (i % 3) * 1.5];
    const isIn = (value: number, from: number) => value >= from && value < from + degrees;
    return Uint8Array.from(places.features, ({ geometry }) => {
      const [lon = 0, lat = 0] = geometry?.coordinates ?? [];
      return Number(isIn(lon, west) && isIn(lat, south));
    });
  };
  const viewOf = (i: number, degrees: number) => ({
    filter: { ...ALL_EVENTS, places: inView(i, degrees) },
    span: span(i),
  });
  await timed("first list, with the index of row groups", () =>
    engine.events({ ...PAGE, place: placeAt(0.99), span: span(0) }),
  );
  await measure(engine, "card, busiest places, 30 days", (i) => ({
    place: placeAt(0.001 * i),
    span: span(i),
  }));
  await measure(engine, "card, median places, 30 days", (i) => ({
    place: placeAt(0.4 + 0.01 * i),
    span: span(i),
  }));
  await measure(engine, "card, median places, ten years", (i) => ({
    place: placeAt(0.405 + 0.01 * i),
    span: TEN_YEARS,
  }));
  await measure(engine, "card, rarest places, ten years", (i) => ({
    place: placeAt(0.9 + 0.005 * i),
    span: TEN_YEARS,
  }));
  await measure(engine, "view of 1 degree, 30 days", (i) => viewOf(i, 1));
  await measure(engine, "view of 3 degrees, 30 days", (i) => viewOf(i, 3));
  await measure(engine, "everything, 30 days", (i) => ({ span: span(i) }));
  await measure(engine, "everything, 30 days, page 21", (i) => ({ span: span(i), from: 1000 }));
}

/** Twelve different pages of 50 events: the median and the most of each. */
async function measure(
  engine: TableEngine,
  name: string,
  queryOf: (i: number) => Partial<EventsQuery>,
): Promise<void> {
  const results: { requests: number; bytes: number; ms: number }[] = [];
  for (let i = 0; i < 12; i += 1) {
    Object.assign(traffic, { requests: 0, bytes: 0 });
    const cpu = process.cpuUsage();
    await engine.events({ ...PAGE, ...queryOf(i) });
    const { user, system } = process.cpuUsage(cpu);
    results.push({ ...traffic, ms: Math.round((user + system) / 1000) });
  }
  const told = (["requests", "bytes", "ms"] as const).map((key) => {
    const values = results.map((result) => result[key]).sort((a, b) => a - b);
    return `${key} ${values[6]} (most ${values[11]})`;
  });
  console.log(`${name}: ${told.join(", ")}`);
}
