import { useState } from "react";
import { useMessages } from "../messages/context.tsx";
import { isolated } from "../symbols/isolated.ts";
import { useApp } from "../use-store.ts";
import { EmbedCode } from "./embed-code.tsx";
import { EmbedContent } from "./embed-content.tsx";
import { EmbedPreview } from "./embed-preview.tsx";
import { EmbedSettings } from "./embed-settings.tsx";
import { embedOf, FIRST_WISH, pageAddress } from "./embed-wish.ts";
import "./embed.css";

/** The map for other people's pages: what it shows, how it looks, the code for it, and how that looks. */
export function EmbedPart() {
  const t = useMessages();
  const state = useApp((s) => s);
  const [wish, setWish] = useState(FIRST_WISH);
  const { dataset, site } = state;
  if (!dataset) return null;
  const embed = embedOf(state, dataset, wish);
  return (
    <div className="embed">
      <div className="embed-choices">
        <div className="embed-wishes">
          <EmbedContent wish={wish} onWish={setWish} />
          <EmbedSettings wish={wish} onWish={setWish} />
        </div>
        <EmbedPreview embed={embed} />
      </div>
      <EmbedCode embed={embed} page={pageAddress(state, dataset, wish)} />
      {!site.startsWith("https:") && (
        <p className="embed-warning">{t("embedding.insecure", { site: isolated(site) })}</p>
      )}
    </div>
  );
}
