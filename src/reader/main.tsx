import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../shell/trusted-types.ts";
import "../shell/styles.ts";
import "../ui/print-tokens.css";
import "../ui/print.css";
import { followAppearance } from "../shell/appearance.ts";
import { loadCollection } from "../shell/load-collection.ts";
import { fetchMap } from "../shell/map-chunk.ts";
import { metaContent } from "../shell/meta.ts";
import { App } from "./app.tsx";
import { followAddress } from "./follow-address.ts";
import { followShortcuts } from "./shortcuts.ts";
import { dropText } from "./takeover.ts";

const root = document.getElementById("app");
if (!root) throw new Error('The page has no element with the id "app".');

// Side by side: data, the map's code, and the first paint of the page.
// Without a network the map says so itself, once it is due.
fetchMap().catch(() => {});
followAppearance();
followShortcuts();
const query = new URLSearchParams(location.search);
const asked = query.get("collection") ?? metaContent("dateline-collection");
if (query.has("data") || asked !== metaContent("dateline-collection")) dropText();
void loadCollection(query.get("collection"), query.get("data")).then(followAddress);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
