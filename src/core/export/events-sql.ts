import type { Large } from "../../schema/large.ts";
import { NO_END, NO_START } from "../events/columns.ts";
import type { EventsQuery } from "../table/table.ts";

/** Most places that a statement names; more than a statement of some pages. */
const MOST_PLACES = 2000;
const DAY = 1440;

/**
 * A statement that has DuckDB write the events of a query to `events.csv`, straight from a large collection's Parquet files at
 * the address of their folder. Like a list it takes whole UTC days. Null where the query names more places than a
 * statement has room for, or a clock that the folder does not have.
 */
export function eventsSql(
  folder: string,
  { files, divided }: Large,
  { filter, clock, span, withUndated, place }: Omit<EventsQuery, "from" | "count">,
): string | null {
  const places = placesMeant(filter.places, place);
  if (clock === "published" || (places && places.length > MOST_PLACES)) return null;
  const isIn = (column: string, codes: readonly number[] | null) =>
    codes ? [codes.length > 0 ? `events.${column} IN (${codes.join(", ")})` : "FALSE"] : [];
  const conditions = [
    `(${overlaps(span)}${withUndated ? " OR events.part = 2" : ""})`,
    ...isIn("place", places),
    ...(divided
      ? [
          ...isIn("type", filter.types),
          ...isIn("side", filter.sides),
          ...isIn("status", filter.statuses),
        ]
      : []),
  ];
  const address = (path: string) => `'${new URL(path, folder).href.replaceAll("'", "''")}'`;
  const eventFiles = files.events.map(({ path }) => `  ${address(path)}`).join(",\n");
  return `COPY (
SELECT places.name AS place_name, places.lon, places.lat, events.*
FROM read_parquet([
${eventFiles}
]) AS events
JOIN read_parquet(${address(files.places.path)}) AS places ON places.number = events.place
WHERE ${conditions.join("\n  AND ")}
) TO 'events.csv' (HEADER);
`;
}

/** Numbers of the places that are meant; null: all. */
function placesMeant(places: Uint8Array | null, place: number | null): number[] | null {
  if (place === null) return places && Array.from(places.keys()).filter((one) => places[one] !== 0);
  return places && !places[place] ? [] : [place];
}

/** Part 2 has what is without a date; an end that is missing is open. */
function overlaps({ start, end }: EventsQuery["span"]): string {
  if (end <= start) return "FALSE";
  const conditions = ["events.part < 2"];
  if (end < NO_END) conditions.push(`events.start_minute < ${Math.ceil(end / DAY) * DAY}`);
  if (start > NO_START)
    conditions.push(
      `(events.end_minute IS NULL OR events.end_minute > ${Math.floor(start / DAY) * DAY})`,
    );
  return conditions.join(" AND ");
}
