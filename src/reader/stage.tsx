import { useEffect, useMemo, useState } from "react";
import type { MapAdapter, MapReports } from "../map/adapter.ts";
import { issueRaised } from "../store/store.ts";
import { Legend } from "../ui/legend/legend.tsx";
import { useMessages } from "../ui/messages/context.tsx";
import type { Translate } from "../ui/messages/translate.ts";
import { Summary } from "../ui/summary/summary.tsx";
import { Timeline } from "../ui/timeline/timeline.tsx";
import { fetchMap, mapChunk } from "./map-chunk.ts";
import { MapCredits } from "./map-credits.tsx";

/** For tests and for whoever wants to look from the browser's console: the symbols that are drawn now. */
declare global {
  interface Window {
    dateline?: { symbols: MapAdapter["symbols"] };
  }
}

const showSymbols = (adapter: MapAdapter | null) => {
  window.dateline = adapter ? { symbols: adapter.symbols } : undefined;
};

/** Map above, and below it what is shown in words, the legend and the timeline. */
export function Stage({ footDue, onFirstFrame }: { footDue: boolean; onFirstFrame: () => void }) {
  const t = useMessages();
  const texts = useMemo(() => mapTexts(t), [t]);
  const reports = useMemo(() => mapReports(t, onFirstFrame), [t, onFirstFrame]);
  const MapView = useMapView();
  return (
    <main className="stage">
      <div className="stage-map">
        {MapView && <MapView texts={texts} reports={reports} onReady={showSymbols} />}
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
      <Timeline />
      <details className="stage-legend" open={window.matchMedia("(min-width: 900px)").matches}>
        <summary>{t("legend.title")}</summary>
        <Legend />
      </details>
    </>
  );
}

/** The map's component once its code is here. No Suspense: React holds back what follows a fallback by up to 300 ms. */
function useMapView() {
  const [chunk, setChunk] = useState(mapChunk);
  useEffect(() => {
    let current = true;
    fetchMap().then((loaded) => {
      if (current) setChunk(loaded);
    });
    return () => {
      current = false;
    };
  }, []);
  return chunk?.MapView ?? null;
}

/** What MapLibre itself says, by its own keys. */
function mapTexts(t: Translate) {
  return {
    label: t("map.label"),
    unavailable: t("map.unavailable"),
    locale: {
      "Map.Title": t("map.keys"),
      "ScaleControl.Meters": t("map.scale.metres"),
      "ScaleControl.Kilometers": t("map.scale.kilometres"),
      "NavigationControl.ZoomIn": t("map.zoomIn"),
      "NavigationControl.ZoomOut": t("map.zoomOut"),
    },
  };
}

function mapReports(t: Translate, onFirstFrame: () => void): MapReports {
  return {
    firstFrame: () => {
      performance.mark("dateline:first-map-frame");
      onFirstFrame();
    },
    loaded: () => performance.mark("dateline:map-loaded"),
    basemapFailed: (address, reason) =>
      issueRaised({
        code: "basemap",
        severity: "warning",
        path: "/basemap",
        message: t("map.basemapFailed", { address, reason }),
      }),
  };
}
