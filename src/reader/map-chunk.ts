/** Loads the map's code, which is larger than all the rest; a second call gets the same promise. */
export const fetchMap = () => import("../map/map-view.tsx");
