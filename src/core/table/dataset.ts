import { type Collection, SIDE_SHAPES, type Side } from "../../schema/collection.ts";
import type { Places } from "../../schema/place.ts";
import type { Localized } from "../../schema/text.ts";
import { fitPositions } from "../geo/fit.ts";
import { isoDay } from "../time/iso.ts";
import { textHash } from "./place-id.ts";
import type { ReadTable } from "./table.ts";

/** A map of middle size, CSS pixels: the first view is fitted again by the map that has another. */
const MAP = { width: 900, height: 600 };
/** Zoom for one place alone, and the closest for several: a town with what is around it. */
const ONE_PLACE = 9;
const CLOSEST = 12;
const MINUTE_MS = 60_000;

/**
 * A read table as a published collection without articles: its file's name as title, its sides with colours and shapes in
 * their order, and a view of all its places. Its texts are in a language that nobody told us (`und`). Throws a
 * RangeError for an unknown zone.
 */
export function tableCollection(
  table: ReadTable,
  fileName: string,
  timeZone: string,
): { collection: Collection; places: Places } {
  const { places, report } = table;
  const range = rangeOf(table, timeZone);
  const collection: Collection = {
    schema: 1,
    id: "table",
    title: own(fileName),
    languages: ["und"],
    timeZone,
    ...(range ? { range } : {}),
    credits: [],
    sides: table.sides.map(sideOf),
    speakers: [],
    sources: [],
    view: viewOf(places),
    corrections: [],
    version: versionOf(table, fileName),
    articles: [],
    leftOut: { articles: 0, places: 0, mentions: report.rows - report.events, quotations: 0 },
  };
  return { collection, places };
}

/** A text of the table's own: it does not say in which language. */
const own = (text: string): Localized => ({ und: text });

/** What all sides are called together that are not among the most frequent. */
const OTHER_PARTIES: Localized = { en: "Other parties", ar: "أطراف أخرى" };

function sideOf(name: string | null, i: number): Side {
  return {
    id: name === null ? "other-parties" : `side-${i + 1}`,
    label: name === null ? OTHER_PARTIES : own(name),
    color: (i % 8) + 1,
    // Of eight sides two share the circle, in different colours.
    shape: SIDE_SHAPES[i % SIDE_SHAPES.length] ?? "circle",
  };
}

function viewOf({ features }: Places): Collection["view"] {
  const positions = features.flatMap(({ geometry }) => (geometry ? [geometry.coordinates] : []));
  return fitPositions(positions, MAP, ONE_PLACE, CLOSEST) ?? { center: [0, 0], zoom: 0 };
}

/** Its days from the first event to the last as EDTF; null without dates. */
function rangeOf({ extent }: ReadTable, timeZone: string): string | null {
  if (extent === null) return null;
  const first = isoDay(extent.start * MINUTE_MS, timeZone);
  const last = isoDay((extent.end - 1) * MINUTE_MS, timeZone);
  return first === last ? first : `${first}/${last}`;
}

/** Another one where the file or how it was read differs, as far as the table itself tells. */
function versionOf({ places, sides, events, undated, extent, report }: ReadTable, name: string) {
  const counts = places.features.map(({ id, properties }) => `${id} ${properties.mentionCount}`);
  const { rows, leftOut } = report;
  return textHash(JSON.stringify([name, events, undated, extent, sides, rows, leftOut, counts]));
}
