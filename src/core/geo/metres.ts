/** Metres around the equator divided by the 512 px that MapLibre's world is wide at zoom 0. */
const METRES_PER_PIXEL_AT_ZOOM_0 = 40_075_016.686 / 512;

/** Ground metres that one CSS pixel covers at a latitude (degrees) and MapLibre zoom, Web Mercator. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (METRES_PER_PIXEL_AT_ZOOM_0 * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom;
}
