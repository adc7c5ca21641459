/**
 * Corners of the relief images in the order MapLibre's image source wants: top left, top right,
 * bottom right, bottom left; `[lon, lat]` degrees. The Middle East only.
 */
export const RELIEF_CORNERS: [
  [number, number],
  [number, number],
  [number, number],
  [number, number],
] = [
  [24, 43],
  [64, 43],
  [64, 12],
  [24, 12],
];
