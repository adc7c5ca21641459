import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from "maplibre-gl";
import type { MinuteSpan } from "../../../../src/core/events/columns.ts";
import type { PrepareWay, Way } from "../way.ts";
import { createBareMap, finishFrame, idle } from "./bare-map.ts";
import { type EventFeature, featuresOf } from "./features.ts";

const RADIUS_PX = 50;
const LAST_ZOOM = 14;

const LAYERS: LayerSpecification[] = [
  {
    id: "clusters",
    type: "circle",
    source: "events",
    filter: ["has", "point_count"],
    paint: {
      "circle-color": "#26b",
      "circle-radius": ["interpolate", ["linear"], ["log10", ["get", "point_count"]], 0, 9, 5, 34],
    },
  },
  {
    id: "counts",
    type: "symbol",
    source: "events",
    filter: ["has", "point_count"],
    layout: {
      "text-field": ["get", "point_count_abbreviated"],
      "text-size": 12,
      "text-allow-overlap": true,
    },
    paint: { "text-color": "#fff" },
  },
  {
    id: "single",
    type: "circle",
    source: "events",
    filter: ["!", ["has", "point_count"]],
    paint: { "circle-radius": 3.5, "circle-color": "#c22" },
  },
];

type Clustered = { map: MapLibreMap; source: GeoJSONSource };

/** MapLibre's own clusters (supercluster in its worker) from what overlaps the span, given anew at each step. */
export const prepareClusters: PrepareWay = async (size) => {
  const features = featuresOf(size);
  return async (stage) => {
    const { map, source } = await createClustered(stage);
    return wayOf(map, (span) => {
      const shown = features.filter((feature) => overlaps(feature, span));
      source.setData({ type: "FeatureCollection", features: shown });
    });
  };
};

/** The same, told only what enters and what leaves: less to copy, the clusters are made anew all the same. */
export const prepareUpdatedClusters: PrepareWay = async (size) => {
  const features = featuresOf(size);
  return async (stage) => {
    const { map, source } = await createClustered(stage);
    const isShown = new Uint8Array(features.length);
    return wayOf(map, (span) => {
      const add: EventFeature[] = [];
      const remove: number[] = [];
      features.forEach((feature, row) => {
        const isIn = Number(overlaps(feature, span));
        if (isIn === isShown[row]) return;
        isShown[row] = isIn;
        if (isIn) add.push(feature);
        else remove.push(feature.id);
      });
      void source.updateData({ add, remove });
    });
  };
};

const overlaps = ({ properties: { s, e } }: EventFeature, { start, end }: MinuteSpan) =>
  s < end && e > start;

async function createClustered(stage: HTMLElement): Promise<Clustered> {
  const map = await createBareMap(stage);
  map.addSource("events", {
    type: "geojson",
    data: { type: "FeatureCollection", features: [] },
    cluster: true,
    clusterRadius: RADIUS_PX,
    clusterMaxZoom: LAST_ZOOM,
  });
  for (const layer of LAYERS) map.addLayer(layer);
  await idle(map);
  const source = map.getSource<GeoJSONSource>("events");
  if (!source) throw new Error("the map lost its source");
  return { map, source };
}

const wayOf = (map: MapLibreMap, tell: (span: MinuteSpan) => void): Way => ({
  async show(span) {
    tell(span);
    await idle(map);
  },
  finish: () => finishFrame(map.getCanvas()),
  counts: null,
});
