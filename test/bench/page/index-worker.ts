import type { EventColumns } from "../../../src/core/events/columns.ts";
import { maskOf } from "../../../src/core/events/filter.ts";
import { indexByPlace, type PlaceIndex } from "../../../src/core/events/place-index.ts";
import type { EventFilter } from "../../../src/core/table/table.ts";
import { columnsOf, type DataSize } from "../data.ts";

/** What the page asks: to make events (once), to index them by place and type or by place alone, or those of a type. */
export type Ask =
  | { kind: "make"; size: DataSize }
  | { kind: "index" }
  | { kind: "places" }
  | { kind: "facet"; type: number };

/** The answer: ms of the work asked for, bytes of the columns, and the index where one was made. */
export type Answer = { ms: number; bytes: number; index: PlaceIndex | null };

const NO_FILTER: EventFilter = {
  types: null,
  sides: null,
  statuses: null,
  places: null,
  publishedBefore: null,
};

let events: { columns: EventColumns; places: number } | null = null;

function answer(ask: Ask): PlaceIndex | null {
  if (ask.kind === "make") {
    events = { columns: columnsOf(ask.size), places: ask.size.places };
    return null;
  }
  if (!events) throw new Error("no events were made yet");
  const { columns, places } = events;
  switch (ask.kind) {
    case "index":
      return indexByPlace(columns, places, "occurred", "type");
    case "places": {
      const ofOneType = { ...columns, type: new Uint8Array(columns.count) };
      return indexByPlace(ofOneType, places, "occurred", "type");
    }
    case "facet": {
      const mask = maskOf(columns, { ...NO_FILTER, types: [ask.type] });
      return indexByPlace(columns, places, "occurred", "type", mask);
    }
  }
}

addEventListener("message", ({ data }: MessageEvent<Ask>) => {
  const begin = performance.now();
  const index = answer(data);
  const ms = performance.now() - begin;
  const message: Answer = { ms, bytes: events ? columnBytes(events.columns) : 0, index };
  postMessage(message, { transfer: index ? buffersOf(index) : [] });
});

const columnBytes = ({ place, occurred, type, side, status }: EventColumns) =>
  [place, occurred.start, occurred.end, type, side, status].reduce(
    (sum, { byteLength }) => sum + byteLength,
    0,
  );

/** All memory behind an index, each buffer once, however its arrays are nested. */
function buffersOf(value: object): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const collect = (part: unknown): void => {
    if (ArrayBuffer.isView(part)) {
      if (part.buffer instanceof ArrayBuffer) buffers.add(part.buffer);
    } else if (typeof part === "object" && part !== null) Object.values(part).forEach(collect);
  };
  collect(value);
  return [...buffers];
}
