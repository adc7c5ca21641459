import * as v from "valibot";
import { SelectorSchema } from "./selector.ts";
import { EdtfTextSchema, IdSchema, LocalizedSchema, UrlSchema } from "./text.ts";

/** What a mention reports; `named` is nothing more than the name. Close to ACLED's event types. */
export const MENTION_TYPES = [
  "named",
  "control",
  "battle",
  "strike",
  "shelling",
  "withdrawal",
  "displacement",
  "statement",
  "aid",
  "diplomacy",
  "other",
] as const;
export type MentionType = (typeof MENTION_TYPES)[number];

/** How sure the article is: a party says so, somebody reports it, unlike sources agree, sources contradict. */
export const STATUSES = ["claimed", "reported", "confirmed", "disputed"] as const;
export type Status = (typeof STATUSES)[number];

/** Words of a named speaker inside an article; `text` is verbatim, without the outer quotation marks. */
export const QuotationSchema = v.object({
  id: v.string(),
  text: v.pipe(v.string(), v.minLength(1)),
  speaker: IdSchema,
  speakerName: LocalizedSchema,
  speakerRole: v.optional(LocalizedSchema),
  /** When it was said. */
  occurred: v.optional(EdtfTextSchema),
  language: v.optional(v.string()),
  sources: v.optional(v.array(IdSchema), []),
  selector: SelectorSchema,
});
export type Quotation = v.InferOutput<typeof QuotationSchema>;

/**
 * One place in one article: the words, and what they say happened there.
 * It carries enough of its article to stand alone in a GeoJSON file.
 */
export const MentionSchema = v.object({
  /** `<article>/<place>`, with `-2`, `-3` for later ones, or with the key the author gave. */
  id: v.string(),
  article: IdSchema,
  title: v.string(),
  publisher: v.string(),
  /** When the article was published: the report clock. */
  published: EdtfTextSchema,
  url: v.optional(UrlSchema),
  type: v.picklist(MENTION_TYPES),
  side: v.optional(IdSchema),
  status: v.picklist(STATUSES),
  /** When it happened; absent means undated, never "on the day of publication". */
  occurred: v.optional(EdtfTextSchema),
  /** Rank among claims of the same day where the sources give their order but not the hour. */
  order: v.optional(v.pipe(v.number(), v.integer())),
  sources: v.optional(v.array(IdSchema), []),
  /** The sentence the mention stands in. */
  passage: v.string(),
  selector: SelectorSchema,
  quotations: v.optional(v.array(QuotationSchema), []),
});
export type Mention = v.InferOutput<typeof MentionSchema>;
