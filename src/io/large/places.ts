import * as v from "valibot";
import { placeId } from "../../core/table/place-id.ts";
import type { Large } from "../../schema/large.ts";
import type { Place, Places } from "../../schema/place.ts";
import { IdSchema } from "../../schema/text.ts";
import { notOfOneBuild } from "./counts.ts";
import { readParquetRows } from "./parquet.ts";
import type { RangeReader } from "./ranges.ts";

/** The places of a folder by their numbers, and the tile of each. */
export type LargePlaces = { places: Places; tiles: Int32Array };

/** Loads all places; `onBytes` hears what arrives. Throws an `UnreadableError` where they don't. */
export async function loadPlaces(
  reader: RangeReader,
  { files, places }: Large,
  onBytes: (bytes: number) => void,
): Promise<LargePlaces> {
  const bytes = await reader.whole(files.places.path, files.places.bytes, onBytes);
  const { rows, at } = await readParquetRows(bytes);
  if (rows !== places) throw notOfOneBuild(`${rows} places`, `${places}`);
  const ids = new Set<string>();
  const tiles = new Int32Array(rows);
  const features: Place[] = [];
  for (let row = 0; row < rows; row += 1) {
    const feature = placeOf((name) => at(name, row), ids);
    ids.add(feature.id);
    features.push(feature);
    tiles[row] = Number(at("tile", row));
  }
  return { places: { type: "FeatureCollection", features }, tiles };
}

/** Both degrees 0 stand for a missing position, as in tables. */
const isPosition = (lon: number, lat: number) =>
  Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && (lon !== 0 || lat !== 0);

/** The table's own id where it is one, else an id made from the position, which no two places share. */
function placeOf(at: (name: string) => unknown, taken: ReadonlySet<string>): Place {
  const [lon, lat] = [Number(at("lon")), Number(at("lat"))];
  const [id, name, radius] = [at("id"), at("name"), at("radius_m")];
  const isUsable = v.is(IdSchema, id) && !taken.has(id);
  return {
    type: "Feature",
    id: isUsable ? id : placeId({ lon, lat }, null),
    geometry: isPosition(lon, lat) ? { type: "Point", coordinates: [lon, lat] } : null,
    properties: {
      name: typeof name === "string" && name !== "" ? name : `${lat}, ${lon}`,
      names: {},
      alternateNames: [],
      kind: "other",
      ...(typeof radius === "number" && radius >= 0 ? { radiusM: radius } : {}),
      identifiers: {},
      mentionCount: Number(at("events")),
      mentions: [],
    },
  };
}
