import type { PlaceIndex } from "../core/events/place-index.ts";
import type { Comparison } from "../core/select/compare.ts";
import type { Dataset } from "../core/select/dataset.ts";
import type { Bbox, Filters } from "../core/select/filters.ts";
import type { Clock, Mode } from "../core/select/visible.ts";
import type { ReadTable, TablePreview, TableProgress } from "../core/table/table.ts";
import type { Interval } from "../core/time/interval.ts";
import type { Article } from "../schema/article.ts";
import type { Collection } from "../schema/collection.ts";
import type { Issue } from "../schema/issue.ts";
import type { Position } from "../schema/place.ts";

/** Languages of the interface. */
export const LANGUAGES = ["en", "ar"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Light, dark, light with more contrast, or as the reader's system has it. */
export const THEMES = ["auto", "light", "dark", "contrast"] as const;
export type Theme = (typeof THEMES)[number];

/** Camera of the map at rest: `[lon, lat]` degrees and MapLibre zoom. */
export type Camera = { center: Position; zoom: number };

/** What the panel lists when no place or article is open; events of a table, the other three of articles. */
export const LISTS = ["places", "events", "articles", "quotations", "corrections"] as const;
export type ListName = (typeof LISTS)[number];

/** Orders of the list of places; time is that of the first mention. */
export const ORDERS = ["count", "name", "time"] as const;
export type Order = (typeof ORDERS)[number];

/** What gives symbols and bars their colour and shape: who holds the place (bars: the side named), or what happened. */
export const COLORINGS = ["side", "type"] as const;
export type Coloring = (typeof COLORINGS)[number];

/** Days that play moves by in a second; the fast ones are for collections of many years. */
export const SPEEDS = [0.5, 1, 2, 4, 8, 30, 120] as const;
export type Speed = (typeof SPEEDS)[number];

/** What takes the panel in place of the lists. */
export const PANES = ["filters", "compare"] as const;
export type Pane = (typeof PANES)[number];

/** What is asked in a window of its own over the page; `open`: data to be opened, `report`: what a table left out. */
export type DialogName = "search" | "share" | "open" | "report";

/** What clicks on the map do besides opening places: add a point to the ruler, or a corner to an area. */
export type MapTool = "ruler" | "area";

/** An article's text: fetched when it is first opened. */
export type ArticleText =
  | { kind: "ready"; article: Article }
  | { kind: "failed"; issues: readonly Issue[] };

/**
 * A table of events that is open. `index` counts those that pass the filters, null until it was first made; while
 * another is made the last one stays, and `isCounting` says so.
 */
export type OpenTable = {
  table: ReadTable;
  index: PlaceIndex | null;
  /** Events that pass the filters, and those of them without a date on the index's clock. */
  events: number;
  undated: number;
  isCounting: boolean;
  /** Who keeps its events broke down (no memory, most likely), or the reader gave up waiting: nothing is counted anew. */
  stopped: "broken" | "given-up" | null;
  /** What was wrong with its file as a whole. */
  issues: readonly Issue[];
  /** What was open before a file of this device, to come back to; null for a published collection. */
  former: State | null;
};

/**
 * How far opening a table has come: what the reader is asked or told meanwhile. `given`: how many files were given,
 * of which this one is opened.
 */
type TableOpening =
  | { kind: "looking"; name: string; given: number }
  | { kind: "mapping"; preview: TablePreview; given: number }
  | { kind: "reading"; name: string; progress: TableProgress }
  | { kind: "failed"; name: string; issues: readonly Issue[] };

/** What is open or lit: a place, an article, one mention of it. */
export type Selection = {
  placeId: string | null;
  articleId: string | null;
  mentionId: string | null;
};

/**
 * What pointer or focus is on right now; lights map, timeline, list and text alike. `at`: where a preview of
 * it may stand, the box of what is hovered in CSS pixels of the page; null where none is wanted.
 */
export type Hover = { placeId: string | null; mentionId: string | null; at: HoverBox | null };
/** A box in CSS pixels of the page's view. */
export type HoverBox = { left: number; top: number; right: number; bottom: number };

/** A cluster that is open as a list: numbers of its places, and the box on the page that the list stands beside. */
export type OpenCluster = { places: readonly number[]; at: HoverBox };

/**
 * Everything that can't be computed from the data. Counts, visible places, histogram and the sentence
 * are selectors over it.
 */
export type State = {
  /** Address of the folder that the page's files are in, with a slash at its end. */
  site: string;
  /** Address of the app's page for this collection, what links begin with; nothing behind `#`. */
  page: string;
  /** Origin of data that is not the site's own; null for its own. */
  foreign: string | null;
  /** What the collection says of itself, from before its places are loaded; null until then. */
  coming: Collection | null;
  /** The collection, or null until it is loaded. */
  dataset: Dataset | null;
  /** The table that the places come from, or null for a collection of articles. */
  table: OpenTable | null;
  /** A table that is being opened. */
  opening: TableOpening | null;
  /** What was wrong with the loaded data or the address, for the reader to see. */
  issues: readonly Issue[];
  /** Texts that were opened so far, by article id. */
  articles: ReadonlyMap<string, ArticleText>;
  /** What the timeline selects; half-open UTC ms. */
  window: Interval;
  mode: Mode;
  clock: Clock;
  /** Whether mentions without a date are shown, too. */
  undated: boolean;
  /** Only what was published before this instant (UTC ms, start of the day after the chosen one) is known; null: all. */
  asOf: number | null;
  /** What the timeline's axis shows, and what play runs through; null: all of the collection's time. */
  axis: Interval | null;
  /** Whether the bars count only places in the map's view. */
  barsInView: boolean;
  /** Whether the window moves by itself. */
  playing: boolean;
  /** As chosen; null: what suits the time that the axis shows (`speedOf`). */
  speed: Speed | null;
  loop: boolean;
  filters: Filters;
  coloring: Coloring;
  comparison: Comparison | null;
  selection: Selection;
  hover: Hover;
  /** Places of the paragraph that map and time follow; lit like what is hovered. */
  readPlaces: readonly string[];
  /** The cluster whose places are listed beside it; null where none is. */
  cluster: OpenCluster | null;
  list: ListName;
  order: Order;
  pane: Pane | null;
  dialog: DialogName | null;
  /** Whether map and time follow the paragraph that is being read. */
  follow: boolean;
  /** Whether the estimate of who holds the land between places is drawn. */
  shading: boolean;
  tool: MapTool | null;
  /** Points of the measured line, `[lon, lat]` degrees. */
  ruler: readonly Position[];
  /** Corners of an area that is being drawn. */
  sketch: readonly Position[];
  /** What the map shows at rest; null until it has been drawn. */
  mapView: Bbox | null;
  /** Camera to show; the map writes it when a movement ends, others to move the map. Null: the collection's. */
  camera: Camera | null;
  /** A box that the map was asked to show; null once it came to rest. */
  box: Bbox | null;
  language: Language;
  theme: Theme;
  /** IANA zone in which times of day are written; null: the collection's own. Dates without a time never shift. */
  zone: string | null;
  /** What the theme comes to, with the system's setting read. */
  appearance: "light" | "dark";
};

/** Nothing is open. */
export const NOTHING_SELECTED: Selection = { placeId: null, articleId: null, mentionId: null };
/** Pointer and focus are on nothing that is linked. */
export const NO_HOVER: Hover = { placeId: null, mentionId: null, at: null };
