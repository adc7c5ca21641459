/**
 * Whether this browser draws with WebGL2, which MapLibre needs. Found out once, by trying: here, or before by
 * `public/map-ahead.js`. The try is given back.
 */
export function hasWebGl2(): boolean {
  const { webgl2 } = document.documentElement.dataset;
  known ??= webgl2 === undefined ? tryWebGl2() : webgl2 === "yes";
  return known;
}

let known: boolean | null = null;

function tryWebGl2(): boolean {
  const context = document.createElement("canvas").getContext("webgl2");
  // Browsers keep few contexts alive at a time: this one must not cost the map its own.
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}
