import type { PlacedMention } from "../../schema/article.ts";
import type { Issue } from "../../schema/issue.ts";
import { MENTION_TYPES, STATUSES } from "../../schema/mention.ts";
import { describeSelector } from "../text/anchor.ts";
import { sliceCodePoints } from "../text/code-points.ts";
import { sentenceAt } from "../text/sentence.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { Marked } from "./phrasing.ts";
import { errorAt } from "./source.ts";
import { dateIssues, readSourceIds, type Vocabulary } from "./vocabulary.ts";

/** The article that marked words stand in, its dates and sources already checked. */
export type MarkContext = {
  articleId: string;
  frontMatter: FrontMatter;
  text: string;
  vocabulary: Vocabulary;
};

/** A mention from marked words; null when any of its attributes means nothing: its words then stay text. */
export function readMention(
  id: string,
  marked: Marked,
  context: MarkContext,
): { mention: PlacedMention | null; issues: Issue[] } {
  const { articleId, frontMatter, text, vocabulary } = context;
  const { attributes, origin, start, end } = marked;
  const fatal = mentionErrors(marked, vocabulary);
  if (fatal.length > 0) return { mention: null, issues: fatal };

  const sources = readSourceIds(attributes.source, vocabulary, origin);
  const sentence = sentenceAt(text, start, end, frontMatter.language);
  const mention: PlacedMention = {
    id,
    place: attributes.place ?? "",
    article: articleId,
    title: frontMatter.title,
    publisher: frontMatter.publisher,
    published: frontMatter.published,
    url: frontMatter.url,
    type: MENTION_TYPES.find((type) => type === attributes.type) ?? "named",
    side: attributes.side,
    status: STATUSES.find((status) => status === attributes.status) ?? "reported",
    occurred: attributes.on ?? frontMatter.occurred,
    order: attributes.order === undefined ? undefined : Number(attributes.order),
    sources: attributes.source === undefined ? frontMatter.sources : sources.ids,
    passage: sliceCodePoints(text, sentence.start, sentence.end),
    selector: describeSelector(text, start, end),
    quotations: [],
  };
  return { mention, issues: sources.issues };
}

function mentionErrors(
  { attributes, origin, start, end }: Marked,
  vocabulary: Vocabulary,
): Issue[] {
  const { place, type, side, status, order } = attributes;
  if (start === end)
    return [
      errorAt(origin, "no-words", "the place marks no words; expected :place[the words]{#id}"),
    ];
  const issues: Issue[] = [];
  const error = (code: string, message: string) => issues.push(errorAt(origin, code, message));
  if (!place) error("unknown-place", "the place has no id; expected {#id}");
  else if (!vocabulary.places.has(place))
    error("unknown-place", `"${place}" is no place of places.geojson`);
  if (type !== undefined && !MENTION_TYPES.some((known) => known === type))
    error("unknown-type", `type is "${type}"; expected ${MENTION_TYPES.join(", ")}`);
  if (status !== undefined && !STATUSES.some((known) => known === status))
    error("unknown-status", `status is "${status}"; expected ${STATUSES.join(", ")}`);
  if (side !== undefined && !vocabulary.sides.has(side))
    error(
      "unknown-side",
      `"${side}" is no side of collection.yaml; expected ${[...vocabulary.sides].join(", ")}`,
    );
  if (order !== undefined && !/^-?\d{1,9}$/.test(order))
    error("bad-order", `order is "${order}"; expected a whole number`);
  return [...issues, ...dateIssues(attributes.on, vocabulary.timeZone, origin)];
}
