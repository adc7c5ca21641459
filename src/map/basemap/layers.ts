import type {
  ExpressionSpecification,
  FillLayerSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { BasemapColors } from "../../core/basemap.ts";

/** Name of the vector source; tile layers and their fields are written by `scripts/basemap`. */
export const SOURCE = "basemap";
/** Name of the relief image's source. */
export const RELIEF_SOURCE = "relief";
/** From here on the home region's own, finer rivers replace Natural Earth's. */
const HOME_RIVERS_FROM = 6;

/** A value that grows linearly with zoom between the given stops. */
export function byZoom(
  ...stops: [zoom: number, value: number | ExpressionSpecification][]
): ExpressionSpecification {
  // The spread loses the tuple shape that the type of "interpolate" asks for.
  return ["interpolate", ["linear"], ["zoom"], ...stops.flat()] as ExpressionSpecification;
}

type LineOptions = Pick<LineLayerSpecification, "id" | "filter" | "minzoom" | "paint">;

function line(tileLayer: string, options: LineOptions): LineLayerSpecification {
  return {
    type: "line",
    source: SOURCE,
    "source-layer": tileLayer,
    layout: { "line-join": "round", "line-cap": "butt" },
    ...options,
  };
}

function fill(tileLayer: string, paint: FillLayerSpecification["paint"]): FillLayerSpecification {
  return { id: tileLayer, type: "fill", source: SOURCE, "source-layer": tileLayer, paint };
}

/** Land, relief, built-up areas and water, bottom to top. Relief lies over land and under all else. */
export function groundLayers(colors: BasemapColors): LayerSpecification[] {
  const major: ExpressionSpecification = ["<=", ["get", "r"], 3];
  return [
    { id: "water", type: "background", paint: { "background-color": colors.water } },
    fill("land", { "fill-color": colors.land }),
    {
      id: "relief",
      type: "raster",
      source: RELIEF_SOURCE,
      minzoom: 3,
      paint: {
        "raster-opacity": byZoom([3, 0], [4.5, 0.9], [7, 0.8], [8.5, 0.5], [10, 0.2]),
        "raster-fade-duration": 0,
      },
    },
    fill("urban", { "fill-color": colors.urban, "fill-opacity": byZoom([5, 0.3], [7, 0.75]) }),
    line("land", {
      id: "shore",
      minzoom: 3,
      paint: { "line-color": colors.shore, "line-width": byZoom([3, 0.3], [9, 0.9]) },
    }),
    line("river", {
      id: "river",
      paint: {
        "line-color": colors.river,
        "line-width": byZoom([3, ["case", major, 0.6, 0.2]], [8, ["case", major, 1.9, 0.9]]),
      },
    }),
    line("home_river", {
      id: "home-river",
      minzoom: HOME_RIVERS_FROM,
      filter: ["<=", ["get", "w"], ["step", ["zoom"], 3, 7, 4]],
      paint: {
        "line-color": colors.river,
        "line-width": byZoom(
          [6, ["match", ["get", "w"], [0, 1, 2], 1.3, 3, 0.8, 0.5]],
          [10, ["match", ["get", "w"], [0, 1, 2], 2.8, 3, 2, 1.3]],
        ),
      },
    }),
    fill("lake", { "fill-color": colors.water, "fill-outline-color": colors.shore }),
  ];
}

/** Lines between provinces and states; a dashed one is disputed, not agreed or a mere claim. */
export function boundaryLayers(colors: BasemapColors): LayerSpecification[] {
  const solid: ExpressionSpecification = ["==", ["get", "s"], 0];
  const claim: ExpressionSpecification = ["has", "k"];
  const width = byZoom([2, 0.5], [5, 0.9], [9, 1.5]);
  return [
    line("province", {
      id: "province",
      minzoom: 5,
      paint: {
        "line-color": colors.province,
        "line-width": byZoom([5, 0.5], [9, 1.1]),
        "line-opacity": byZoom([5, 0], [5.6, 1]),
        "line-dasharray": [2, 2],
      },
    }),
    line("border", {
      id: "border-casing",
      minzoom: 4,
      filter: solid,
      paint: { "line-color": colors.borderCasing, "line-width": byZoom([4, 2], [9, 4.5]) },
    }),
    line("border", {
      id: "border",
      filter: solid,
      paint: { "line-color": colors.border, "line-width": width },
    }),
    line("border", {
      id: "border-disputed",
      filter: ["all", ["!", solid], ["!", claim]],
      paint: { "line-color": colors.border, "line-width": width, "line-dasharray": [3, 2.2] },
    }),
    line("border", {
      id: "border-claimed",
      minzoom: 4,
      filter: claim,
      paint: {
        "line-color": colors.border,
        "line-width": width,
        "line-dasharray": [1.4, 2.4],
        "line-opacity": 0.75,
      },
    }),
  ];
}
