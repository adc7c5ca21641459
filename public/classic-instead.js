// Where modules can't run, goes to the page that is one classic script: opened from disk, or in a frame without an
// origin on a host that sends no CORS header. State goes along in the query, the only place that page reads.
(() => {
  const { classic } = document.currentScript.dataset;
  const go = () => {
    const query = new URLSearchParams(location.search);
    const state = new URLSearchParams(location.hash.slice(1));
    for (const [key, value] of state) if (/^[a-z]/.test(key)) query.append(key, value);
    const secret = location.hash.startsWith("#?") ? location.hash : "";
    location.replace(`${classic}?${query}${secret}`);
  };
  if (location.protocol === "file:") return go();
  if (self.origin !== "null") return;
  const onError = ({ target }) => {
    if (target instanceof HTMLScriptElement && target.type === "module") go();
  };
  // A script that fails to load tells nobody but itself, hence in the capture phase.
  addEventListener("error", onError, true);
})();
