import type { Dataset } from "../core/select/dataset.ts";
import type { Clock, Mode } from "../core/select/visible.ts";
import type { Interval } from "../core/time/interval.ts";
import type { Article } from "../schema/article.ts";
import type { Issue } from "../schema/issue.ts";
import type { Position } from "../schema/place.ts";

/** Languages of the interface. */
export const LANGUAGES = ["en", "ar"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Light, dark, or as the reader's system has it. */
export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Camera of the map at rest: `[lon, lat]` degrees and MapLibre zoom. */
export type Camera = { center: Position; zoom: number };

/** What the panel lists when no place or article is open. */
export const LISTS = ["places", "articles"] as const;
export type ListName = (typeof LISTS)[number];

/** An article's text: fetched when it is first opened. */
export type ArticleText =
  | { kind: "ready"; article: Article }
  | { kind: "failed"; issues: readonly Issue[] };

/** What is open or lit: a place, an article, one mention of it. */
export type Selection = {
  placeId: string | null;
  articleId: string | null;
  mentionId: string | null;
};

/** What pointer or focus is on right now; lights map, timeline, list and text alike. */
export type Hover = { placeId: string | null; mentionId: string | null };

/**
 * Everything that can't be computed from the data. Counts, visible places, histogram and the sentence
 * are selectors over it.
 */
export type State = {
  /** The collection, or null until it is loaded. */
  dataset: Dataset | null;
  /** What was wrong with the loaded data or the address, for the reader to see. */
  issues: readonly Issue[];
  /** Texts that were opened so far, by article id. */
  articles: ReadonlyMap<string, ArticleText>;
  /** What the timeline selects; half-open UTC ms. */
  window: Interval;
  mode: Mode;
  clock: Clock;
  /** Whether the window moves by itself. */
  playing: boolean;
  selection: Selection;
  hover: Hover;
  list: ListName;
  /** Camera to show; the map writes it when a movement ends, others to move the map. Null: the collection's. */
  camera: Camera | null;
  language: Language;
  theme: Theme;
  /** What the theme comes to, with the system's setting read. */
  appearance: "light" | "dark";
};

/** Nothing is open. */
export const NOTHING_SELECTED: Selection = { placeId: null, articleId: null, mentionId: null };
/** Pointer and focus are on nothing that is linked. */
export const NO_HOVER: Hover = { placeId: null, mentionId: null };
