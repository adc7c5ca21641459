import Supercluster from "supercluster";
import type { Position } from "../../schema/place.ts";
import { metresPerPixel } from "./metres.ts";

/** Places that share one symbol at a zoom, and where it stands: `[lon, lat]` degrees. */
export type Cell = { position: Position; placeIds: readonly string[] };

/** A point to group; `radiusM` is how far from it the true position may lie, 0 when it is exact. */
export type CellPoint = { placeId: string; position: Position; radiusM: number };

/** Zoom from which on no places share a symbol. */
const LAST_ZOOM = 12;

/** Pixels within which small symbols would cover each other. */
const RADIUS_PX = 16;

/** An uncertain place whose circle is larger than this, in pixels, is never grouped: its doubt stays in sight. */
const DOUBT_SEEN_PX = 8;

/**
 * Groups places, not events, once for each whole zoom from 0 to 12: a fixed hierarchy, so that
 * symbols stay put while time moves and counts are plain sums over the members.
 * Returns the cells of the nearest whole zoom; from 12 on every place is a cell of its own.
 */
export function createCells(points: readonly CellPoint[]): (zoom: number) => readonly Cell[] {
  const index: Index = new Supercluster({ radius: RADIUS_PX, maxZoom: LAST_ZOOM - 1 });
  index.load(
    points.map((point) => ({
      type: "Feature",
      properties: point,
      geometry: { type: "Point", coordinates: point.position },
    })),
  );
  const byZoom = new Map<number, readonly Cell[]>();
  return (zoom) => {
    const level = Math.max(0, Math.min(LAST_ZOOM, Math.round(zoom)));
    const cells = byZoom.get(level) ?? cellsAt(index, level);
    byZoom.set(level, cells);
    return cells;
  };
}

type Index = Supercluster<CellPoint>;

function cellsAt(index: Index, zoom: number): Cell[] {
  return index.getClusters([-180, -90, 180, 90], zoom).flatMap((feature) => {
    const { properties } = feature;
    if (!("cluster_id" in properties)) return cellOf(properties);
    const members = index
      .getLeaves(properties.cluster_id, Number.POSITIVE_INFINITY)
      .map((leaf) => leaf.properties);
    const apart = members.filter((member) => showsDoubt(member, zoom));
    const grouped = members.filter((member) => !showsDoubt(member, zoom));
    const [lon = 0, lat = 0] = feature.geometry.coordinates;
    const cell: Cell = { position: [lon, lat], placeIds: grouped.map(({ placeId }) => placeId) };
    return [...apart.map(cellOf), cell].filter(({ placeIds }) => placeIds.length > 0);
  });
}

const cellOf = ({ position, placeId }: CellPoint): Cell => ({ position, placeIds: [placeId] });

const showsDoubt = ({ position: [, lat], radiusM }: CellPoint, zoom: number) =>
  radiusM / metresPerPixel(lat, zoom) > DOUBT_SEEN_PX;
