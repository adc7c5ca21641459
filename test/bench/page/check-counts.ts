import type { MinuteSpan } from "../../../src/core/events/columns.ts";
import { columnsOf, type DataSize, PATTERNS, scan, windowsOf } from "../data.ts";
import { step } from "./step.ts";
import { CAMERA, type DrawnCell, type Way } from "./way.ts";

/** Counts that were compared with a full scan: how many, and in words those that differ. */
export type CountCheck = { compared: number; wrong: string[] };

/** Some windows of each pattern. */
export const checkedWindows = (count: number): MinuteSpan[] =>
  PATTERNS.flatMap((pattern) => windowsOf(pattern, Math.ceil(count / PATTERNS.length)));

/** Close enough that places stand by themselves. */
const CLOSE = { center: [35, 48.5] as [number, number], zoom: 6 };

/**
 * Compares what each drawn cell says in so many windows with a full scan of the events: with everything in view, where
 * the cells must sum up to all events, too, and close up.
 */
export async function checkDrawn(way: Way, size: DataSize, windows: number): Promise<CountCheck> {
  const { counts } = way;
  if (!counts) throw new Error("this way draws no counts");
  const columns = columnsOf(size);
  const check: CountCheck = { compared: 0, wrong: [] };
  for (const camera of [CAMERA, CLOSE]) {
    await counts.look(camera);
    for (const span of checkedWindows(windows)) {
      await step(way, span);
      const scanned = scan(columns, size.places, span);
      const drawn = compareCells(check, counts.cells(), scanned, span);
      const all = scanned.reduce((sum, count) => sum + count, 0);
      if (camera === CAMERA) compare(check, `${span.start}/${span.end}, all cells`, drawn, all);
    }
  }
  await counts.look(CAMERA);
  return check;
}

/** Compares each cell; returns their sum. */
function compareCells(
  check: CountCheck,
  cells: readonly DrawnCell[],
  scanned: Uint32Array,
  { start, end }: MinuteSpan,
): number {
  let drawn = 0;
  for (const { places, count } of cells) {
    drawn += count;
    const expected = places.reduce((sum, place) => sum + (scanned[place] ?? Number.NaN), 0);
    compare(check, `${start}/${end}, cell of place ${places[0]}`, count, expected);
  }
  return drawn;
}

/** Notes one comparison. */
export function compare(check: CountCheck, what: string, count: number, expected: number): void {
  check.compared += 1;
  if (count !== expected) check.wrong.push(`${what}: ${count}, a scan says ${expected}`);
}
