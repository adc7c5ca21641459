import { useEffect, useMemo } from "react";
import type { MapAdapter } from "../map/adapter.ts";
import { useMapView } from "../shell/map-chunk.ts";
import { MapCredits } from "../shell/map-credits.tsx";
import { mapReports, mapTexts } from "../shell/map-messages.ts";
import { ActiveFilters } from "../ui/filters/active-filters.tsx";
import { Legend } from "../ui/legend/legend.tsx";
import { MapTools } from "../ui/map-tools/map-tools.tsx";
import { useMessages } from "../ui/messages/context.tsx";
import { Summary } from "../ui/summary/summary.tsx";
import { Timeline } from "../ui/timeline/timeline.tsx";
import { useApp } from "../ui/use-store.ts";

/** For tests and for whoever wants to look from the browser's console: the symbols that are drawn now. */
declare global {
  interface Window {
    dateline?: { symbols: MapAdapter["symbols"] };
  }
}

type StageProps = {
  /** Whether what stands below the map is due. */
  footDue: boolean;
  /** The map, once it is there. */
  map: MapAdapter | null;
  onMap: (map: MapAdapter | null) => void;
  onFirstFrame: () => void;
};

/** Map above, and below it what is shown in words, the legend and the timeline. */
export function Stage({ footDue, map, onMap, onFirstFrame }: StageProps) {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const texts = useMemo(() => mapTexts(t, language), [t, language]);
  const reports = useMemo(() => mapReports(t, onFirstFrame), [t, onFirstFrame]);
  const MapView = useMapView();
  useEffect(() => {
    window.dateline = map ? { symbols: map.symbols } : undefined;
  }, [map]);
  return (
    <main className="stage">
      <div className="stage-map">
        {MapView && <MapView texts={texts} reports={reports} onReady={onMap} />}
        {footDue && map && <MapTools fitShown={map.fitShown} />}
        <MapCredits />
      </div>
      <div className="stage-foot">{footDue && <Foot />}</div>
    </main>
  );
}

function Foot() {
  const t = useMessages();
  return (
    <>
      <Summary />
      <ActiveFilters />
      <Timeline />
      <details className="stage-legend" open={window.matchMedia("(min-width: 900px)").matches}>
        <summary>{t("legend.title")}</summary>
        <Legend />
      </details>
    </>
  );
}
