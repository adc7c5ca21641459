import { useEffect, useMemo } from "react";
import type { MapAdapter } from "../map/adapter.ts";
import type { Gestures } from "../map/gestures.ts";
import { useMapView } from "../shell/map-chunk.ts";
import { MapCredits } from "../shell/map-credits.tsx";
import { mapReports, mapTexts } from "../shell/map-messages.ts";
import { ToolIcon } from "../ui/map-tools/icons.tsx";
import { useMessages } from "../ui/messages/context.tsx";
import { useApp } from "../ui/use-store.ts";

type MapPartProps = {
  gestures: Gestures;
  /** Whether there is a button that shows all that is shown. */
  hasFit: boolean;
  /** The map, once it is there. */
  map: MapAdapter | null;
  onMap: (map: MapAdapter | null) => void;
  onFirstFrame: () => void;
};

/** The map with who made its ground, which always stays in sight. */
export function MapPart({ gestures, hasFit, map, onMap, onFirstFrame }: MapPartProps) {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const texts = useMemo(() => mapTexts(t, language), [t, language]);
  const reports = useMemo(() => mapReports(t, onFirstFrame), [t, onFirstFrame]);
  const MapView = useMapView();
  useEffect(() => {
    window.dateline = map ? { symbols: map.symbols } : undefined;
  }, [map]);
  return (
    <div className="embed-map">
      {MapView && <MapView texts={texts} reports={reports} gestures={gestures} onReady={onMap} />}
      {hasFit && map?.fitShown && (
        <button
          type="button"
          className="button embed-fit"
          aria-label={t("map.fit")}
          title={t("map.fit")}
          data-over-map
          onClick={map.fitShown}
        >
          <ToolIcon name="fit" />
        </button>
      )}
      <MapCredits />
    </div>
  );
}
