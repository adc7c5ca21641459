import type { DateWriter } from "../../core/time/date-writer.ts";
import type { Collection, Side, Source } from "../../schema/collection.ts";
import type { Localized } from "../../schema/text.ts";
import { dateWriter } from "../dates.ts";
import { localized } from "../localized.ts";
import { useApp } from "../use-store.ts";

/** A collection's sides and sources by id. */
type Names = { sides: ReadonlyMap<string, Side>; sources: ReadonlyMap<string, Source> };

const NO_NAMES: Names = { sides: new Map(), sources: new Map() };
const known = new WeakMap<Collection, Names>();

/** Sides and sources of the loaded collection by id; empty until one is loaded. */
export function useNames(): Names {
  const collection = useApp((s) => s.dataset?.collection);
  return collection ? namesOf(collection) : NO_NAMES;
}

/** Picks a text of the data in the language of the interface, else English, else whatever there is. */
export function useLocalized(): (text: Localized) => string {
  const language = useApp((s) => s.language);
  return (text) => localized(text, language);
}

/** Writes dates in the language of the interface and the collection's zone, times of day in the chosen one. */
export function useDates(): DateWriter {
  const language = useApp((s) => s.language);
  const timeZone = useApp((s) => s.dataset?.collection.timeZone);
  const zone = useApp((s) => s.zone);
  return dateWriter(language, timeZone ?? "UTC", zone ?? undefined);
}

/** Says a side's label; the id of a side the collection does not name. */
export function useSideLabel(): (sideId: string) => string {
  const { sides } = useNames();
  const localized = useLocalized();
  return (sideId) => {
    const side = sides.get(sideId);
    return side ? localized(side.label) : sideId;
  };
}

/** BCP 47 tag of an article's text; undefined for an unknown article. */
export function useArticleLanguage(articleId: string): string | undefined {
  return useApp((s) => s.dataset?.collection.articles.find(({ id }) => id === articleId)?.language);
}

function namesOf(collection: Collection): Names {
  const names = known.get(collection) ?? {
    sides: new Map(collection.sides.map((side) => [side.id, side])),
    sources: new Map(collection.sources.map((source) => [source.id, source])),
  };
  known.set(collection, names);
  return names;
}
