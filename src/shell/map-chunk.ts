import { useEffect, useState } from "react";
import { hasWebGl2 } from "../map/still/web-gl.ts";
import { MissingMap, missedMap } from "./missing-map.tsx";

/** Draws the map: the live one, or the still one where there is no WebGL2. */
type MapComponent = typeof import("../map/map-view.tsx").MapView;

let component: MapComponent | null = null;

/** Loads the map's code, which is larger than all the rest; without WebGL2 only the still map's, which is small. */
export async function fetchMap(): Promise<MapComponent> {
  component = hasWebGl2()
    ? (await import("../map/map-view.tsx")).MapView
    : (await import("../map/still/still-map-view.tsx")).StillMapView;
  return component;
}

/** The map's component where its code is already here, else null. */
export const mapChunk = (): MapComponent | null => component;

/**
 * The map's component once its code is here; where it can't be fetched, one that says so and tries again. No Suspense:
 * React holds back what follows a fallback by up to 300 ms.
 */
export function useMapView(): MapComponent | null {
  const [loaded, setLoaded] = useState(mapChunk);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (hasFailed) return;
    let current = true;
    fetchMap().then(
      (arrived) => current && setLoaded(() => arrived),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [hasFailed]);
  useEffect(() => {
    const again = () => setFailed(false);
    missedMap.addEventListener("again", again);
    return () => missedMap.removeEventListener("again", again);
  }, []);
  return hasFailed ? MissingMap : loaded;
}
