import { CHROMIUM } from "../../chromium.ts";

/**
 * How the bench starts Chromium, for all ways alike. Debian's package asks for raster on the GPU; a machine without one does
 * that in software, in the process that draws WebGL as well. Chromium by itself leaves it off there, and so does this.
 */
export const BENCH_CHROMIUM = {
  ...CHROMIUM,
  args: [...CHROMIUM.args, "--disable-gpu-rasterization"],
};
