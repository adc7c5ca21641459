import * as v from "valibot";
import { MentionSchema, QuotationSchema } from "./mention.ts";
import { EdtfTextSchema, IdSchema, UrlSchema } from "./text.ts";

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Emphasis or a link inside a line; offsets are code points of the article's text, end not included. */
const MarkSchema = v.object({
  kind: v.picklist(["emphasis", "strong", "link"]),
  start: Offset,
  end: Offset,
  url: v.optional(UrlSchema),
});
export type Mark = v.InferOutput<typeof MarkSchema>;

/** One run of text: a paragraph, a list item. `start` is its first code point in the article's text. */
const LineSchema = v.object({
  start: Offset,
  text: v.string(),
  marks: v.optional(v.array(MarkSchema), []),
});
export type Line = v.InferOutput<typeof LineSchema>;

/** A piece of an article: text as data, never HTML. An image's caption is its lines. */
const BlockSchema = v.object({
  kind: v.picklist(["paragraph", "heading", "list", "blockquote", "image"]),
  lines: v.array(LineSchema),
  /** Heading level, 2 to 4; the article's title is level 1. */
  level: v.optional(v.number()),
  /** For lists: numbered. */
  ordered: v.optional(v.boolean()),
  /** For images. */
  src: v.optional(v.string()),
  alt: v.optional(v.string()),
});
export type Block = v.InferOutput<typeof BlockSchema>;

const ArticleFields = {
  id: IdSchema,
  title: v.pipe(v.string(), v.minLength(1)),
  publisher: v.pipe(v.string(), v.minLength(1)),
  author: v.optional(v.string()),
  /** When it was published. */
  published: EdtfTextSchema,
  /** BCP 47 tag of the text. */
  language: v.string(),
  summary: v.optional(v.string()),
  url: v.optional(UrlSchema),
  archive: v.optional(UrlSchema),
  license: v.optional(v.string()),
  /** Ids of the sources the article cites. */
  sources: v.optional(v.array(IdSchema), []),
};

/** An article in the index of a collection. */
export const ArticleSummarySchema = v.object({
  ...ArticleFields,
  mentionCount: v.optional(v.number(), 0),
  quotationCount: v.optional(v.number(), 0),
});
export type ArticleSummary = v.InferOutput<typeof ArticleSummarySchema>;

/** A mention with the place it is of, as an article lists it. */
const PlacedMentionSchema = v.object({ ...MentionSchema.entries, place: IdSchema });
export type PlacedMention = v.InferOutput<typeof PlacedMentionSchema>;

/**
 * `articles/<id>.json`: the text as blocks. The article's text, which all offsets count in, is its
 * lines joined by one line feed each. Mentions and quotations stand in reading order.
 */
export const ArticleSchema = v.object({
  schema: v.literal(1),
  ...ArticleFields,
  blocks: v.array(BlockSchema),
  mentions: v.array(PlacedMentionSchema),
  quotations: v.array(QuotationSchema),
});
export type Article = v.InferOutput<typeof ArticleSchema>;
