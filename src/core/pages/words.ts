import type { MentionType, Status } from "../../schema/mention.ts";
import type { Place } from "../../schema/place.ts";

/** Languages that pages can be written in: those of the interface. */
export const PAGE_LANGUAGES = ["en", "ar"] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

type PlaceKind = Place["properties"]["kind"];
type Confidence = NonNullable<Place["properties"]["confidence"]>;
type Count = (count: number) => string;

/** Everything that pages say by themselves, in one language. */
export type Words = {
  /** BCP 47 locale of dates and numbers. */
  locale: string;
  /** Open Graph's name of it (ogp.me, og:locale). */
  ogLocale: string;
  /** The language's own name. */
  languageName: string;
  comma: string;
  undated: string;
  needsScript: string;
  picture: (title: string) => string;
  sides: string;
  places: Count;
  articles: Count;
  mentions: Count;
  quotations: Count;
  leftOut: Count;
  corrections: string;
  corrected: (date: string) => string;
  noCorrections: string;
  data: string;
  dataFiles: { places: string; collection: string; jsonFeed: string; atom: string };
  license: (license: string) => string;
  credits: string;
  zone: (zone: string) => string;
  kinds: Record<Exclude<PlaceKind, "other">, string>;
  governorate: (name: string) => string;
  alsoWritten: (names: string) => string;
  within: (distance: string) => string;
  exact: string;
  unplaced: string;
  positionSource: (source: string) => string;
  precision: (code: string | number, scale: string) => string;
  confidence: Record<Confidence, string>;
  baseline: string;
  heldAsOf: (side: string, date: string) => string;
  trail: string;
  claimsDiffer: string;
  /** One of the claims that differ: who is said to hold the place, and according to whom. */
  version: (side: string, publishers: string) => string;
  single: string;
  noneIndependent: string;
  tertiary: Count;
  independent: Count;
  oneOrigin: Count;
  types: Record<MentionType, string>;
  statuses: Record<Status, string>;
  event: (type: string, what: string) => string;
  changed: (from: string, to: string) => string;
  disputed: string;
  inArticle: string;
  published: (date: string) => string;
  original: string;
  archived: string;
  sources: Count;
  repeats: (publishers: string) => string;
  placesNamed: string;
  firstPlaces: (shown: number, all: number) => string;
  openMap: string;
};
