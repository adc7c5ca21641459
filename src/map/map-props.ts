import type { MapAdapter, MapReports } from "./adapter.ts";
import type { AdapterTexts } from "./controls.ts";
import type { Gestures } from "./gestures.ts";

/** Texts of the map: what it is, what is written on it, and what to say when something of it is missing. */
export type MapTexts = AdapterTexts & {
  label: string;
  /** There is no WebGL2 here. */
  unavailable: string;
  /** The browser took the live map away, and the button that brings it back. */
  lost: string;
  showAgain: string;
  /** How keys work on a still map. */
  stillKeys: string;
  /** The ground is missing, and the button that fetches it anew. */
  groundMissing: string;
  again: string;
};

/** What any map is given, live or still. */
export type MapViewProps = {
  texts: MapTexts;
  reports: MapReports;
  /** What wheel and fingers do; kept to "free" where nothing scrolls around the map. */
  gestures?: Gestures;
  /** Called with the map once it is there, and with null when it goes. */
  onReady: (adapter: MapAdapter | null) => void;
};
