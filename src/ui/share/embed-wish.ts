import type { Embed } from "../../core/embed/code.ts";
import { type EmbedOptions, USUAL_OPTIONS } from "../../core/embed/options.ts";
import { pageLanguages } from "../../core/pages/context.ts";
import { type PageOf, pageFolder, picturePath } from "../../core/pages/paths.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import { openingWindow } from "../../core/select/opening-window.ts";
import { namesOf } from "../../core/select/place-names.ts";
import { addressOf, readAddress } from "../../store/address/address.ts";
import { type Language, NOTHING_SELECTED, type Selection, type State } from "../../store/state.ts";
import { localized } from "../localized.ts";

/** What an embedded map can be of. */
export type Content = "now" | "place" | "article" | "collection";

/** What the editor asks for. Sizes are CSS pixels. */
export type EmbedWish = {
  content: Content;
  /** Whether a place, an article or the collection opens with the time, filters and map of now. */
  withState: boolean;
  /** Null: that of the host's page, else the reader's. */
  language: Language | null;
  width: number | null;
  height: number | null;
  options: EmbedOptions;
};

/** What is asked for before anything is chosen. */
export const FIRST_WISH: EmbedWish = {
  content: "now",
  withState: false,
  language: null,
  width: null,
  height: null,
  options: USUAL_OPTIONS,
};

/** What there is to embed: a place and an article only while they are open. */
export function contentsOf({ placeId, articleId }: Selection): Content[] {
  return [
    "now",
    ...(placeId === null ? [] : ["place" as const]),
    ...(articleId === null ? [] : ["article" as const]),
    "collection",
  ];
}

/** The map that is asked for, of a collection that is loaded. */
export function embedOf(state: State, dataset: Dataset, wish: EmbedWish): Embed {
  const { site, page, selection } = state;
  const { id } = dataset.collection;
  const data = foreignData(page);
  const selected = selectionFor(wish.content, selection);
  const shown = pageOf(selected, dataset);
  const kept = embedState(state, selected, wish);
  const hasOwnPage =
    data === null && (wish.content === "collection" || shown.kind !== "collection");
  const stateLink = kept === "" ? page : `${page}#${kept}`;
  return {
    site,
    state: kept,
    options: { ...wish.options, ...(data === null ? { collection: id } : { data }) },
    width: wish.width,
    height: wish.height,
    title: titleOf(selected, dataset, wish.language ?? state.language),
    link: hasOwnPage && !keepsState(wish) ? pageAddress(state, dataset, wish) : stateLink,
    picture: (data ?? `${site}collections/${encodeURIComponent(id)}/`) + picturePath(shown),
  };
}

/** Address of the page that is only about what is embedded, as it opens by itself; of another site's data, the app's. */
export function pageAddress(state: State, dataset: Dataset, wish: EmbedWish): string {
  const { site, page, selection } = state;
  const { collection } = dataset;
  if (foreignData(page) !== null) return page;
  const languages = pageLanguages(collection);
  const [first] = languages;
  const language = languages.find((other) => other === wish.language) ?? first;
  const folder = pageFolder(pageOf(selectionFor(wish.content, selection), dataset), {
    collection: collection.id,
    // The app's page for any other collection names it: in its folder or in its query.
    isFirst:
      !page.startsWith(`${site}${encodeURIComponent(collection.id)}/`) && !page.includes("?"),
    language,
    isFirstLanguage: language === first,
  });
  return site + folder;
}

/** Folder of another site's data that is shown, as the app's page names it, with a slash at its end; null: our own. */
function foreignData(page: string): string | null {
  const data = new URL(page).searchParams.get("data");
  return data === null ? null : data.replace(/\/?$/, "/");
}

/** True where what is seen now is what the collection opens with: besides the map's part, there is nothing to restore. */
export function isAsOpened(state: State, dataset: Dataset): boolean {
  const opened = { ...readAddress("", dataset).state, window: openingWindow(dataset) };
  const view = { camera: null, box: null, pane: null };
  return addressOf({ ...state, ...view }) === addressOf({ ...state, ...opened, ...view });
}

const keepsState = ({ content, withState }: EmbedWish) => content === "now" || withState;

/** The state's address keys for a frame: where the map was, as a box, because frames have other sizes. */
function embedState(state: State, selection: Selection, wish: EmbedWish): string {
  const { content, language } = wish;
  const view = state.mapView === null ? {} : { camera: null, box: state.mapView };
  const written = addressOf({ ...state, ...view, pane: null, selection }).split("&");
  const keys = written.filter((part) => {
    const key = part.slice(0, part.indexOf("="));
    return key !== "lang" && (keepsState(wish) || key === content);
  });
  return [...keys, ...(language === null ? [] : [`lang=${language}`])].join("&");
}

/** What is open in the frame. */
function selectionFor(content: Content, selection: Selection): Selection {
  if (content === "now") return selection;
  const { placeId, articleId } = selection;
  if (content === "place") return { ...NOTHING_SELECTED, placeId };
  return content === "article" ? { ...NOTHING_SELECTED, articleId } : NOTHING_SELECTED;
}

/** The page about what is open: places that nothing was said of have none. */
function pageOf({ placeId, articleId }: Selection, dataset: Dataset): PageOf {
  if (articleId !== null) return { kind: "article", id: articleId };
  const hasPage = placeId !== null && dataset.mentionsByPlace.has(placeId);
  return hasPage ? { kind: "place", id: placeId } : { kind: "collection" };
}

function titleOf(selection: Selection, dataset: Dataset, language: Language): string {
  const { placeId, articleId } = selection;
  const title = localized(dataset.collection.title, language);
  const article = articleId === null ? undefined : dataset.articles.get(articleId);
  if (article) return article.title;
  const place = placeId === null ? undefined : dataset.places.get(placeId);
  return place ? `${namesOf(place, language)[0].text} – ${title}` : title;
}
