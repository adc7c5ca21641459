import type { PlacedMention } from "../../schema/article.ts";
import type { Issue } from "../../schema/issue.ts";
import type { Quotation } from "../../schema/mention.ts";
import { describeSelector } from "../text/anchor.ts";
import { codePointLength, sliceCodePoints } from "../text/code-points.ts";
import type { MarkContext } from "./mention.ts";
import type { Marked } from "./phrasing.ts";
import { errorAt } from "./source.ts";
import { dateIssues, listOf, readSourceIds } from "./vocabulary.ts";

/** Opening marks with the closing marks that answer them in some language (CLDR delimiters). */
const QUOTATION_MARKS: Record<string, string> = {
  '"': '"',
  "'": "'",
  "“": "”",
  "”": "”",
  "„": "“”",
  "‘": "’",
  "’": "’",
  "‚": "‘’",
  "«": "»",
  "»": "«»",
  "‹": "›",
  "›": "‹›",
  "「": "」",
  "『": "』",
};

/** A quotation from marked words; null when nobody is named who said it, or it can't be read. */
export function readQuotation(
  id: string,
  marked: Marked,
  { frontMatter, text, vocabulary }: MarkContext,
): { quotation: Quotation | null; issues: Issue[] } {
  const { attributes, origin } = marked;
  const { start, end } = withoutMarks(text, marked.start, marked.end);
  const speaker = vocabulary.speakers.get(attributes.by ?? "");
  const fatal = dateIssues(attributes.on, vocabulary.timeZone, origin);
  const error = (code: string, message: string) => fatal.push(errorAt(origin, code, message));
  if (start === end)
    error("no-words", 'the quotation marks no words; expected :quote["words"]{by=id}');
  else if (!attributes.by)
    error("no-speaker", "the quotation does not name its speaker; expected {by=id}");
  else if (!speaker)
    error("unknown-speaker", `"${attributes.by}" is no speaker of collection.yaml`);
  if (!speaker || fatal.length > 0) return { quotation: null, issues: fatal };

  const sources = readSourceIds(attributes.source, vocabulary, origin);
  const quotation: Quotation = {
    id,
    text: sliceCodePoints(text, start, end),
    speaker: speaker.id,
    speakerName: speaker.name,
    speakerRole: speaker.role,
    occurred: attributes.on,
    language: attributes.lang,
    sources: attributes.source === undefined ? frontMatter.sources : sources.ids,
    selector: describeSelector(text, start, end),
  };
  return { quotation, issues: sources.issues };
}

/** Adds a quotation to the nearest mention of each place that it is `about`; an error for a place without one. */
export function assignQuotation(
  quotation: Quotation,
  { attributes, origin }: Marked,
  mentions: readonly PlacedMention[],
  places: ReadonlySet<string>,
): Issue[] {
  return listOf(attributes.about).flatMap((place) => {
    const nearest = nearestMention(
      quotation,
      mentions.filter((mention) => mention.place === place),
    );
    if (nearest) {
      nearest.quotations.push(quotation);
      return [];
    }
    return places.has(place)
      ? errorAt(
          origin,
          "quotation-without-mention",
          `the quotation is about "${place}", which the article does not mention; expected a :place of it in the same article`,
        )
      : errorAt(
          origin,
          "unknown-place",
          `the quotation is about "${place}", which is no place of places.geojson`,
        );
  });
}

/** The mention with the fewest code points between it and the quotation; of two, the earlier one. */
function nearestMention(
  quotation: Quotation,
  mentions: readonly PlacedMention[],
): PlacedMention | null {
  const gap = ({ selector }: PlacedMention) =>
    Math.max(0, selector.start - quotation.selector.end, quotation.selector.start - selector.end);
  return mentions.reduce<PlacedMention | null>(
    (best, mention) => (best && gap(best) <= gap(mention) ? best : mention),
    null,
  );
}

/** The span without one outer pair of quotation marks and without space at its ends. */
function withoutMarks(text: string, start: number, end: number): { start: number; end: number } {
  const outer = trimmed(text, start, end);
  const words = sliceCodePoints(text, outer.start, outer.end);
  const closing = QUOTATION_MARKS[words.charAt(0)];
  const paired = words.length > 1 && closing?.includes(words.charAt(words.length - 1));
  return paired ? trimmed(text, outer.start + 1, outer.end - 1) : outer;
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const words = sliceCodePoints(text, start, end);
  const from = start + codePointLength(words) - codePointLength(words.trimStart());
  return { start: from, end: from + codePointLength(words.trim()) };
}
