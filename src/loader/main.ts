import { DatelineMap } from "./element.ts";

// A page may have two embeds, each with the script.
if (!customElements.get("dateline-map")) customElements.define("dateline-map", DatelineMap);
