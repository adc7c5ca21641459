// Fetches the map's code beside the page's own, where the browser can draw it: without WebGL2 it is not needed.
(() => {
  const { src, dataset } = document.currentScript;
  const context = document.createElement("canvas").getContext("webgl2");
  // The page need not try again.
  document.documentElement.dataset.webgl2 = context ? "yes" : "no";
  if (!context) return;
  // Browsers keep few contexts alive at a time: this one must not cost the map its own.
  context.getExtension("WEBGL_lose_context")?.loseContext();
  for (const file of dataset.files.split(" ")) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "modulepreload", crossOrigin: "", href: new URL(file, src).href });
    document.head.append(link);
  }
})();
