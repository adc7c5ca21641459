import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { BasemapColors } from "../../core/basemap.ts";
import { byZoom, SOURCE } from "./layers.ts";

/** Names of the label fonts, the keys of the style's `font-faces`. */
export const LABEL_FONTS = ["Label Regular", "Label SemiBold"] as const;
export type LabelFont = (typeof LABEL_FONTS)[number];
/** Language of the labels: English names, or Arabic ones where known and Latin elsewhere. */
export type LabelLanguage = "en" | "ar";

const [REGULAR, SEMIBOLD]: [LabelFont, LabelFont] = ["Label Regular", "Label SemiBold"];

function nameIn(language: LabelLanguage): ExpressionSpecification {
  return language === "ar" ? ["coalesce", ["get", "a"], ["get", "n"]] : ["get", "n"];
}

/** Capitals with wide spacing for Latin; Arabic letters join, so they are never spaced. */
function areaText(language: LabelLanguage, spacing: number): SymbolLayerSpecification["layout"] {
  return language === "ar"
    ? { "text-field": nameIn("ar") }
    : { "text-field": ["upcase", nameIn("en")], "text-letter-spacing": spacing };
}

/** Arabic has no capitals to tell "Hama" the governorate from the city, so the word says it. */
const ARABIC_GOVERNORATE: ExpressionSpecification = ["concat", "محافظة ", ["get", "a"]];

/** Places that the collection labels itself are left out here, so that no name stands twice. */
function shownPlaces(omitted: readonly string[], condition: ExpressionSpecification) {
  const own: FilterSpecification = ["!", ["in", ["get", "n"], ["literal", [...omitted]]]];
  const filter: FilterSpecification = omitted.length > 0 ? ["all", condition, own] : condition;
  return { source: SOURCE, "source-layer": "place", minzoom: 3, filter };
}

/** Lags a little behind the tiles' own zoom: the ground stays sparse for the data's labels. */
const PLACE_DUE: ExpressionSpecification = [
  "<=",
  ["get", "z"],
  ["step", ["zoom"], 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9],
];

const isCity: ExpressionSpecification = ["<=", ["get", "z"], 5];

/** Arabic letters are smaller than Latin ones of the same size. */
const ARABIC_SCALE = 1.08;

type Sizes = { capital: number; city: number; seat: number; town: number };

/** Text sizes in pixels by importance. */
function sizes(pixels: Sizes, language: LabelLanguage): ExpressionSpecification {
  const scale = language === "ar" ? ARABIC_SCALE : 1;
  return [
    "case",
    ["has", "c"],
    pixels.capital * scale,
    isCity,
    pixels.city * scale,
    ["<=", ["get", "z"], 6],
    pixels.seat * scale,
    pixels.town * scale,
  ];
}

function placeLayers(
  colors: BasemapColors,
  language: LabelLanguage,
  omitted: readonly string[],
): LayerSpecification[] {
  return [
    {
      id: "place-dot",
      type: "circle",
      ...shownPlaces(omitted, PLACE_DUE),
      minzoom: 4,
      paint: {
        "circle-radius": byZoom([4, 1.2], [9, ["case", isCity, 2.4, 1.7]]),
        "circle-color": colors.dot,
        "circle-opacity": 0.85,
      },
    },
    {
      id: "place",
      type: "symbol",
      ...shownPlaces(omitted, PLACE_DUE),
      layout: {
        "text-field": nameIn(language),
        "text-font": ["case", isCity, ["literal", [SEMIBOLD]], ["literal", [REGULAR]]],
        "text-size": byZoom(
          [4, sizes({ capital: 13, city: 12, seat: 11, town: 10.5 }, language)],
          [9, sizes({ capital: 18, city: 16, seat: 14, town: 12.5 }, language)],
        ),
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 0.4,
        "text-justify": "auto",
        "text-max-width": 9,
        "text-padding": byZoom([4, 10], [7, 6], [9, 2.5]),
        "symbol-sort-key": ["get", "r"],
      },
      paint: {
        "text-color": ["case", isCity, colors.cityText, colors.townText],
        "text-halo-color": colors.halo,
        "text-halo-width": 1.1,
        "text-halo-blur": 0.3,
      },
    },
  ];
}

/** Labels, bottom to top; later layers are placed first where labels meet. */
export function labelLayers(
  colors: BasemapColors,
  language: LabelLanguage,
  omitted: readonly string[],
): LayerSpecification[] {
  const halo = { "text-halo-color": colors.halo, "text-halo-width": 1, "text-halo-blur": 0.4 };
  return [
    {
      id: "province-label",
      type: "symbol",
      source: SOURCE,
      "source-layer": "province_label",
      minzoom: 6,
      maxzoom: 9,
      // Only the home country's provinces have Arabic names, and they come first in English too.
      filter: [
        "any",
        ["has", "a"],
        ["all", language === "en", [">=", ["zoom"], 7], ["<=", ["get", "z"], ["zoom"]]],
      ],
      layout: {
        ...areaText(language, 0.14),
        ...(language === "ar" ? { "text-field": ARABIC_GOVERNORATE } : {}),
        "text-font": [REGULAR],
        "text-size": language === "ar" ? byZoom([6, 11], [8.5, 14]) : byZoom([6, 9.5], [8.5, 12.5]),
        "text-max-width": 7,
        "text-padding": 12,
      },
      paint: { "text-color": colors.provinceText, ...halo },
    },
    ...placeLayers(colors, language, omitted),
    {
      id: "country-label",
      type: "symbol",
      source: SOURCE,
      "source-layer": "country_label",
      maxzoom: 7,
      filter: ["<=", ["get", "z"], ["+", ["zoom"], 0.5]],
      layout: {
        ...areaText(language, 0.16),
        "text-font": [SEMIBOLD],
        "text-size": byZoom([2, 9.5], [6, 14]),
        "text-max-width": 7,
        "text-padding": 6,
        "symbol-sort-key": ["get", "r"],
      },
      paint: { "text-color": colors.countryText, ...halo },
    },
  ];
}
