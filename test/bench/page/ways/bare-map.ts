import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { CAMERA, type PrepareWay } from "../way.ts";

/**
 * A map with nothing but a plain ground, which spares the peers all cost of a basemap: nothing fades, nothing
 * repeats.
 */
export async function createBareMap(stage: HTMLElement): Promise<MapLibreMap> {
  setWorkerUrl(workerUrl);
  const map = new MapLibreMap({
    container: stage,
    style: {
      version: 8,
      sources: {},
      transition: { duration: 0, delay: 0 },
      layers: [{ id: "ground", type: "background", paint: { "background-color": "#e8eef2" } }],
    },
    ...CAMERA,
    fadeDuration: 0,
    attributionControl: false,
    renderWorldCopies: false,
  });
  await map.once("load");
  return map;
}

/** Reads a pixel of the map's canvas back: its frame is finished then, in software too. */
export function finishFrame(canvas: HTMLCanvasElement): void {
  const gl = canvas.getContext("webgl2");
  if (!gl) throw new Error("the map has no WebGL2 context");
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}

/** Resolves when the map has drawn all that it was told of. */
export async function idle(map: MapLibreMap): Promise<void> {
  await map.once("idle");
}

/** The floor: a map without events is drawn again. */
export const prepareRepaint: PrepareWay = async () => async (stage) => {
  const map = await createBareMap(stage);
  return {
    async show() {
      map.triggerRepaint();
      await map.once("render");
    },
    finish: () => finishFrame(map.getCanvas()),
    counts: null,
  };
};
