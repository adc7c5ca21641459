import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../shell/styles.ts";
import { readOptions } from "../core/embed/options.ts";
import { followAppearance } from "../shell/appearance.ts";
import { loadCollection } from "../shell/load-collection.ts";
import { EmbedApp } from "./app.tsx";

const root = document.getElementById("app");
if (!root) throw new Error('The page has no element with the id "app".');
const { options } = readOptions(new URLSearchParams(location.search));
followAppearance();
void loadCollection(options.collection);
createRoot(root).render(
  <StrictMode>
    <EmbedApp />
  </StrictMode>,
);
