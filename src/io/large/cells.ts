import { UNDATED } from "../../core/events/columns.ts";
import { rowTest } from "../../core/events/filter.ts";
import type { EventsQuery } from "../../core/table/table.ts";
import { BEFORE_ALL_DAY, type Counts, forEachRow, touchedDays } from "./counts.ts";

/**
 * Some events of a list that lie near each other in the files: those of a tile that begin on a day, that began before the
 * window and still touch it, or that have no date (`all`: whatever their date). The counts tell how many it has, so that
 * whole cells are passed over unread; a page has `take` of them after the first `skip`.
 */
export type Cell = {
  kind: "day" | "before" | "undated" | "all";
  /** UTC day since 1970 on which they begin, or the window's first. */
  day: number;
  tile: number;
  count: number;
  skip: number;
  take: number;
};

/** How many events a query means, and the cells that its page is made of, in the order of the list. */
export type PagePlan = { total: number; cells: Cell[] };

/**
 * Plans a page from the counts alone. The list's order: the latest day first, within a day tile by tile (so, neighbours
 * together); then what began before the window; then what has no date. Cost: two passes over the rows of the query.
 */
export function planPage(counts: Counts, tiles: Int32Array, query: EventsQuery): PagePlan {
  const sums = sumUp(counts, tiles, query);
  const wanted = { from: query.from, to: query.from + query.count };
  const { start } = touchedDays(query.span);
  const cells: Cell[] = [];
  let at = 0;
  const add = (kind: Cell["kind"], day: number, byTile: ReadonlyMap<number, number>) => {
    for (const [tile, count] of [...byTile].sort(([a], [b]) => a - b)) {
      const skip = Math.max(0, wanted.from - at);
      const take = Math.min(count, wanted.to - at) - skip;
      if (take > 0) cells.push({ kind, day, tile, count, skip, take });
      at += count;
    }
  };
  const days = [...sums.byDay].sort(([a], [b]) => b - a);
  const onPage = new Set<number>();
  let before = 0;
  for (const [day, count] of days) {
    if (before < wanted.to && before + count > wanted.from) onPage.add(day);
    before += count;
  }
  const byTile = sumByTile(counts, tiles, query, onPage);
  for (const [day, count] of days) {
    const tilesOfDay = byTile.get(day);
    if (tilesOfDay) add("day", day, tilesOfDay);
    else at += count;
  }
  add("before", start, sums.before);
  add(query.clock === "published" ? "all" : "undated", start, sums.undated);
  return { total: at, cells };
}

type Sums = {
  byDay: Map<number, number>;
  before: Map<number, number>;
  undated: Map<number, number>;
};

function sumUp(counts: Counts, tiles: Int32Array, query: EventsQuery): Sums {
  const { rows } = counts;
  const passes = rowTest({ ...rows, published: null }, query.filter);
  const window = touchedDays(query.span);
  const isDated = query.clock === "occurred";
  const sums: Sums = { byDay: new Map(), before: new Map(), undated: new Map() };
  forEachRow(counts, query.place, (row) => {
    if (passes?.(row) === false) return;
    const day = isDated ? (rows.day[row] ?? UNDATED) : UNDATED;
    const tile = tiles[rows.place[row] ?? 0] ?? 0;
    const starts = rows.starts[row] ?? 0;
    if (day === UNDATED) addTo(sums.undated, tile, query.withUndated ? starts : 0);
    else addDated(sums, window, { day, tile, starts, ends: rows.ends[row] ?? 0 });
  });
  return sums;
}

type DatedRow = { day: number; tile: number; starts: number; ends: number };

function addDated(
  { byDay, before }: Sums,
  window: { start: number; end: number },
  { day, tile, starts, ends }: DatedRow,
): void {
  if (window.end <= window.start || day >= window.end) return;
  if (day >= window.start) addTo(byDay, day, starts);
  else addTo(before, tile, starts);
  // What was over by the window's first day began before it.
  if (day <= window.start) addTo(before, tile, -ends);
}

function sumByTile(
  counts: Counts,
  tiles: Int32Array,
  query: EventsQuery,
  days: ReadonlySet<number>,
): Map<number, Map<number, number>> {
  const byDay = new Map([...days].map((day) => [day, new Map<number, number>()]));
  const { rows } = counts;
  if (days.size === 0) return byDay;
  const passes = rowTest({ ...rows, published: null }, query.filter);
  forEachRow(counts, query.place, (row) => {
    const byTile = byDay.get(rows.day[row] ?? BEFORE_ALL_DAY);
    if (!byTile || passes?.(row) === false) return;
    addTo(byTile, tiles[rows.place[row] ?? 0] ?? 0, rows.starts[row] ?? 0);
  });
  return byDay;
}

function addTo(sums: Map<number, number>, key: number, count: number): void {
  if (count !== 0) sums.set(key, (sums.get(key) ?? 0) + count);
}
