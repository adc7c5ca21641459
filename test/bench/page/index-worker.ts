import type { EventColumns } from "../../../src/core/events/columns.ts";
import { indexByPlace, type PlaceIndex } from "../../../src/core/events/place-index.ts";
import { columnsOf, type DataSize } from "../data.ts";

/** What the page asks: to make events (once), to index them, or those of one type alone. */
export type Ask =
  | { kind: "make"; size: DataSize }
  | { kind: "index" }
  | { kind: "facet"; type: number };

/** The answer: ms of the work asked for, bytes of the columns, and the index where one was made. */
export type Answer = { ms: number; bytes: number; index: PlaceIndex | null };

let events: { columns: EventColumns; places: number } | null = null;

function answer(ask: Ask): PlaceIndex | null {
  if (ask.kind === "make") {
    events = { columns: columnsOf(ask.size), places: ask.size.places };
    return null;
  }
  if (!events) throw new Error("no events were made yet");
  const { columns, places } = events;
  const mask = ask.kind === "facet" ? columns.type.map((type) => Number(type === ask.type)) : null;
  return indexByPlace(columns, places, "occurred", "type", mask);
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
