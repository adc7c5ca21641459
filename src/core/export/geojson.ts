import type { PlacedMention } from "../select/dataset.ts";
import type { ExportedPlace, ExportState } from "./state.ts";

/**
 * The shown places with their shown mentions as GeoJSON (RFC 7946) that Dateline opens again: positions are
 * `[lon, lat]`, `geometry` is null where nobody knows one. The foreign member `dateline` (§6.1) says what it is.
 */
export function writeGeoJson({ places, note }: ExportState): string {
  const file = { type: "FeatureCollection", dateline: note, features: places.map(featureOf) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function featureOf({ place, state }: ExportedPlace) {
  const { control, mentions } = state;
  const dated = mentions.filter(({ occurred }) => occurred !== null);
  return {
    ...place,
    properties: {
      ...place.properties,
      mentionCount: mentions.length,
      firstOccurred: dated[0]?.mention.occurred,
      lastOccurred: lastOf(dated)?.mention.occurred,
      // At the window's end, by all that is known, whatever the filters: for programs that can't derive it.
      control: control.kind,
      controlSides:
        control.kind === "held" ? [control.side] : control.kind === "disputed" ? control.sides : [],
      mentions: mentions.map(({ mention }) => mention),
    },
  };
}

const endOf = (placed: PlacedMention) => placed.occurred?.end ?? Number.NEGATIVE_INFINITY;
const lastOf = (dated: readonly PlacedMention[]) =>
  dated.toSorted((a, b) => endOf(a) - endOf(b)).at(-1);
