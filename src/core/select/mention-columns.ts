import {
  createColumns,
  type EventColumns,
  minuteSpan,
  STATUS_CODES,
  type Times,
  TYPE_CODES,
  UNDATED,
  WITHOUT_SIDE,
} from "../events/columns.ts";
import type { Interval } from "../time/interval.ts";
import type { Dataset, PlacedMention } from "./dataset.ts";

/** Mentions as columns, in their order; places are numbered as in `dataset.placeNumbers`. */
export function columnsOf(dataset: Dataset, mentions: readonly PlacedMention[]): EventColumns {
  const columns = createColumns(mentions.length, dataset.placeNumbers.size, true);
  const sides = new Map(dataset.collection.sides.map(({ id }, i) => [id, i + 1]));
  mentions.forEach(({ mention, placeId, occurred, published }, row) => {
    columns.place[row] = dataset.placeNumbers.get(placeId) ?? 0;
    columns.type[row] = TYPE_CODES.indexOf(mention.type);
    columns.side[row] = sides.get(mention.side ?? "") ?? WITHOUT_SIDE;
    columns.status[row] = STATUS_CODES.indexOf(mention.status);
    write(columns.occurred, row, occurred);
    if (columns.published) write(columns.published, row, published);
  });
  return columns;
}

function write(times: Times, row: number, time: Interval | null): void {
  const span = time ? minuteSpan(time) : { start: UNDATED, end: UNDATED };
  times.start[row] = span.start;
  times.end[row] = span.end;
}
