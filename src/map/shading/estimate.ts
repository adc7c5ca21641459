import type { Feature, FeatureCollection } from "geojson";
import { GeoJSONSource, type Map as MapLibreMap } from "maplibre-gl";
import { CLAIM_REACH_M, heldPlaces } from "../../core/geo/claims.ts";
import type { Ground } from "../../core/geo/land.ts";
import { type Estimate, nearestClaims } from "../../core/geo/nearest-claim.ts";
import { PALETTES, type Palette } from "../../core/palette.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import { knownDataset, visible } from "../../store/selectors.ts";
import type { State } from "../../store/state.ts";
import { SOURCE } from "../basemap/layers.ts";
import { ESTIMATE, ESTIMATE_LAYERS, layerAbove, stripesName, stripesOf } from "./layers.ts";
import { drawStripes } from "./stripes.ts";

/** The estimate as layers of a map's ground. */
export type EstimateOnMap = {
  /** Draws what a state shows; nothing while the map's style loads: its next rest will ask again. */
  draw(state: State): void;
  clear(): void;
  /** Other land is in view after a movement, and the shore gets finer closer up. */
  forgetLand(): void;
};

const NOTHING: FeatureCollection = { type: "FeatureCollection", features: [] };

/** Makes a map ready to draw the estimate. */
export function estimateOn(map: MapLibreMap): EstimateOnMap {
  let drawn = "";
  let land: Ground[] | null = null;
  map.setMissingStyleImageResolver((id) => {
    const colors = stripesOf(id);
    if (colors) map.addImage(id, drawStripes(colors), { pixelRatio: 2 });
  });
  return {
    draw(state) {
      const dataset = knownDataset(state);
      if (!dataset || !map.isStyleLoaded()) return;
      land ??= landInView(map);
      const held = heldPlaces(dataset, visible(state)?.places ?? []);
      const key = JSON.stringify([held, state.appearance, land]);
      if (key === drawn) return;
      drawn = key;
      show(map, nearestClaims(held, CLAIM_REACH_M, land), PALETTES[state.appearance], dataset);
    },
    clear() {
      if (drawn !== "") sourceOf(map)?.setData(NOTHING);
      drawn = "";
    },
    forgetLand() {
      land = null;
    },
  };
}

function sourceOf(map: MapLibreMap): GeoJSONSource | null {
  const source = map.getSource(ESTIMATE);
  return source instanceof GeoJSONSource ? source : null;
}

function show(map: MapLibreMap, estimate: Estimate, palette: Palette, dataset: Dataset): void {
  const data = featuresOf(estimate, palette, dataset);
  const source = sourceOf(map);
  if (source) {
    source.setData(data);
    return;
  }
  const above = layerAbove(map.getStyle().layers);
  map.addSource(ESTIMATE, { type: "geojson", data });
  for (const layer of ESTIMATE_LAYERS) map.addLayer(layer, above);
}

/** Areas with their colour or stripes, and the lines where they end. */
function featuresOf(
  { ground, edges }: Estimate,
  palette: Palette,
  { collection }: Dataset,
): FeatureCollection {
  const colorOf = (id: string) => {
    const side = collection.sides.find((one) => one.id === id);
    return (side && palette.sides[side.color - 1]) || palette.unknown;
  };
  const areas = ground.map(({ geometry, properties: { sides, disputed } }): Feature => {
    const colors = sides.map(colorOf);
    return {
      type: "Feature",
      geometry,
      properties: disputed ? { stripes: stripesName(colors) } : { color: colors[0] },
    };
  });
  const ends: Feature = {
    type: "Feature",
    geometry: { type: "MultiLineString", coordinates: edges.map((line) => [...line]) },
    properties: { edge: palette.disputed },
  };
  return { type: "FeatureCollection", features: [...areas, ends] };
}

/** Land of the embedded map in view; none for other styles, whose water covers what lies under it. */
function landInView(map: MapLibreMap): Ground[] {
  if (!map.getSource(SOURCE)) return [];
  return map
    .querySourceFeatures(SOURCE, { sourceLayer: "land" })
    .flatMap(({ geometry }) =>
      geometry.type === "Polygon" || geometry.type === "MultiPolygon"
        ? [{ type: "Feature" as const, properties: {}, geometry }]
        : [],
    );
}
