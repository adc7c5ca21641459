import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "@fontsource/source-sans-3/400.css";
import "@fontsource/source-sans-3/600.css";
import "@fontsource/noto-sans-arabic/400.css";
import "@fontsource/noto-sans-arabic/600.css";
import "@fontsource-variable/source-serif-4";
import "@fontsource-variable/noto-naskh-arabic";
import "../ui/tokens.css";
import "../ui/base.css";
import "../ui/print.css";
import { App } from "./app.tsx";
import { followAppearance } from "./appearance.ts";
import { followAddress } from "./follow-address.ts";
import { loadCollection } from "./load-collection.ts";
import { fetchMap } from "./map-chunk.ts";
import { followShortcuts } from "./shortcuts.ts";

const root = document.getElementById("app");
if (!root) throw new Error('The page has no element with the id "app".');

// Side by side: data, the map's code, and the first paint of the page.
fetchMap();
followAppearance();
followShortcuts();
void loadCollection().then(followAddress);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
