import type { EventColumns } from "../../../../src/core/events/columns.ts";
import { columnsOf, type DataSize, type Positions, positionsOf } from "../../data.ts";

/** An event as GeoJSON: minutes of its start and end, and its type. */
export type EventFeature = {
  type: "Feature";
  id: number;
  properties: { s: number; e: number; type: number };
  geometry: { type: "Point"; coordinates: [number, number] };
};

/** The events of a data set as GeoJSON, in the order of the columns; ids from 1 on. */
export function featuresOf(size: DataSize): EventFeature[] {
  const columns = columnsOf(size);
  const positions = positionsOf(size.places);
  return Array.from({ length: columns.count }, (_, row) => featureOf(columns, positions, row));
}

/** A GeoJSON file of them in the browser's memory: the map's worker reads it by itself. */
export function featureFile(size: DataSize): string {
  const columns = columnsOf(size);
  const positions = positionsOf(size.places);
  const parts: string[] = ['{"type":"FeatureCollection","features":['];
  for (let row = 0; row < columns.count; row += 1)
    parts.push(row === 0 ? "" : ",", JSON.stringify(featureOf(columns, positions, row)));
  parts.push("]}");
  return URL.createObjectURL(new Blob(parts, { type: "application/geo+json" }));
}

function featureOf(
  { place, occurred, type }: EventColumns,
  { lon, lat }: Positions,
  row: number,
): EventFeature {
  const at = place[row] ?? 0;
  return {
    type: "Feature",
    id: row + 1,
    properties: {
      s: occurred.start[row] ?? 0,
      e: occurred.end[row] ?? 0,
      type: type[row] ?? 0,
    },
    geometry: { type: "Point", coordinates: [lon[at] ?? 0, lat[at] ?? 0] },
  };
}
