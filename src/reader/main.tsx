import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../shell/styles.ts";
import "../ui/print.css";
import { followAppearance } from "../shell/appearance.ts";
import { loadCollection } from "../shell/load-collection.ts";
import { fetchMap } from "../shell/map-chunk.ts";
import { App } from "./app.tsx";
import { followAddress } from "./follow-address.ts";
import { followShortcuts } from "./shortcuts.ts";

const root = document.getElementById("app");
if (!root) throw new Error('The page has no element with the id "app".');

// Side by side: data, the map's code, and the first paint of the page.
fetchMap();
followAppearance();
followShortcuts();
void loadCollection(new URLSearchParams(location.search).get("collection")).then(followAddress);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
