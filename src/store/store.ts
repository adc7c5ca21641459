import { createStore } from "zustand/vanilla";
import { createDataset } from "../core/select/dataset.ts";
import { type Bbox, NO_FILTERS } from "../core/select/filters.ts";
import { openingWindow } from "../core/select/opening-window.ts";
import type { Collection } from "../schema/collection.ts";
import type { Issue } from "../schema/issue.ts";
import type { Places } from "../schema/place.ts";
import { visiblePlaces } from "./selectors.ts";
import {
  type ArticleText,
  type Camera,
  type Hover,
  type Language,
  type ListName,
  NO_HOVER,
  NOTHING_SELECTED,
  type State,
  type Theme,
} from "./state.ts";

/** The one store: the map, the address and React all listen to it. */
export const store = createStore<State>(() => initialState());

/** State before anything is loaded. */
export function initialState(): State {
  return {
    site: "",
    page: "",
    foreign: null,
    coming: null,
    dataset: null,
    table: null,
    opening: null,
    issues: [],
    articles: new Map(),
    window: { start: 0, end: 0 },
    mode: "window",
    clock: "occurred",
    undated: false,
    asOf: null,
    axis: null,
    barsInView: false,
    playing: false,
    speed: null,
    loop: false,
    filters: NO_FILTERS,
    coloring: "side",
    comparison: null,
    selection: NOTHING_SELECTED,
    hover: NO_HOVER,
    readPlaces: [],
    cluster: null,
    list: "places",
    order: "count",
    pane: null,
    dialog: null,
    follow: false,
    shading: false,
    tool: null,
    ruler: [],
    sketch: [],
    mapView: null,
    camera: null,
    box: null,
    language: "en",
    theme: "auto",
    zone: null,
    appearance: "light",
  };
}

/** It became known where the page's files are (absolute, with a slash at its end), and the app's page for links. */
export const siteKnown = (site: string, page: string) => store.setState({ site, page });

/** The data is not the site's own but comes from this origin. */
export const foreignDataAsked = (foreign: string) => store.setState({ foreign });

/** What a collection says of itself arrived; its places are still on their way. */
export const collectionComing = (coming: Collection) => store.setState({ coming });

/** A collection arrived for the first time, with what was left out of it: opens at its own view. */
export function collectionLoaded(
  collection: Collection,
  places: Places,
  issues: readonly Issue[],
): void {
  const dataset = createDataset(collection, places);
  store.setState({
    dataset,
    issues: [...issues, ...dataset.issues],
    window: openingWindow(dataset),
    selection: NOTHING_SELECTED,
    hover: NO_HOVER,
    cluster: null,
  });
}

/** The same collection arrived anew (an author saved a file): what the reader looks at stays. */
export function collectionReloaded(
  collection: Collection,
  places: Places,
  issues: readonly Issue[],
): void {
  const dataset = createDataset(collection, places);
  store.setState({ dataset, issues: [...issues, ...dataset.issues], cluster: null });
}

/** An address was opened: what it says, and what of it was ignored. */
export function addressOpened(change: Partial<State>, ignored: readonly Issue[]): void {
  const { issues } = store.getState();
  store.setState({
    ...change,
    issues: [...issues.filter(({ code }) => code !== "address"), ...ignored],
  });
}

/** Something that the reader should know came up while the page ran; what was said already is not said again. */
export function issueRaised(issue: Issue): void {
  const { issues } = store.getState();
  if (issues.some(({ message }) => message === issue.message)) return;
  store.setState({ issues: [...issues, issue] });
}

/** The data could not be loaded at all. */
export const loadFailed = (issues: readonly Issue[]) => store.setState({ dataset: null, issues });

/** The reader wants another try at the collection that could not be loaded; who loads it listens. */
export const loadRetried = () => store.setState({ issues: [] });

/** The reader wants another try at an article's text that could not be loaded. */
export function articleRetried(id: string): void {
  const articles = new Map(store.getState().articles);
  articles.delete(id);
  store.setState({ articles });
}

/** An article's text arrived, for the first time or anew. */
export const articleArrived = (id: string, text: ArticleText) =>
  store.setState({ articles: new Map(store.getState().articles).set(id, text) });

/** A place's card was asked for: it takes the panel. */
export const placeOpened = (placeId: string) =>
  store.setState({ selection: { ...NOTHING_SELECTED, placeId }, pane: null });

/** A place was clicked on the map: its latest shown mention opens at its sentence. */
export function placeFollowed(placeId: string): void {
  const mentions = visiblePlaces(store.getState()).get(placeId)?.mentions;
  const latest = mentions?.at(-1);
  if (latest) mentionOpened(latest.mention.id);
  else placeOpened(placeId);
}

/** An article was opened from its start. */
export const articleOpened = (articleId: string) =>
  store.setState({ selection: { ...NOTHING_SELECTED, articleId }, pane: null });

/** A mention was followed into its article: the text opens at its sentence. */
export function mentionOpened(mentionId: string): void {
  const placed = store.getState().dataset?.mentionsById.get(mentionId);
  if (!placed) return;
  store.setState({
    selection: { placeId: placed.placeId, articleId: placed.mention.article, mentionId },
    pane: null,
  });
}

/** The reader closed what was open and is back at the lists. */
export const selectionCleared = () => store.setState({ selection: NOTHING_SELECTED });

/** The reader closed the article; the place that was picked in it stays. */
export function articleClosed(): void {
  const { selection } = store.getState();
  store.setState({ selection: { ...NOTHING_SELECTED, placeId: selection.placeId } });
}

/** One of the panel's lists was chosen. */
export const listChosen = (list: ListName) => store.setState({ list });

/** Pointer or focus came onto something, or left everything. */
export function hovered(hover: Partial<Hover>): void {
  const next = { ...NO_HOVER, ...hover };
  const { hover: old } = store.getState();
  const isSame = old.placeId === next.placeId && old.mentionId === next.mentionId;
  if (isSame && old.at === next.at) return;
  store.setState({ hover: next });
}

/** A movement of the map ended: its camera, and what is in its view. */
export const cameraRested = (camera: Camera, mapView: Bbox) =>
  store.setState({ camera, mapView, box: null });

/** The map was drawn for the first time, with this in its view. Its camera stays the collection's until somebody moves it. */
export const mapDrawn = (mapView: Bbox) => store.setState({ mapView });

/** The reader chose a language of the interface. */
export const languageChosen = (language: Language) => store.setState({ language });

/** Somebody chose the zone in which times of day are written; null: the collection's own. */
export const zoneChosen = (zone: string | null) => store.setState({ zone });

/** The reader chose light, dark, more contrast, or the system's. */
export const themeChosen = (theme: Theme) => store.setState({ theme });

/** The theme, or the system's setting behind it, came to light or dark. */
export const appearanceChanged = (appearance: State["appearance"]) =>
  store.setState({ appearance });
