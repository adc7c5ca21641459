import type { Map as MapLibreMap } from "maplibre-gl";

/**
 * A picture of exactly the current view: the ground at `scale` pixels a CSS pixel, then what `drawOver` draws with the
 * CSS pixel as its unit. The map's own density is changed for that and set back. Rejects where there is no
 * 2D canvas.
 */
export async function takePicture(
  map: MapLibreMap,
  scale: 1 | 2,
  drawOver: (context: CanvasRenderingContext2D) => void,
): Promise<HTMLCanvasElement> {
  const { clientWidth, clientHeight } = map.getContainer();
  const picture = document.createElement("canvas");
  picture.width = clientWidth * scale;
  picture.height = clientHeight * scale;
  const context = picture.getContext("2d");
  if (!context) throw new Error("this browser gives no 2D canvas for a picture");
  const density = map.getPixelRatio();
  if (density !== scale) map.setPixelRatio(scale);
  try {
    if (density !== scale || !map.loaded()) await settled(map);
    await readFrame(map, () =>
      context.drawImage(map.getCanvas(), 0, 0, picture.width, picture.height),
    );
  } finally {
    if (density !== scale) map.setPixelRatio(density);
  }
  context.setTransform(scale, 0, 0, scale, 0, 0);
  drawOver(context);
  return picture;
}

/** Waits until all tiles and names in view are drawn. */
function settled(map: MapLibreMap): Promise<void> {
  return new Promise((resolve) => {
    map.once("idle", () => resolve());
    map.triggerRepaint();
  });
}

/** Reads the map's canvas inside a frame: afterwards the browser may have cleared it. */
function readFrame(map: MapLibreMap, read: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    map.once("render", () => {
      try {
        resolve(read());
      } catch (error) {
        reject(error);
      }
    });
    map.triggerRepaint();
  });
}
