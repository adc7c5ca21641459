import { KNOWN_TYPES } from "./known-types.ts";
import type { Mapping, Role } from "./table.ts";

/** What tables can be known as. */
export type KnownTable = keyof typeof KNOWN_TYPES;

type Known = {
  /** Columns that no other table has together. */
  marks: readonly string[];
  /** Columns by role; where there are several, the first that the table has. */
  columns: Readonly<Partial<Record<Role, readonly string[]>>>;
};

const TABLES: Readonly<Record<KnownTable, Known>> = {
  /** ACLED data export (ACLED Codebook, "Column names"). `actor1` is who is named first, not always who attacked. */
  acled: {
    marks: ["event_type", "sub_event_type", "actor1", "event_date"],
    columns: {
      id: ["event_id_cnty", "data_id"],
      latitude: ["latitude"],
      longitude: ["longitude"],
      name: ["location"],
      date: ["event_date"],
      type: ["event_type"],
      subType: ["sub_event_type"],
      side: ["actor1"],
      text: ["notes"],
      publisher: ["source"],
      positionPrecision: ["geo_precision"],
      datePrecision: ["time_precision"],
    },
  },
  /** UCDP Georeferenced Event Dataset (UCDP GED Codebook, "Variables"). `source_date` may list several dates. */
  "ucdp-ged": {
    marks: ["type_of_violence", "side_a", "side_b", "date_start"],
    columns: {
      id: ["id", "relid"],
      latitude: ["latitude"],
      longitude: ["longitude"],
      name: ["where_coordinates", "where_description"],
      date: ["date_start"],
      endDate: ["date_end"],
      published: ["source_date"],
      type: ["type_of_violence"],
      side: ["side_a"],
      title: ["source_headline"],
      text: ["source_article"],
      publisher: ["source_office", "source_original"],
      positionPrecision: ["where_prec"],
      datePrecision: ["date_prec"],
    },
  },
};

/** The table that columns are known to be of, and their roles; null for any other table. Case does not matter. */
export function knownTable(
  columns: readonly string[],
): { known: KnownTable; columns: Mapping["columns"]; types: Mapping["types"] } | null {
  const named = new Map(columns.map((column) => [column.toLowerCase(), column]));
  // Object.entries widens the keys of a Record to string.
  const entries = Object.entries(TABLES) as [KnownTable, Known][];
  const found = entries.find(([, { marks }]) => marks.every((mark) => named.has(mark)));
  if (!found) return null;
  const [known, table] = found;
  const roles = Object.entries(table.columns).flatMap(([role, names]) => {
    const column = names.map((name) => named.get(name)).find((one) => one !== undefined);
    return column === undefined ? [] : [[role, column]];
  });
  return { known, columns: Object.fromEntries(roles), types: KNOWN_TYPES[known] };
}
