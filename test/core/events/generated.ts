import {
  createColumns,
  type EventColumns,
  type MinuteSpan,
  NO_END,
  NO_START,
  type Times,
  UNDATED,
} from "../../../src/core/events/columns.ts";
import type { Clock } from "../../../src/core/select/visible.ts";

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Events about 1970, most at few places, of all kinds: without a date or an end, as long as a moment, before all others. */
export function generateEvents(
  seed: number,
  count: number,
  places: number,
  sides = 4,
): EventColumns {
  const random = randomFrom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const columns = createColumns(count, places, random() < 0.8);
  for (let row = 0; row < count; row += 1) {
    columns.place[row] = Math.floor(places * random() ** 3);
    columns.type[row] = random() < 0.5 ? 2 : below(11);
    columns.side[row] = random() < 0.1 ? 0 : below(sides);
    columns.status[row] = below(4);
    write(columns.occurred, row, random);
    if (columns.published) write(columns.published, row, random);
  }
  return columns;
}

function write({ start, end }: Times, row: number, random: () => number): void {
  const kind = random();
  const begins = Math.floor(random() * 4000) - 2000;
  const minutes = kind > 0.8 ? 0 : Math.floor(random() * 300);
  start[row] = begins;
  end[row] = begins + minutes;
  if (kind > 0.9) end[row] = NO_END;
  if (kind < 0.02) start[row] = NO_START;
  if (kind > 0.95) {
    start[row] = UNDATED;
    end[row] = UNDATED;
  }
}

/** True for a row that a span shows, told from the contract's words alone. */
export function overlapsSpan(
  columns: EventColumns,
  row: number,
  clock: Clock,
  span: MinuteSpan,
  withUndated: boolean,
): boolean {
  const times = columns[clock];
  const [start = UNDATED, end = UNDATED] = times ? [times.start[row], times.end[row]] : [];
  if (start === UNDATED) return withUndated;
  if (span.start >= span.end) return false;
  return start < span.end && (end === NO_END || end > span.start);
}
