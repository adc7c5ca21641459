import { useEffect, useLayoutEffect, useRef } from "react";
import { store } from "../../store/store.ts";
import type { MapAdapter, MapReports } from "../adapter.ts";
import type { MapViewProps } from "../map-props.ts";
import { createStillMap } from "./still-map.ts";
import "../map.css";
import "./still.css";

type StillMapViewProps = MapViewProps & {
  /** Brings the live map back; left out where this browser has none. */
  onAgain?: () => void;
};

/** The symbols over a picture of the ground, with a line that says why, and a way back where there is one. */
export function StillMapView({ texts, reports, onReady, onAgain }: StillMapViewProps) {
  const container = useRef<HTMLDivElement>(null);
  const adapter = useRef<MapAdapter | null>(null);
  const latest = useRef({ texts, reports });
  useLayoutEffect(() => {
    latest.current = { texts, reports };
  });

  useLayoutEffect(() => {
    if (!container.current) return;
    const report: MapReports = {
      firstFrame: () => latest.current.reports.firstFrame(),
      loaded: () => latest.current.reports.loaded(),
      estimateFailed: (reason) => latest.current.reports.estimateFailed(reason),
      basemapFailed: (address, reason) => latest.current.reports.basemapFailed(address, reason),
    };
    const { texts } = latest.current;
    const created = createStillMap(container.current, store.getState(), texts, report);
    adapter.current = created;
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

  return (
    <section className="map" aria-label={texts.label}>
      <div
        className="map-canvas map-still"
        role="application"
        aria-label={texts.stillKeys}
        ref={container}
      />
      <p className="map-note" role="status" dir="auto" data-over-map>
        {onAgain ? texts.lost : texts.unavailable}
        {onAgain && (
          <button type="button" className="button" onClick={onAgain}>
            {texts.showAgain}
          </button>
        )}
      </p>
    </section>
  );
}
