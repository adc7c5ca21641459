import type { LayerSpecification, StyleSpecification } from "@maplibre/maplibre-gl-style-spec";

/** Name of the source and start of the layers' names of the estimate between places. */
export const ESTIMATE = "nearest-claim";

/** Name of the stripes' image for two colours, which says all that is needed to make it. */
export const stripesName = (colors: readonly string[]) => `${ESTIMATE}-${colors.join("-")}`;

/** Colours in a stripes' name; null for other images. */
export function stripesOf(name: string): string[] | null {
  return name.startsWith(`${ESTIMATE}-#`) ? name.slice(ESTIMATE.length + 1).split("-") : null;
}

/**
 * Layers of the estimate, bottom to top: faint colour where one side is nearest, stripes where it is disputed, and a
 * dotted edge that nobody takes for a line on the ground. Areas carry `color` or `stripes`, lines `edge`.
 */
export const ESTIMATE_LAYERS: readonly LayerSpecification[] = [
  {
    id: `${ESTIMATE}-held`,
    type: "fill",
    source: ESTIMATE,
    filter: ["has", "color"],
    paint: { "fill-color": ["get", "color"], "fill-opacity": 0.16, "fill-antialias": false },
  },
  {
    id: `${ESTIMATE}-disputed`,
    type: "fill",
    source: ESTIMATE,
    filter: ["has", "stripes"],
    paint: { "fill-pattern": ["get", "stripes"], "fill-opacity": 0.35 },
  },
  {
    id: `${ESTIMATE}-edge`,
    type: "line",
    source: ESTIMATE,
    filter: ["has", "edge"],
    layout: { "line-cap": "round", "line-join": "round" },
    paint: {
      "line-color": ["get", "edge"],
      "line-opacity": 0.6,
      "line-width": 1.4,
      "line-dasharray": [0.1, 2.6],
    },
  },
];

/** Words in the names of tile layers with water, in our archive and in the schemas in common use. */
const WATER = /water|ocean|sea|lake|river/;

/**
 * The layer that the estimate goes under: the first that draws water from tiles, so that water covers it; else the
 * first with names; none puts it on top.
 */
export function layerAbove(layers: readonly LayerSpecification[]): string | undefined {
  const water = layers.find(
    (layer) => "source-layer" in layer && WATER.test(layer["source-layer"] ?? ""),
  );
  return (water ?? layers.find(({ type }) => type === "symbol"))?.id;
}

/** A style that comes after another one, with the estimate of the one before carried over. */
export function carryEstimate(
  previous: StyleSpecification | undefined,
  next: StyleSpecification,
): StyleSpecification {
  const source = previous?.sources[ESTIMATE];
  if (!source) return next;
  const above = layerAbove(next.layers);
  const at = above ? next.layers.findIndex(({ id }) => id === above) : next.layers.length;
  return {
    ...next,
    sources: { ...next.sources, [ESTIMATE]: source },
    layers: [...next.layers.slice(0, at), ...ESTIMATE_LAYERS, ...next.layers.slice(at)],
  };
}
