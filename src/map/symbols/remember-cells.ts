import { type Cell, type CellPoint, createCells } from "../../core/geo/cells.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import { certaintyOf } from "../../core/select/symbol-size.ts";

/**
 * Groups of a data set's points, made once for each: give it the whole collection, so that nothing regroups with
 * what is known or shown. Regions named as one are never grouped: they are no points.
 */
export function rememberCells(): (dataset: Dataset, zoom: number) => readonly Cell[] {
  let last: {
    dataset: Dataset;
    points: (zoom: number) => readonly Cell[];
    areas: readonly Cell[];
  } | null = null;
  return (dataset, zoom) => {
    if (last?.dataset !== dataset) {
      const all = pointsOf(dataset);
      const isArea = ({ radiusM }: CellPoint) => certaintyOf(radiusM) === "area";
      last = {
        dataset,
        points: createCells(all.filter((point) => !isArea(point))),
        areas: all
          .filter(isArea)
          .map(({ placeId, position }) => ({ position, placeIds: [placeId] })),
      };
    }
    return [...last.areas, ...last.points(zoom)];
  };
}

function pointsOf(dataset: Dataset): CellPoint[] {
  return [...dataset.mentionsByPlace.keys()].flatMap((placeId) => {
    const place = dataset.places.get(placeId);
    if (!place?.geometry) return [];
    return [
      { placeId, position: place.geometry.coordinates, radiusM: place.properties.radiusM ?? 0 },
    ];
  });
}
