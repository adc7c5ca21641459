import type { Place } from "../../schema/place.ts";
import { BASEMAP_COLORS, BASEMAP_CREDIT } from "../basemap.ts";
import type { Xml } from "../compile/xml.ts";
import { PALETTES } from "../palette.ts";
import type { Dataset } from "../select/dataset.ts";
import type { Rect } from "./clip.ts";
import { type GroundTile, groundElements } from "./ground.ts";
import { type LabelWish, labelElements } from "./labels.ts";
import { INK_SOFT } from "./panel.ts";
import { svg } from "./svg.ts";
import {
  type PictureSymbol,
  pictureSymbols,
  RING_ROOM,
  type ShownPlace,
  symbolElements,
} from "./symbols.ts";
import { type Fonts, haloed, missingLetter, textElement } from "./text.ts";
import { type Point, projectionOf, tileOnView, type View } from "./view.ts";
import type { PictureLanguage } from "./words.ts";

const COLORS = BASEMAP_COLORS.light;
const PALETTE = PALETTES.light;

/** A map of places as a picture has it. */
export type MapPart = {
  dataset: Dataset;
  view: View;
  /** Pixels a CSS pixel: larger makes everything on the map larger. */
  density: number;
  places: readonly ShownPlace[];
  /** Size of symbols compared with the reader's map. */
  symbolScale: number;
  /** Whose names are written beside what is lit: nobody else's is missed in an overview. */
  named: "cities" | "all";
  /** Names of symbols stand out. */
  strongNames: boolean;
  language: PictureLanguage;
  /** Where the map is in the picture: its left edge, pixels. */
  left: number;
};

/** Height that the credit takes at the map's foot, pixels. */
const CREDIT_HEIGHT = 30;

/** A map with symbols, names and the credit of its ground, as SVG in the picture's pixels. */
export function mapElements(part: MapPart, tiles: readonly GroundTile[], fonts: Fonts): Xml[] {
  const { dataset, view, density, left } = part;
  const symbols = pictureSymbols(part.places, dataset.collection.sides, view, part.symbolScale);
  const frame: Rect = {
    left: 0,
    top: 0,
    right: view.width,
    bottom: view.height - CREDIT_HEIGHT / density,
  };
  const wishes = [
    ...symbolNames(part, symbols),
    // A name of the ground may be in any script.
    ...[...countryNames(tiles, view, part.language), ...townNames(tiles, part)].filter(
      ({ text, style }) => missingLetter(fonts, text, style.face) === null,
    ),
  ];
  const credit = { x: left + view.width * density - 12, y: view.height * density - 12 };
  return [
    svg("g", { transform: `translate(${left} 0) scale(${density})` }, [
      ...groundElements(tiles, view, COLORS),
      ...symbolElements(symbols, PALETTE),
      ...labelElements(wishes, symbols, frame, fonts, COLORS.halo),
    ]),
    textElement(
      BASEMAP_CREDIT,
      { face: "plain", size: 15 },
      { ...credit, anchor: "right" },
      haloed(INK_SOFT, COLORS.halo, 4),
    ),
  ];
}

const nameOf = (place: Place, language: PictureLanguage) =>
  place.properties.names[language] ?? place.properties.name;

/** This many cities are named in any case: without them nobody knows what the map shows. */
const MOST_COVERING = 6;

/** Names of symbols: what is lit, then cities, then what is mentioned most; of regions only lit ones. */
function symbolNames(
  { language, named: whose, strongNames }: MapPart,
  symbols: readonly PictureSymbol[],
) {
  const weight = ({ isLit, place, count }: PictureSymbol) =>
    (isLit ? 1000 : 0) + (place.properties.kind === "city" ? 5 : 0) + count;
  const named = symbols
    .filter(({ isLit, certainty }) => isLit || certainty !== "area")
    .filter(({ isLit, place }) => isLit || whose === "all" || place.properties.kind === "city")
    .sort((a, b) => weight(b) - weight(a) || (a.place.id < b.place.id ? -1 : 1));
  return named.map((symbol, i): LabelWish => {
    const { isLit, place } = symbol;
    const isCity = place.properties.kind === "city";
    const isStrong = isLit || isCity || strongNames;
    return {
      text: nameOf(place, language),
      ...besides(symbol),
      style: { face: isStrong ? "strong" : "plain", size: isLit ? 17 : isStrong ? 15 : 13 },
      fill: PALETTE.ink,
      mayCover: isLit || (isCity && i < MOST_COVERING),
    };
  });
}

/** What a name stands beside: the sign, or the ring of what is lit, which goes around all of an uncertain place's circle. */
function besides({ isLit, certainty, position, at, r, doubtR }: PictureSymbol) {
  if (!isLit) return { point: at, gap: r };
  return { point: position, gap: (certainty === "uncertain" ? doubtR : r) + RING_ROOM };
}

/** Points of a layer with where they are on the map; what a tile repeats of its neighbours is left out. */
function pointsOf(tiles: readonly GroundTile[], layer: string, view: View) {
  return tiles.flatMap((tile) => {
    const { x, y, size } = tileOnView(tile, view);
    return (tile.layers[layer] ?? []).flatMap(({ properties, lines }) => {
      const [point] = lines[0] ?? [];
      if (!point || !isOwn(point)) return [];
      return { properties, point: { x: x + point.x * size, y: y + point.y * size } };
    });
  });
}

const isOwn = ({ x, y }: Point) => x >= 0 && x < 1 && y >= 0 && y < 1;

const groundName = (
  { a, n }: Readonly<Record<string, string | number | boolean>>,
  language: PictureLanguage,
) => String((language === "ar" ? a : null) ?? n ?? "");

/** Above this zoom a country's name says nothing. */
const COUNTRY_NAMES_TO = 7;

function countryNames(tiles: readonly GroundTile[], view: View, language: PictureLanguage) {
  if (view.zoom > COUNTRY_NAMES_TO) return [];
  return pointsOf(tiles, "country_label", view)
    .filter(({ properties }) => Number(properties.z) <= view.zoom + 0.5)
    .map(({ properties, point }): LabelWish => {
      const name = groundName(properties, language);
      return {
        text: language === "en" ? name.toUpperCase() : name,
        point,
        gap: 0,
        style: { face: "strong", size: 13 },
        fill: COLORS.countryText,
        isCentred: true,
      };
    });
}

/** Most towns that are only there for orientation. */
const MOST_TOWNS = 24;

/** Towns that the collection does not name, so that nobody is lost; as sparse as on the reader's map. */
function townNames(tiles: readonly GroundTile[], { dataset, view, language }: MapPart) {
  const due = Math.max(3, Math.min(9, Math.floor(view.zoom)));
  const project = projectionOf(view);
  const own = [...dataset.places.values()];
  const known = new Set(
    own.flatMap(({ properties }) => [properties.name, ...properties.alternateNames]),
  );
  const spots = own.flatMap(({ geometry }) => (geometry ? [project(geometry.coordinates)] : []));
  const isKnown = (name: unknown, { x, y }: Point) =>
    known.has(String(name)) || spots.some((spot) => Math.hypot(spot.x - x, spot.y - y) < 8);
  return pointsOf(tiles, "place", view)
    .filter(({ point: { x, y } }) => x > 0 && y > 0 && x < view.width && y < view.height)
    .filter(({ properties: { z, n }, point }) => Number(z) <= due && !isKnown(n, point))
    .sort((a, b) => Number(a.properties.r) - Number(b.properties.r))
    .slice(0, MOST_TOWNS)
    .map(({ properties, point }): LabelWish => {
      const isCity = Number(properties.z) <= 5;
      return {
        text: groundName(properties, language),
        point,
        gap: 3,
        style: { face: "plain", size: isCity ? 13 : 12 },
        fill: isCity ? COLORS.cityText : COLORS.townText,
        dot: COLORS.dot,
      };
    });
}
