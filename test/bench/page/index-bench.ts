import Supercluster from "supercluster";
import type { EventColumns } from "../../../src/core/events/columns.ts";
import { countAt, countSlots, type PlaceIndex } from "../../../src/core/events/place-index.ts";
import { timeIndexBytes } from "../../../src/core/events/time-index.ts";
import { columnsOf, type DataSize, type Pattern, positionsOf, scan, windowsOf } from "../data.ts";
import { median, quantile } from "../statistics.ts";
import { type CountCheck, checkedWindows, compare } from "./check-counts.ts";
import { keepEvents } from "./index-keeper.ts";
import { CAMERA } from "./way.ts";

/** What the index alone costs: bytes an event, ms in the worker and on the way back, µs a step by pattern. */
export type IndexCost = DataSize & {
  slots: number;
  columnBytes: number;
  indexBytes: number;
  buildMs: number;
  /** From the page's question until it has the index; longest that the main thread was held up meanwhile. */
  wallMs: number;
  longestGapMs: number;
  /** From the page's question for one type alone until it has that index. */
  facetMs: number;
  /** Counting by place and type, and by place alone. */
  steps: StepCosts;
  placeSteps: StepCosts;
  scanUs: number;
  /** Filter and supercluster, made anew for a year's window; null where it was not tried. */
  superclusterUs: number | null;
  check: CountCheck;
};

export type StepCosts = Record<Pattern, { median: number; p95: number }>;

const STEPS = 2000;
/** Different windows timed as one: the clock of a page is coarse. */
const TOGETHER = 10;
const WINDOWS = 60;
const MOST_FOR_SUPERCLUSTER = 1_000_000;
/** A type that a tenth of the events have. */
const FACET_TYPE = 4;

/** Makes events in a worker, indexes them there, and asks the index here, as the app does. */
export async function benchIndex(size: DataSize): Promise<IndexCost> {
  const keeper = await keepEvents(size);
  const gap = watchGaps();
  const begin = performance.now();
  const { index, ms: buildMs } = await keeper.index({ kind: "index" });
  const wallMs = performance.now() - begin;
  const longestGapMs = gap();
  const facetBegin = performance.now();
  await keeper.index({ kind: "facet", type: FACET_TYPE });
  const facetMs = performance.now() - facetBegin;
  const { index: ofPlaces } = await keeper.index({ kind: "places" });
  keeper.close();
  const columns = columnsOf(size);
  return {
    ...size,
    slots: index.slotValue.length,
    columnBytes: keeper.columnBytes,
    indexBytes: bytesOf(index),
    buildMs,
    wallMs,
    longestGapMs,
    facetMs,
    steps: timeAll(index),
    placeSteps: timeAll(ofPlaces),
    scanUs: median(
      windowsOf("jump365", 7).map((span) => microseconds(() => scan(columns, size.places, span))),
    ),
    superclusterUs:
      size.events <= MOST_FOR_SUPERCLUSTER ? timeSupercluster(columns, size.places) : null,
    check: checkIndex([index, ofPlaces], columns, size.places),
  };
}

const bytesOf = ({ firstSlot, slotValue, time, undated }: PlaceIndex) =>
  firstSlot.byteLength + slotValue.byteLength + undated.byteLength + timeIndexBytes(time);

const timeAll = (index: PlaceIndex): StepCosts => ({
  play30: timeSteps(index, "play30"),
  jump365: timeSteps(index, "jump365"),
  cumulative: timeSteps(index, "cumulative"),
});

/** Each time is of some windows one after the other, divided by their number. */
function timeSteps(index: PlaceIndex, pattern: Pattern): { median: number; p95: number } {
  const spans = windowsOf(pattern, STEPS);
  const times: number[] = [];
  for (let from = 0; from < spans.length; from += TOGETHER) {
    const some = spans.slice(from, from + TOGETHER);
    const ask = () => {
      for (const span of some) countSlots(index, span, false);
    };
    times.push(microseconds(ask) / some.length);
  }
  // The first ones are slower: the browser compiles what it runs often.
  const warm = times.slice(times.length / 5);
  return { median: median(warm), p95: quantile(warm, 0.95) };
}

function microseconds(work: () => void): number {
  const begin = performance.now();
  work();
  return 1000 * (performance.now() - begin);
}

/** Filters the events of a year and clusters them, as MapLibre's worker does at each step. */
function timeSupercluster(columns: EventColumns, places: number): number {
  const { lon, lat } = positionsOf(places);
  const points = Array.from(columns.place, (place, row) => ({
    type: "Feature" as const,
    properties: { s: columns.occurred.start[row] ?? 0, e: columns.occurred.end[row] ?? 0 },
    geometry: { type: "Point" as const, coordinates: [lon[place] ?? 0, lat[place] ?? 0] },
  }));
  const times = windowsOf("jump365", 3).map(({ start, end }) =>
    microseconds(() => {
      const shown = points.filter(({ properties: { s, e } }) => s < end && e > start);
      const clusters = new Supercluster({ radius: 50, maxZoom: 14 }).load(shown);
      clusters.getClusters([-180, -85, 180, 85], Math.floor(CAMERA.zoom));
    }),
  );
  return median(times);
}

function checkIndex(
  indexes: readonly PlaceIndex[],
  columns: EventColumns,
  places: number,
): CountCheck {
  const check: CountCheck = { compared: 0, wrong: [] };
  for (const span of checkedWindows(WINDOWS)) {
    const expected = scan(columns, places, span);
    for (const index of indexes) {
      const counts = countSlots(index, span, false);
      const what = (place: number) => `${span.start}/${span.end}, place ${place}`;
      expected.forEach((count, place) => {
        compare(check, what(place), countAt(counts, place), count);
      });
    }
  }
  return check;
}

/** Watches how long the main thread is held up; the function returned says the longest time, ms. */
function watchGaps(): () => number {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  return () => {
    clearInterval(timer);
    return Math.max(longest, performance.now() - last);
  };
}
