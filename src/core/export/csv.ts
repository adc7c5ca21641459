import type { PlacedMention } from "../select/dataset.ts";
import { isoTime } from "../time/iso.ts";
import { articleAddress, mentionAddress } from "./addresses.ts";
import { BYTE_ORDER_MARK, type Cell, csvRows } from "./spreadsheet.ts";
import type { ExportedPlace, ExportNote, ExportState } from "./state.ts";

type Row = ExportedPlace & { placed: PlacedMention };
/** A column's name, and what it has in a row. */
type Column = [name: string, cell: (row: Row) => Cell];

/**
 * One row a shown mention, as CSV (RFC 4180). The last columns say in every row what was shown. Texts are
 * quoted, so that a program that splits at semicolons cuts none. The columns are in `docs/exports.md`.
 */
export function writeCsv(state: ExportState): string {
  const columns = [
    ...placeColumns(state),
    ...mentionColumns(state),
    ...articleColumns(state),
    ...sourceColumns(state),
    ...stateColumns(state.note),
  ];
  const rows = state.places.flatMap((exported) =>
    exported.state.mentions.map((placed): Row => ({ ...exported, placed })),
  );
  const cells = rows.map((row) => columns.map(([, cell]) => cell(row)));
  return BYTE_ORDER_MARK + csvRows([columns.map(([name]) => name), ...cells]);
}

/** Several values in one cell. */
const joined = (values: readonly string[]) => values.join(" | ");

function placeColumns({ places }: ExportState): Column[] {
  const languages = [
    ...new Set(places.flatMap(({ place }) => Object.keys(place.properties.names))),
  ].sort();
  return [
    ["place_id", ({ place }) => place.id],
    ["place_name", ({ place }) => place.properties.name],
    ...languages.map(
      (tag): Column => [`place_name_${tag}`, ({ place }) => place.properties.names[tag]],
    ),
    ["place_kind", ({ place }) => place.properties.kind],
    ["country", ({ place }) => place.properties.country],
    ["governorate", ({ place }) => place.properties.governorate],
    ["longitude", ({ place }) => place.geometry?.coordinates[0]],
    ["latitude", ({ place }) => place.geometry?.coordinates[1]],
    ["radius_m", ({ place }) => place.properties.radiusM],
    ["control", ({ state: { control } }) => control.kind],
    ["control_sides", ({ state: { control } }) => joined(sidesOf(control))],
  ];
}

function sidesOf(control: ExportedPlace["state"]["control"]): readonly string[] {
  if (control.kind === "held") return [control.side];
  return control.kind === "disputed" ? control.sides : [];
}

function mentionColumns({ dataset, page }: ExportState): Column[] {
  const { timeZone } = dataset.collection;
  return [
    ["mention_id", ({ placed }) => placed.mention.id],
    ["mention_url", ({ placed }) => mentionAddress(page, placed.mention.id)],
    ["type", ({ placed }) => placed.mention.type],
    ["side", ({ placed }) => placed.mention.side],
    ["status", ({ placed }) => placed.mention.status],
    ["occurred", ({ placed }) => placed.mention.occurred],
    ["occurred_start", ({ placed: { occurred } }) => occurred && isoTime(occurred.start, timeZone)],
    ["occurred_end", ({ placed: { occurred } }) => occurred && isoTime(occurred.end, timeZone)],
    ["order", ({ placed }) => placed.mention.order],
    ["words", ({ placed }) => placed.mention.selector.exact],
    ["passage", ({ placed }) => placed.mention.passage],
    [
      "quotations",
      ({ placed }) =>
        joined(
          placed.mention.quotations.map(
            ({ speakerName, speaker, text }) => `${speakerName.en ?? speaker}: ${text}`,
          ),
        ),
    ],
  ];
}

function articleColumns({ dataset, page }: ExportState): Column[] {
  const articleOf = ({ placed }: Row) => dataset.articles.get(placed.mention.article);
  return [
    ["article_id", ({ placed }) => placed.mention.article],
    ["article_title", ({ placed }) => placed.mention.title],
    ["publisher", ({ placed }) => placed.mention.publisher],
    ["author", (row) => articleOf(row)?.author],
    ["published", ({ placed }) => placed.mention.published],
    ["article_url", ({ placed }) => placed.mention.url],
    ["article_in_dateline", ({ placed }) => articleAddress(page, placed.mention.article)],
    ["article_language", (row) => articleOf(row)?.language],
    ["article_license", (row) => articleOf(row)?.license],
  ];
}

/** Who the sources are and where they are, in the same order; an id that the collection does not name stays an id. */
function sourceColumns({ dataset }: ExportState): Column[] {
  const sourcesOf = ({ placed }: Row) =>
    placed.mention.sources.map((id) => ({ id, source: dataset.sources.get(id) }));
  const title = ({ id, source }: ReturnType<typeof sourcesOf>[number]) =>
    source ? [`${source.publisher}: ${source.title}`, source.date].filter(Boolean).join(", ") : id;
  return [
    ["sources", (row) => joined(sourcesOf(row).map(title))],
    [
      "source_urls",
      (row) => joined(sourcesOf(row).map(({ source }) => source?.url ?? source?.archive ?? "")),
    ],
  ];
}

function stateColumns(note: ExportNote): Column[] {
  return [
    ["window", () => `${note.window.start ?? ".."}/${note.window.end ?? ".."}`],
    ["clock", () => note.clock],
    ["mode", () => note.mode],
    ["as_of", () => note.asOf],
    ["filters", () => JSON.stringify(note.filters)],
    ["undated_shown", () => note.counts.undatedShown],
    ["undated_left_out", () => note.counts.undatedLeftOut],
    ["collection", () => note.collection.id],
    ["collection_version", () => note.collection.version],
    ["license", () => note.license],
    ["credits", () => joined(note.credits)],
    ["address", () => note.address],
  ];
}
