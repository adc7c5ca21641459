import { useMemo } from "react";
import { CrashBoundary } from "../shell/crash-boundary.tsx";
import { useMapView } from "../shell/map-chunk.ts";
import { mapReports, mapTexts } from "../shell/map-messages.ts";
import { MessagesProvider, useMessages } from "../ui/messages/context.tsx";
import { useApp } from "../ui/use-store.ts";

/** A collection in a frame of somebody else's page. */
export function EmbedApp() {
  const language = useApp((s) => s.language);
  return (
    <MessagesProvider language={language}>
      <CrashBoundary>
        <Page />
      </CrashBoundary>
    </MessagesProvider>
  );
}

function Page() {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const loaded = useApp((s) => s.dataset !== null);
  const texts = useMemo(() => mapTexts(t, language), [t, language]);
  const reports = useMemo(() => mapReports(t, () => {}), [t]);
  const MapView = useMapView();
  return loaded && MapView ? (
    <MapView texts={texts} reports={reports} gestures="coop" onReady={() => {}} />
  ) : null;
}
