import type { FontFacesSpecification, StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import { BASEMAP_COLORS, BASEMAP_CREDIT } from "../../core/basemap.ts";
import { type LabelFont, type LabelLanguage, labelLayers } from "./labels.ts";
import { boundaryLayers, groundLayers, RELIEF_SOURCE, SOURCE } from "./layers.ts";
import { RELIEF_CORNERS } from "./relief.ts";

/** Everything the basemap's look depends on. URLs are absolute, or relative to the page. */
export type BasemapOptions = {
  theme: "light" | "dark";
  language: LabelLanguage;
  /** The PMTiles archive, as an ordinary URL without `pmtiles://`. */
  archiveUrl: string;
  /** The relief image of the same theme. */
  reliefUrl: string;
  /** Font files for every `LabelFont`. */
  fontFaces: FontFacesSpecification & Record<LabelFont, unknown>;
  /** English names of places that are labelled over the map, and so not by it. Default: none. */
  omittedPlaces?: readonly string[];
};

/** The embedded basemap as a MapLibre style: quiet ground for the data, no address but the given ones. */
export function basemapStyle(options: BasemapOptions): StyleSpecification {
  const { theme, language, archiveUrl, reliefUrl, fontFaces, omittedPlaces = [] } = options;
  const colors = BASEMAP_COLORS[theme];
  return {
    version: 8,
    name: `Dateline ${theme}`,
    "font-faces": fontFaces,
    sources: {
      [SOURCE]: {
        type: "vector",
        url: `pmtiles://${archiveUrl}`,
        attribution: BASEMAP_CREDIT,
      },
      [RELIEF_SOURCE]: { type: "image", url: reliefUrl, coordinates: RELIEF_CORNERS },
    },
    layers: [
      ...groundLayers(colors),
      ...boundaryLayers(colors),
      ...labelLayers(colors, language, omittedPlaces),
    ],
  };
}
