// The yardstick: MapLibre with the same basemap and nothing else.
import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { registerArchiveProtocol } from "../../../src/map/basemap/archive.ts";
import { embeddedBasemap } from "../../../src/map/basemap/choose.ts";

setWorkerUrl(workerUrl);
registerArchiveProtocol();
const map = new MapLibreMap({
  container: "map",
  style: embeddedBasemap({
    site: new URL("./", document.baseURI).href,
    appearance: "light",
    language: "en",
    dataset: null,
  }).style,
  center: [37, 35.2],
  zoom: 6.3,
  attributionControl: false,
});
map.once("render", () => performance.mark("dateline:first-map-frame"));
map.once("load", () => performance.mark("dateline:map-loaded"));
