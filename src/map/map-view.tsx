import { useLayoutEffect, useRef, useState } from "react";
import { store } from "../store/store.ts";
import { createMapAdapter, type MapAdapter, type MapReports } from "./adapter.ts";
import "./map.css";

/** Texts of the map: what it is, and what to say where it can't be drawn. */
export type MapTexts = { label: string; unavailable: string; locale: Record<string, string> };

/**
 * The map as a React element: it only creates and removes the adapter, which listens to the store by
 * itself. Where there is no WebGL2 it says so; list, timeline and text go on working.
 */
export function MapView({
  texts,
  reports,
  onReady,
}: {
  texts: MapTexts;
  reports: MapReports;
  onReady: (adapter: MapAdapter | null) => void;
}) {
  const container = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);

  // Before the first paint: the map takes longest, everything else can follow while it draws.
  useLayoutEffect(() => {
    if (!container.current) return;
    let adapter: MapAdapter;
    try {
      adapter = createMapAdapter(container.current, store.getState(), texts.locale, reports);
    } catch {
      setFailed(true);
      return;
    }
    onReady(adapter);
    const stop = store.subscribe(adapter.update);
    return () => {
      stop();
      onReady(null);
      adapter.remove();
    };
  }, [texts, reports, onReady]);

  return (
    <section className="map" aria-label={texts.label}>
      {failed ? (
        <p className="map-unavailable">{texts.unavailable}</p>
      ) : (
        <div className="map-canvas" ref={container} />
      )}
    </section>
  );
}
