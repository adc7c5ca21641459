import {
  createColumns,
  type EventColumns,
  type MinuteSpan,
  NO_START,
} from "../../src/core/events/columns.ts";

/** How large a synthetic data set is. */
export type DataSize = { events: number; places: number };

/** Where things happened: degrees, by number of the place. */
export type Positions = { lon: Float64Array; lat: Float64Array };

/** How the window moves: on by a day; a year somewhere else; from the beginning to some later end. */
export const PATTERNS = ["play30", "jump365", "cumulative"] as const;
export type Pattern = (typeof PATTERNS)[number];

const DAY = 1440;
const DAYS = 3653;
/** The first minute of ten years, 2016-01-01 (UTC), and the minute after their last, 2025-12-31. */
export const FIRST_MINUTE = 16_801 * DAY;
export const LAST_MINUTE = FIRST_MINUTE + DAYS * DAY;

/** Five regions that fight: middle and spread in degrees, and their share of the places. */
const REGIONS = [
  { lon: 35, lat: 48.5, width: 3.2, height: 1.6, share: 0.45 },
  { lon: 35.3, lat: 32.5, width: 1, height: 1.2, share: 0.15 },
  { lon: 29, lat: 14, width: 4, height: 2.5, share: 0.15 },
  { lon: 96, lat: 21, width: 2, height: 2.5, share: 0.15 },
  { lon: 0, lat: 14, width: 5, height: 2, share: 0.1 },
] as const;

/** Weight of the place that is n-th in events is n to the power of minus this (Zipf). */
const HEAVY_TAIL = 1.05;
const BYTE = 256;

/** The same places each time, in five regions; any number of the first ones is the same, too. */
export function positionsOf(places: number): Positions {
  const random = randomFrom(7);
  const lon = new Float64Array(places);
  const lat = new Float64Array(places);
  for (let place = 0; place < places; place += 1) {
    const region = REGIONS[regionOf(place)] ?? REGIONS[0];
    lon[place] = region.lon + normal(random) * region.width;
    lat[place] = region.lat + normal(random) * region.height;
  }
  return { lon, lat };
}

/**
 * The same events each time. A few places have most of them; their days come in bursts, one course a region. Three
 * quarters last a day, some a minute, a tenth several days (median four).
 */
export function columnsOf({ events, places }: DataSize): EventColumns {
  const random = randomFrom(42);
  const columns = createColumns(events, places, false);
  const placeSums = runningSums(places, (place) => (place + 1) ** -HEAVY_TAIL);
  const daySums = REGIONS.map((_, region) => burstsOf(region));
  const { place, occurred, type, side, status } = columns;
  for (let row = 0; row < events; row += 1) {
    const at = pick(placeSums, random());
    const day = pick(daySums[regionOf(at)] ?? placeSums, random());
    const kind = random();
    const start = FIRST_MINUTE + day * DAY + (kind < 0.15 ? Math.floor(random() * DAY) : 0);
    const length = kind < 0.15 ? 1 : kind < 0.9 ? DAY : DAY * severalDays(random);
    place[row] = at;
    occurred.start[row] = start;
    occurred.end[row] = Math.min(LAST_MINUTE, start + length);
    type[row] = 1 + Math.floor(9 * random() ** 3);
    side[row] = Math.floor(4 * random() ** 2);
    status[row] = random() < 0.9 ? 1 : 0;
  }
  return columns;
}

/** So many windows of a pattern, whole days long; the same ones each time. */
export function windowsOf(pattern: Pattern, count: number): MinuteSpan[] {
  const random = randomFrom(5);
  const atDay = (day: number) => FIRST_MINUTE + day * DAY;
  const span = (step: number): MinuteSpan => {
    if (pattern === "play30") {
      const day = 2000 + (step % 1600);
      return { start: atDay(day), end: atDay(day + 30) };
    }
    if (pattern === "jump365") {
      const day = Math.floor(random() * (DAYS - 366));
      return { start: atDay(day), end: atDay(day + 365) };
    }
    return { start: NO_START, end: atDay(Math.floor(DAYS * (0.5 + 0.5 * random()))) };
  };
  return Array.from({ length: count }, (_, step) => span(step));
}

/** How many events overlap a span, by number of the place: one look at each event, the measure of all other counts. */
export function scan(
  { count, place, occurred }: EventColumns,
  places: number,
  span: MinuteSpan,
): Uint32Array {
  const counts = new Uint32Array(places);
  for (let row = 0; row < count; row += 1) {
    if ((occurred.start[row] ?? 0) >= span.end || (occurred.end[row] ?? 0) <= span.start) continue;
    const at = place[row] ?? 0;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** Random numbers from 0 to 1 that are the same for a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A normally distributed number (Box and Muller). */
const normal = (random: () => number) =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

const severalDays = (random: () => number) =>
  Math.max(2, Math.min(365, Math.round(4 * Math.exp(normal(random)))));

/** Region of a place: by its number alone, spread evenly over all of them. */
function regionOf(place: number): number {
  let left = (Math.imul(place + 1, 0x9e37_79b1) >>> 24) / BYTE;
  return Math.max(
    0,
    REGIONS.findIndex(({ share }) => {
      left -= share;
      return left < 0;
    }),
  );
}

/** How the days of a region weigh: slow growth, and bursts that fade. */
function burstsOf(region: number): Float64Array {
  const random = randomFrom(1000 + region);
  let burst = 0;
  return runningSums(DAYS, (day) => {
    if (random() < 0.01) burst += 6 * random();
    burst *= 0.985;
    return 0.5 + day / DAYS + burst;
  });
}

function runningSums(count: number, weightOf: (i: number) => number): Float64Array {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let i = 0; i < count; i += 1) {
    sum += weightOf(i);
    sums[i] = sum;
  }
  return sums;
}

/** Number whose share of the running sums a share from 0 to 1 falls into. */
function pick(sums: Float64Array, share: number): number {
  const wanted = share * (sums.at(-1) ?? 0);
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
