import * as v from "valibot";
import { ArticleSummarySchema } from "./article.ts";
import { LargeSchema } from "./large.ts";
import { PositionSchema } from "./place.ts";
import { EdtfTextSchema, IdSchema, LocalizedSchema, UrlSchema } from "./text.ts";

/** Shapes a side can have on the map, so that colour is never the only sign; in the order in which tables give them. */
export const SIDE_SHAPES = [
  "circle",
  "square",
  "diamond",
  "triangle",
  "triangle-down",
  "hexagon",
  "cross",
] as const;
export type SideShape = (typeof SIDE_SHAPES)[number];

/** A party to the conflict as the collection names it: neutral label, colour slot 1–8 of the palette, and shape. */
export const SideSchema = v.object({
  id: IdSchema,
  label: LocalizedSchema,
  /** Slot in our palette, which is checked for colour-vision deficiencies and both themes. */
  color: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8)),
  shape: v.picklist(SIDE_SHAPES),
  note: v.optional(LocalizedSchema),
});
export type Side = v.InferOutput<typeof SideSchema>;

/** Somebody whose words are quoted. */
export const SpeakerSchema = v.object({
  id: IdSchema,
  name: LocalizedSchema,
  role: v.optional(LocalizedSchema),
  side: v.optional(IdSchema),
});
export type Speaker = v.InferOutput<typeof SpeakerSchema>;

/** Somebody's report that articles cite; `derivedFrom` when it only repeats others. */
export const SourceSchema = v.object({
  id: IdSchema,
  publisher: v.pipe(v.string(), v.minLength(1)),
  title: v.pipe(v.string(), v.minLength(1)),
  date: v.optional(EdtfTextSchema),
  url: v.optional(UrlSchema),
  archive: v.optional(UrlSchema),
  /** Kind of publisher, free text: wire, press, state agency, party, UN, ... */
  kind: v.optional(v.string()),
  language: v.optional(v.string()),
  derivedFrom: v.optional(v.array(IdSchema), []),
  note: v.optional(v.string()),
});
export type Source = v.InferOutput<typeof SourceSchema>;

/** A mistake that was mended after publication, and where. */
export const CorrectionSchema = v.object({
  id: IdSchema,
  date: EdtfTextSchema,
  text: LocalizedSchema,
  places: v.optional(v.array(IdSchema), []),
  articles: v.optional(v.array(IdSchema), []),
});

/** Where the map opens; `window` is EDTF in the collection's time zone. */
const ViewSchema = v.object({
  center: PositionSchema,
  zoom: v.pipe(v.number(), v.minValue(0), v.maxValue(22)),
  window: v.optional(EdtfTextSchema),
});

const CollectionFields = {
  id: IdSchema,
  title: LocalizedSchema,
  summary: v.optional(LocalizedSchema),
  disclaimer: v.optional(LocalizedSchema),
  languages: v.pipe(v.array(v.string()), v.minLength(1)),
  /** IANA zone in which dates without a zone are read. */
  timeZone: v.string(),
  /** ISO 3166-1 code of the country the collection is about. */
  homeRegion: v.optional(v.string()),
  /** The time the collection is about; dates outside it are reported. */
  range: v.optional(EdtfTextSchema),
  license: v.optional(v.string()),
  credits: v.optional(v.array(v.string()), []),
  /** Another map under the data: a MapLibre style address, or a PMTiles archive (`.pmtiles`). */
  basemap: v.optional(v.string()),
  sides: v.array(SideSchema),
  speakers: v.optional(v.array(SpeakerSchema), []),
  sources: v.optional(v.array(SourceSchema), []),
  view: ViewSchema,
  corrections: v.optional(v.array(CorrectionSchema), []),
};

/** `collection.yaml` as people write it. */
export const SourceCollectionSchema = v.object({ schema: v.literal(1), ...CollectionFields });
export type SourceCollection = v.InferOutput<typeof SourceCollectionSchema>;

/** What a build left out, by kind, so that the app can say so. */
const LeftOutSchema = v.object({
  articles: v.optional(v.number(), 0),
  places: v.optional(v.number(), 0),
  mentions: v.optional(v.number(), 0),
  quotations: v.optional(v.number(), 0),
});

/** `collection.json` of a published collection. */
export const CollectionSchema = v.object({
  schema: v.literal(1),
  ...CollectionFields,
  /** Hash of the content: changes exactly when the data changes. */
  version: v.string(),
  articles: v.array(ArticleSummarySchema),
  leftOut: v.optional(LeftOutSchema, {}),
  /** Where the events of a large collection lie; absent for all others. */
  large: v.optional(LargeSchema),
});
export type Collection = v.InferOutput<typeof CollectionSchema>;
