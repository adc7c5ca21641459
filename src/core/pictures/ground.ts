import type { BasemapColors } from "../basemap.ts";
import type { Xml } from "../compile/xml.ts";
import { clipLine, clipRing, meets, type Rect, sharedRect, thin } from "./clip.ts";
import { svg } from "./svg.ts";
import { type Point, type TileId, tileOnView, type View } from "./view.ts";

/** One thing of the basemap: its rings, lines or points from 0 to 1 across its tile, and a little beyond. */
export type GroundFeature = {
  properties: Readonly<Record<string, string | number | boolean>>;
  lines: readonly (readonly Point[])[];
  bounds: Rect;
};

/** A tile of the basemap that was read, its features by layer as `scripts/basemap/layers.ts` names them. */
export type GroundTile = TileId & { layers: Readonly<Record<string, readonly GroundFeature[]>> };

/** Lines are drawn this far beyond the map, CSS pixels, so that their ends stay out of sight. */
const MARGIN = 6;

/** Points nearer to each other than this are one, CSS pixels. */
const LEAST_STEP = 0.45;

/** Width that grows linearly between two zooms, as the map's style has it. */
type Width = readonly [fromZoom: number, from: number, toZoom: number, to: number];

type Stroke = { layer: string; color: string; width: Width; dash?: readonly number[] };
type Keep = (properties: GroundFeature["properties"], zoom: number) => boolean;

/**
 * Land, water, built-up areas and boundaries of a map as SVG, in CSS pixels: the flat colours and widths of the
 * reader's map (`src/map/basemap/layers.ts`), without relief, which has no edges and makes a picture heavy.
 */
export function groundElements(
  tiles: readonly GroundTile[],
  view: View,
  colors: BasemapColors,
): Xml[] {
  const { width, height, zoom } = view;
  const fill = (layer: string, color: string) => fillOf(tiles, view, layer, color);
  const stroke = (style: Stroke, keep?: Keep) => strokeOf(tiles, view, style, keep);
  const border: Width = [2, 0.5, 9, 1.5];
  return [
    svg("rect", { width, height, fill: colors.water }),
    fill("land", colors.land),
    ...(zoom >= 5 ? [fill("urban", colors.urban)] : []),
    stroke({ layer: "land", color: colors.shore, width: [3, 0.3, 9, 0.9] }),
    stroke({ layer: "river", color: colors.river, width: [3, 0.4, 8, 1.4] }),
    stroke(
      { layer: "home_river", color: colors.river, width: [6, 0.8, 10, 2] },
      ({ w }, zoom) => Number(w) <= (zoom < 7 ? 3 : 4),
    ),
    fill("lake", colors.water),
    stroke({ layer: "province", color: colors.province, width: [5, 0.5, 9, 1.1], dash: [2, 2] }),
    stroke({ layer: "border", color: colors.borderCasing, width: [4, 2, 9, 4.5] }, isSolid),
    stroke({ layer: "border", color: colors.border, width: border }, isSolid),
    stroke(
      { layer: "border", color: colors.border, width: border, dash: [3, 2.2] },
      (properties) => !isSolid(properties) && !("k" in properties),
    ),
    stroke(
      { layer: "border", color: colors.border, width: border, dash: [1.4, 2.4] },
      (properties) => "k" in properties,
    ),
  ].filter(({ attributes }) => attributes?.d !== "");
}

/** A boundary that is agreed on; others are dashed (`docs/boundaries.md`). */
const isSolid = ({ s }: GroundFeature["properties"]) => s === 0;

function fillOf(tiles: readonly GroundTile[], view: View, layer: string, color: string): Xml {
  const rect = viewRect(view);
  const d = tiles.flatMap((tile) => {
    const place = placing(tile, view);
    return inView(tile, layer, view).flatMap(({ lines }) =>
      lines.map((ring) => {
        const points = thin(clipRing(ring.map(place), rect), LEAST_STEP);
        return points.length > 2 ? `${pathOf(points)}Z` : "";
      }),
    );
  });
  return svg("path", { d: d.join(""), fill: color });
}

function strokeOf(tiles: readonly GroundTile[], view: View, style: Stroke, keep?: Keep): Xml {
  const { layer, color, width, dash } = style;
  const px = widthAt(width, view.zoom);
  const d = tiles.flatMap((tile) => {
    const place = placing(tile, view);
    const { x, y, size } = tileOnView(tile, view);
    // Beyond its own square a tile repeats its neighbours.
    const own = { left: x, top: y, right: x + size, bottom: y + size };
    const rect = sharedRect(viewRect(view), own);
    return inView(tile, layer, view)
      .filter(({ properties }) => keep?.(properties, view.zoom) ?? true)
      .flatMap(({ lines }) => lines.flatMap((line) => clipLine(line.map(place), rect)))
      .map((piece) => pathOf(thin(piece, LEAST_STEP)));
  });
  return svg("path", {
    d: d.join(""),
    fill: "none",
    stroke: color,
    "stroke-width": px,
    "stroke-linejoin": "round",
    "stroke-dasharray": dash ? dash.map((part) => part * px).join(" ") : null,
  });
}

const viewRect = ({ width, height }: View): Rect => ({
  left: -MARGIN,
  top: -MARGIN,
  right: width + MARGIN,
  bottom: height + MARGIN,
});

function placing(tile: TileId, view: View): (point: Point) => Point {
  const { x, y, size } = tileOnView(tile, view);
  return (point) => ({ x: x + point.x * size, y: y + point.y * size });
}

/** Features of a tile's layer that may be seen. */
function inView(tile: GroundTile, layer: string, view: View): readonly GroundFeature[] {
  const { x, y, size } = tileOnView(tile, view);
  const rect = viewRect(view);
  const seen = {
    left: (rect.left - x) / size,
    top: (rect.top - y) / size,
    right: (rect.right - x) / size,
    bottom: (rect.bottom - y) / size,
  };
  return (tile.layers[layer] ?? []).filter(({ bounds }) => meets(bounds, seen));
}

function widthAt([fromZoom, from, toZoom, to]: Width, zoom: number): number {
  const share = Math.max(0, Math.min(1, (zoom - fromZoom) / (toZoom - fromZoom)));
  return from + (to - from) * share;
}

/** One decimal is enough for the eye and keeps the path short. */
const pathOf = (points: readonly Point[]) =>
  `M${points.map(({ x, y }) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`).join("L")}`;
