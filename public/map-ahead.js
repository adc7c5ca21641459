// Fetches the map's code beside the page's own, where the browser can draw it: without WebGL2 it is not needed.
(() => {
  const { src, dataset } = document.currentScript;
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
  const context = canvas.getContext("webgl2", { antialias: false, depth: false });
  // The page need not try again.
  document.documentElement.dataset.webgl2 = context ? "yes" : "no";
  if (!context) return;
  // Browsers keep few contexts alive at a time: this one must not cost the map its own.
  context.getExtension("WEBGL_lose_context")?.loseContext();
  for (const file of dataset.files.split(" ")) {
    const link = document.createElement("link");
    const href = new URL(file, src).href;
    Object.assign(link, { rel: "modulepreload", crossOrigin: "", fetchPriority: "high", href });
    document.head.append(link);
  }
})();
