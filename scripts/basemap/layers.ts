import type { Feature } from "geojson";
import type { TileLayer } from "./tiles.ts";

/** Highest zoom that has tiles of its own; the map enlarges these beyond it. */
export const MAX_ZOOM = 6;

/** Everything the archive carries, by the name its tile layer will have. */
export type LayerFeatures = Record<
  | "land"
  | "lake"
  | "urban"
  | "river"
  | "home_river"
  | "province"
  | "border"
  | "place"
  | "country_label"
  | "province_label",
  Feature[]
>;

const bare = (features: Feature[]): Feature[] =>
  features.map(({ geometry }) => ({ type: "Feature", properties: {}, geometry }));

/** The archive's layers with the rule for which features each zoom carries. */
export function tileLayers(features: LayerFeatures): TileLayer[] {
  const byZoom: TileLayer["keep"] = ({ z }, zoom) => zoom >= MAX_ZOOM || Number(z) <= zoom;
  return [
    { name: "land", features: bare(features.land), minZoom: 0, tolerance: 2.5 },
    { name: "lake", features: bare(features.lake), minZoom: 1 },
    { name: "urban", features: bare(features.urban), minZoom: 5, tolerance: 4 },
    {
      name: "river",
      features: features.river,
      minZoom: 2,
      keep: ({ r, h }, zoom) => Number(r) <= zoom * 1.6 + 1 && !(h === 1 && zoom >= MAX_ZOOM),
    },
    { name: "home_river", features: features.home_river, minZoom: MAX_ZOOM, tolerance: 2 },
    {
      name: "province",
      features: features.province,
      minZoom: 4,
      keep: ({ m }, zoom) => Number(m) <= zoom + 2.2,
    },
    { name: "border", features: features.border, minZoom: 0, tolerance: 2.5 },
    { name: "place", features: features.place, minZoom: 2, buffer: 32, keep: byZoom },
    {
      name: "country_label",
      features: features.country_label,
      minZoom: 0,
      buffer: 0,
      keep: ({ z }, zoom) => Number(z) <= zoom + 1,
    },
    {
      name: "province_label",
      features: features.province_label,
      minZoom: MAX_ZOOM,
      buffer: 0,
    },
  ];
}
