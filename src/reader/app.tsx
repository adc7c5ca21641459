import { Suspense, useCallback, useEffect, useState } from "react";
import type { MapAdapter } from "../map/adapter.ts";
import { ClusterPart } from "../shell/cluster-part.tsx";
import { CrashBoundary } from "../shell/crash-boundary.tsx";
import { Dialogs } from "../shell/dialogs.tsx";
import { mapChunk } from "../shell/map-chunk.ts";
import { HoverPreview } from "../shell/on-use.ts";
import { fetchSelectionWhenIdle } from "../shell/selection-part.ts";
import { ForeignDataBanner } from "../ui/foreign/foreign-data-banner.tsx";
import { localized } from "../ui/localized.ts";
import { MessagesProvider, useMessages } from "../ui/messages/context.tsx";
import { LoadFailure } from "../ui/notices/notices.tsx";
import { useApp } from "../ui/use-store.ts";
import { Panel } from "./panel.tsx";
import { Stage } from "./stage.tsx";
import { cameWithText, stepAside } from "./takeover.ts";
import "./app.css";

/** The reader: panel, map and timeline of one collection. */
export function App() {
  const language = useApp((s) => s.language);
  return (
    <MessagesProvider language={language}>
      <CrashBoundary>
        <ForeignDataBanner />
        <Page />
      </CrashBoundary>
    </MessagesProvider>
  );
}

function Page() {
  const loaded = useApp((s) => s.dataset !== null);
  const failed = useApp((s) => s.dataset === null && s.issues.length > 0);
  const [map, setMap] = useState<MapAdapter | null>(null);
  const [restDue, mapDrawn] = useRestDue(loaded);
  if (failed) return <LoadFailure />;
  if (!loaded) return <Loading />;
  return (
    <div className="app">
      {restDue ? <Panel /> : <aside className="panel" aria-hidden="true" />}
      <Stage footDue={restDue} map={map} onMap={setMap} onFirstFrame={mapDrawn} />
      <Suspense>{restDue && <HoverPreview />}</Suspense>
      <ClusterPart />
      <Dialogs takeMap={map?.picture ?? null} />
    </div>
  );
}

/** What is known until the collection is there: its title and summary, which come before its places. */
function Loading() {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const coming = useApp((s) => s.coming);
  return (
    <div className="app-loading">
      {coming && <h1>{localized(coming.title, language)}</h1>}
      {coming && <p>{localized(coming.summary, language)}</p>}
      <p role="status">{t(coming ? "app.loadingPlaces" : "app.loading")}</p>
    </div>
  );
}

/** Milliseconds that the text waits for the map's code once the data is here, and for its first frame at most. */
const CODE_GRACE_MS = 150;
const FRAME_GRACE_MS = 1000;

/**
 * When lists and timeline are due: after the map's first frame where its code is here in time, for
 * laying out long lists would hold it up; where the page came without text, at once where it is late, for
 * text must not wait for a slow network. Returns that, and what to call when the first frame is drawn.
 */
function useRestDue(loaded: boolean): [due: boolean, mapDrawn: () => void] {
  const [due, setDue] = useState(false);
  const mapDrawn = useCallback(() => {
    setDue(true);
    fetchSelectionWhenIdle();
  }, []);
  useEffect(() => {
    if (!loaded) return;
    stepAside();
    // The page came with its text: it can wait for the map a little longer.
    const late = setTimeout(
      () => !cameWithText && mapChunk() === null && setDue(true),
      CODE_GRACE_MS,
    );
    const latest = setTimeout(() => setDue(true), FRAME_GRACE_MS);
    return () => {
      clearTimeout(late);
      clearTimeout(latest);
    };
  }, [loaded]);
  return [due, mapDrawn];
}
