type MapChunk = typeof import("../map/map-view.tsx");

let chunk: MapChunk | null = null;

/** Loads the map's code, which is larger than all the rest; a second call gets the same promise. */
export async function fetchMap(): Promise<MapChunk> {
  chunk = await import("../map/map-view.tsx");
  return chunk;
}

/** The map's code where it is already here, else null. */
export const mapChunk = (): MapChunk | null => chunk;
