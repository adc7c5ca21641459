import type { MentionType, Status } from "../../schema/mention.ts";
import { NO_END, NO_START } from "../events/columns.ts";
import { isoMillis } from "../time/iso-utc.ts";
import type { Fault } from "./read-position.ts";
import type { RowReader } from "./read-row.ts";
import type { RawRow } from "./table.ts";
import { webAddress } from "./web-address.ts";

/** One event as `dateline import` writes it and as it reads it again: flat, one a line of JSON. */
export type EventRecord = {
  id: string | null;
  /** Id of its place: the same for all events at the same position with the same name and radius. */
  place: string;
  name: string;
  /** Degrees, WGS 84; null where only the name is known. */
  lon: number | null;
  lat: number | null;
  radius_m: number | null;
  /** EDTF in the table's time zone; null: undated. */
  occurred: string | null;
  /** First minute and the end of the last (ISO 8601, UTC); null where it is open, or undated. */
  start: string | null;
  end: string | null;
  /** First minute in which it was published (ISO 8601, UTC). */
  published: string | null;
  type: MentionType;
  side: string | null;
  status: Status;
  title: string | null;
  text: string | null;
  publisher: string | null;
  url: string | null;
};

/** A row's event, null where it has no place to be at, and what was wrong. No row makes it throw. */
export function eventRecord(
  reader: RowReader,
  row: RawRow,
): { record: EventRecord | null; faults: readonly Fault[] } {
  const { place, fault } = reader.place(row);
  if (place === null) return { record: null, faults: [fault] };
  const happened = reader.occurred(row);
  const said = reader.published(row);
  const faults = [fault, happened.fault, said.fault].flatMap((one) => one ?? []);
  const record: EventRecord = {
    id: reader.text(row, "id"),
    place: place.id,
    name: place.name,
    lon: place.position?.lon ?? null,
    lat: place.position?.lat ?? null,
    radius_m: place.radiusM,
    occurred: happened.date?.edtf ?? null,
    start: isoMinute(happened.date?.start),
    end: isoMinute(happened.date?.end),
    // With an offset: midnight with a Z would be read again as the whole day.
    published: isoMinute(said.date?.start)?.replace("Z", "+00:00") ?? null,
    type: reader.type(row),
    side: reader.side(row),
    status: reader.status(row),
    title: reader.text(row, "title"),
    text: reader.text(row, "text"),
    publisher: reader.text(row, "publisher"),
    url: webAddress(reader.text(row, "url")),
  };
  return { record, faults };
}

const MINUTE_MS = 60_000;

/** A minute as ISO 8601 in UTC, with the seconds that databases ask for; null for an open end. */
function isoMinute(minute: number | undefined): string | null {
  if (minute === undefined || minute <= NO_START || minute >= NO_END) return null;
  return isoMillis(minute * MINUTE_MS).replace(".000Z", "Z");
}
