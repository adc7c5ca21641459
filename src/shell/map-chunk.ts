import { useEffect, useState } from "react";

type MapChunk = typeof import("../map/map-view.tsx");

let chunk: MapChunk | null = null;

/** Loads the map's code, which is larger than all the rest; a second call gets the same promise. */
export async function fetchMap(): Promise<MapChunk> {
  chunk = await import("../map/map-view.tsx");
  return chunk;
}

/** The map's code where it is already here, else null. */
export const mapChunk = (): MapChunk | null => chunk;

/** The map's component once its code is here. No Suspense: React holds back what follows a fallback by up to 300 ms. */
export function useMapView(): MapChunk["MapView"] | null {
  const [loaded, setLoaded] = useState(mapChunk);
  useEffect(() => {
    let current = true;
    fetchMap().then((arrived) => {
      if (current) setLoaded(arrived);
    });
    return () => {
      current = false;
    };
  }, []);
  return loaded?.MapView ?? null;
}
