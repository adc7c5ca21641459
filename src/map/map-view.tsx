import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { store } from "../store/store.ts";
import { createMapAdapter, type LiveMap, type LiveReports } from "./adapter.ts";
import type { MapViewProps } from "./map-props.ts";
import "./map.css";

/**
 * The map as a React element. Where the browser takes the live map away (it keeps few at a time), or gives none, the
 * still one takes its place with a button that tries the live one anew.
 */
export function MapView(props: MapViewProps) {
  const [isLost, setLost] = useState(false);
  const StillMapView = useStillMap(isLost);
  if (!isLost) return <LiveMapView {...props} onLost={() => setLost(true)} />;
  if (!StillMapView) return <section className="map" aria-label={props.texts.label} />;
  return <StillMapView {...props} onAgain={() => setLost(false)} />;
}

type StillMap = typeof import("./still/still-map-view.tsx").StillMapView;

/** The still map's component once it is wanted and its code is here. */
function useStillMap(isWanted: boolean): StillMap | null {
  const [loaded, setLoaded] = useState<StillMap | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    import("./still/still-map-view.tsx").then(
      ({ StillMapView }) => setLoaded(() => StillMapView),
      // Without a network either: the list twin says the same in words.
      () => {},
    );
  }, [isWanted]);
  return loaded;
}

/** Only creates and removes the adapter, which listens to the store by itself. */
function LiveMapView({
  texts,
  reports,
  gestures = "free",
  onReady,
  onLost,
}: MapViewProps & { onLost: () => void }) {
  const container = useRef<HTMLDivElement>(null);
  const adapter = useRef<LiveMap | null>(null);
  const [isGroundMissing, setGroundMissing] = useState(false);
  // Texts and reports change with the language: the map stays and is told.
  const latest = useRef({ texts, reports, gestures, onLost });
  useLayoutEffect(() => {
    latest.current = { texts, reports, gestures, onLost };
  });

  // Before the first paint: the map takes longest, everything else can follow while it draws.
  useLayoutEffect(() => {
    if (!container.current) return;
    const report: LiveReports = {
      firstFrame: () => latest.current.reports.firstFrame(),
      loaded: () => latest.current.reports.loaded(),
      estimateFailed: (reason) => latest.current.reports.estimateFailed(reason),
      basemapFailed: (address, reason) => latest.current.reports.basemapFailed(address, reason),
      groundMissing: setGroundMissing,
      lost: () => latest.current.onLost(),
    };
    let created: LiveMap;
    try {
      created = createMapAdapter(container.current, store.getState(), latest.current.texts, report);
    } catch {
      latest.current.onLost();
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
      <div className="map-canvas" ref={container} />
      {isGroundMissing && (
        <p className="map-note" role="status" dir="auto" data-over-map>
          {texts.groundMissing}
          <button type="button" className="button" onClick={() => adapter.current?.loadGround()}>
            {texts.again}
          </button>
        </p>
      )}
    </section>
  );
}
