import { useCallback, useEffect, useState } from "react";
import type { EmbedOptions } from "../core/embed/options.ts";
import { CrashBoundary } from "../shell/crash-boundary.tsx";
import { ForeignDataBanner } from "../ui/foreign/foreign-data-banner.tsx";
import { useMessages } from "../ui/messages/context.tsx";
import { LoadFailure } from "../ui/notices/notices.tsx";
import { useApp } from "../ui/use-store.ts";
import { Frame } from "./frame.tsx";
import type { Host } from "./host.ts";
import { EmbedMessages } from "./messages.tsx";
import "./embed.css";
import "./embed-sizes.css";

type EmbedProps = { options: EmbedOptions; host: Host };

/** A collection in a frame of somebody else's page. */
export function EmbedApp(props: EmbedProps) {
  const language = useApp((s) => s.language);
  return (
    <EmbedMessages language={language}>
      <CrashBoundary>
        <Page {...props} />
      </CrashBoundary>
    </EmbedMessages>
  );
}

/** How long the host waits for the map's first frame once the data is here, ms; then it is told that the page is ready all the same. */
const FRAME_GRACE_MS = 1500;

function Page({ options, host }: EmbedProps) {
  const t = useMessages();
  const loaded = useApp((s) => s.dataset !== null);
  const failed = useApp((s) => s.dataset === null && s.issues.length > 0);
  const [drawn, setDrawn] = useState(options.view === "list");
  const onFirstFrame = useCallback(() => setDrawn(true), []);
  useEffect(() => {
    if (!loaded) return;
    const timer = setTimeout(host.ready, drawn ? 0 : FRAME_GRACE_MS);
    return () => clearTimeout(timer);
  }, [loaded, drawn, host]);
  const issues = useApp((s) => s.issues);
  useEffect(() => {
    if (failed) for (const { message } of issues) host.warn("load-failed", message);
  }, [failed, issues, host]);
  useEffect(() => tellLinks(host), [host]);
  if (failed) return <LoadFailure />;
  if (!loaded) return <p className="embed-loading">{t("app.loading")}</p>;
  return (
    <>
      <ForeignDataBanner />
      <Frame options={options} onFirstFrame={onFirstFrame} />
    </>
  );
}

/** Tells the host of links that lead out of the page, as they are followed. */
function tellLinks(host: Host): () => void {
  const tell = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link && /^https?:$/.test(link.protocol)) host.linkOpening(link.href);
  };
  document.addEventListener("click", tell);
  return () => document.removeEventListener("click", tell);
}
