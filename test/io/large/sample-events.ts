/** An event as the input of a large build has it; times are ISO in UTC. */
export type SampleEvent = {
  id: string;
  place: string;
  name: string;
  lon: number;
  lat: number;
  radius_m: number | null;
  occurred: string | null;
  start: string | null;
  end: string | null;
  published: string | null;
  type: string;
  side: string | null;
  status: string;
  title: string;
  text: string;
  publisher: string;
  url: string;
};

const TYPES = ["battle", "strike", "shelling", "control", "other"];
const SIDES = ["North", "South", null];
const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2020, 0, 1);

/** Numbers from 0 up to 1 that look random and are the same in each run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Events of two years at forty places, a few of which have most: whole days, hours, some of days or months, some that go
 * on, some that began before everything, some without a date.
 */
export function sampleEvents(count: number): SampleEvent[] {
  const random = createRandom(7);
  const pick = <T>(values: readonly T[]): T => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error("nothing to pick from");
    return value;
  };
  return Array.from({ length: count }, (_, i) => {
    const place = Math.floor(random() ** 3 * 40);
    const begun = FIRST + Math.floor(random() * 730) * DAY_MS;
    const [start, end] = times(begun, random());
    return {
      id: `e${i}`,
      place: `p${place}`,
      name: `Town ${place}`,
      lon: 36 + (place % 8) / 4,
      lat: 33 + Math.floor(place / 8) / 4,
      radius_m: place % 3 === 0 ? 500 : null,
      occurred: null,
      start: start === null ? null : new Date(start).toISOString(),
      end: end === null ? null : new Date(end).toISOString(),
      published: null,
      type: pick(TYPES),
      side: pick(SIDES),
      status: random() < 0.1 ? "confirmed" : "reported",
      title: `Report ${i}, "quoted"`,
      text: `Town ${place}: ${"words ".repeat(8)}${Math.floor(random() * 1e9)}`,
      publisher: `Publisher ${i % 7}`,
      url: `https://example.org/${i}`,
    };
  });
}

/** Start and end, UTC ms; which kind of time it is follows from a number from 0 up to 1. */
function times(day: number, kind: number): [number | null, number | null] {
  const hour = day + Math.floor(kind * 1e6) * 60_000 - Math.floor((kind * 1e6) / 1440) * DAY_MS;
  if (kind < 0.7) return [day, day + DAY_MS];
  if (kind < 0.85) return [hour, hour + 3_600_000];
  if (kind < 0.93) return [day, day + Math.ceil((kind - 0.84) * 200) * DAY_MS];
  if (kind < 0.95) return [day, day + 100 * DAY_MS];
  if (kind < 0.97) return [day, null];
  if (kind < 0.98) return [null, day];
  return [null, null];
}

/** The events as JSON lines. */
export const jsonLines = (events: readonly SampleEvent[]): string =>
  events.map((event) => `${JSON.stringify(event)}\n`).join("");

/** The events as CSV (RFC 4180). */
export function csvText(events: readonly SampleEvent[]): string {
  const cell = (value: string | number | null) =>
    value === null ? "" : `"${String(value).replaceAll('"', '""')}"`;
  const [first] = events;
  const lines = [Object.keys(first ?? {}), ...events.map((event) => Object.values(event))];
  return lines.map((line) => `${line.map(cell).join(",")}\n`).join("");
}
