import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { store } from "../store/store.ts";
import { createMapAdapter, type MapAdapter, type MapReports } from "./adapter.ts";
import type { AdapterTexts } from "./controls.ts";
import type { Gestures } from "./gestures.ts";
import "./map.css";

/** Texts of the map: what it is, what to say where it can't be drawn, and what is written on it. */
export type MapTexts = AdapterTexts & { label: string; unavailable: string };

/**
 * The map as a React element: it only creates and removes the adapter, which listens to the store by
 * itself. Where there is no WebGL2 it says so; list, timeline and text go on working.
 */
export function MapView({
  texts,
  reports,
  gestures = "free",
  onReady,
}: {
  texts: MapTexts;
  reports: MapReports;
  /** What wheel and fingers do; kept to "free" where nothing scrolls around the map. */
  gestures?: Gestures;
  onReady: (adapter: MapAdapter | null) => void;
}) {
  const container = useRef<HTMLDivElement>(null);
  const adapter = useRef<MapAdapter | null>(null);
  const [failed, setFailed] = useState(false);
  // Texts and reports change with the language: the map stays and is told.
  const latest = useRef({ texts, reports, gestures });
  useLayoutEffect(() => {
    latest.current = { texts, reports, gestures };
  });

  // Before the first paint: the map takes longest, everything else can follow while it draws.
  useLayoutEffect(() => {
    if (!container.current) return;
    const report: MapReports = {
      firstFrame: () => latest.current.reports.firstFrame(),
      loaded: () => latest.current.reports.loaded(),
      estimateFailed: (reason) => latest.current.reports.estimateFailed(reason),
      basemapFailed: (address, reason) => latest.current.reports.basemapFailed(address, reason),
    };
    let created: MapAdapter;
    try {
      created = createMapAdapter(container.current, store.getState(), latest.current.texts, report);
    } catch {
      setFailed(true);
      return;
    }
    adapter.current = created;
    created.allow(latest.current.gestures);
    onReady(created);
    const stop = store.subscribe(created.update);
    return () => {
      stop();
      onReady(null);
      adapter.current = null;
      created.remove();
    };
  }, [onReady]);

  useEffect(() => adapter.current?.say(texts), [texts]);
  useEffect(() => adapter.current?.allow(gestures), [gestures]);

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
