import { createColumns, UNDATED } from "../../../src/core/events/columns.ts";
import { indexByPlace } from "../../../src/core/events/place-index.ts";
import type { EventsPage, ReadTable, TableEvent } from "../../../src/core/table/table.ts";
import { setTablePort, type TablePort } from "../../../src/store/table-port.ts";
import { tableIndexed, tableLoaded } from "../../../src/store/tables.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const DAY = 1440;
/** First of December 2024, midnight in Damascus, in minutes since 1970. */
const FIRST = Date.UTC(2024, 10, 30, 21) / 60_000;

/** Place, day of December (0: none), type's code (2 battle, 3 strike). */
const ROWS: readonly (readonly [place: number, day: number, type: number])[] = [
  [0, 2, 2],
  [0, 3, 2],
  [0, 3, 3],
  [1, 3, 3],
  [1, 9, 3],
  [2, 0, 2],
];

/** One event of a list, changed by `change`. */
export const eventOf = (change: Partial<TableEvent> = {}): TableEvent => ({
  row: 12_345,
  id: null,
  place: 0,
  occurred: "2024-12-03",
  published: null,
  type: "strike",
  typeText: "Air/drone strike",
  side: "Air force",
  status: "reported",
  title: null,
  text: "A strike hit the outskirts.",
  publisher: "Example Wire",
  url: "https://example.org/a",
  ...change,
});

/** Opens a small table over the places of the example collection; its keeper answers each question for events with `page`. */
export function openExampleTable(
  page: () => Promise<EventsPage>,
  port: Partial<TablePort> = {},
  spots?: Uint32Array,
): void {
  const { collection, places } = exampleData();
  const columns = createColumns(ROWS.length, places.features.length, false);
  ROWS.forEach(([place, day, type], i) => {
    const start = FIRST + (day - 1) * DAY;
    columns.place[i] = place;
    columns.type[i] = type;
    columns.occurred.start[i] = day === 0 ? UNDATED : start;
    columns.occurred.end[i] = day === 0 ? UNDATED : start + DAY;
  });
  const table: ReadTable = {
    name: "events.csv",
    places,
    spots,
    sides: [],
    events: ROWS.length,
    undated: 1,
    hasPublished: false,
    extent: { start: FIRST, end: FIRST + 14 * DAY },
    grain: "minute",
    report: { rows: ROWS.length, events: ROWS.length, leftOut: {}, incomplete: {}, faults: [] },
  };
  const bare = places.features.map((place) => ({
    ...place,
    properties: { ...place.properties, mentions: [] },
  }));
  setTablePort({
    events: page,
    choices: async () => ({
      types: [0, 0, 3, 3],
      sides: [6],
      statuses: [0, 6],
    }),
    write: async () => ({ ok: true, value: new Blob(), issues: [] }),
    published: null,
    ...port,
  });
  tableLoaded(table, { ...collection, articles: [] }, { ...places, features: bare });
  const index = indexByPlace(columns, bare.length, "occurred", "type");
  tableIndexed({ index, events: ROWS.length, undated: 1 });
}
