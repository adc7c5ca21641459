import { useCallback, useMemo } from "react";
import type { MapAdapter } from "../map/adapter.ts";
import type { Gestures } from "../map/gestures.ts";
import { useMessages } from "../ui/messages/context.tsx";
import { useApp } from "../ui/use-store.ts";
import { useMapView } from "./map-chunk.ts";
import { mapReports, mapTexts } from "./map-messages.ts";

/** For tests and for whoever wants to look from the browser's console: the symbols that are drawn now. */
declare global {
  interface Window {
    dateline?: { symbols: MapAdapter["symbols"] };
  }
}

type CollectionMapProps = {
  /** What wheel and fingers do; they move the map where nothing scrolls around it. */
  gestures?: Gestures;
  /** Called with the map once it is there, and with null when it goes. */
  onMap: (map: MapAdapter | null) => void;
  onFirstFrame: () => void;
};

/** The map, live or still, in the reader's language; nothing until its code is here. */
export function CollectionMap({ gestures = "free", onMap, onFirstFrame }: CollectionMapProps) {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const texts = useMemo(() => mapTexts(t, language), [t, language]);
  const reports = useMemo(() => mapReports(t, onFirstFrame), [t, onFirstFrame]);
  const MapView = useMapView();
  const onReady = useCallback(
    (map: MapAdapter | null) => {
      window.dateline = map ? { symbols: map.symbols } : undefined;
      onMap(map);
    },
    [onMap],
  );
  return (
    MapView && <MapView texts={texts} reports={reports} gestures={gestures} onReady={onReady} />
  );
}
