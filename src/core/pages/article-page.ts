import type { Article, Block, Line, Mark, PlacedMention } from "../../schema/article.ts";
import type { Quotation } from "../../schema/mention.ts";
import { newestFirst } from "../select/corrections.ts";
import { articleSegments } from "../text/article-segments.ts";
import type { Segment } from "../text/segments.ts";
import { hasPage, linkTo, local, type PageContext } from "./context.ts";
import { type Child, element as e, type Html } from "./html.ts";
import { isoOf, type PageText, shortened } from "./page-text.ts";
import { correctionList, facts, isolate, placeLink, section, sourceList } from "./parts.ts";
import { articleData } from "./schema-org.ts";

/** An article in full, its places linked to their pages and its quotations marked, with what it rests on. */
export function articlePage(context: PageContext, article: Article): PageText {
  const { words, collection } = context;
  const { title, summary, language, published } = article;
  const corrections = newestFirst(collection).filter(({ articles }) =>
    articles.includes(article.id),
  );
  const first = article.blocks.find(({ kind }) => kind === "paragraph")?.lines[0]?.text;
  return {
    title: `${title} · ${local(context, collection.title)}`,
    description: shortened(summary ?? first ?? title),
    body: e(
      "article",
      {},
      header(context, article),
      summary && e("p", { class: "static-summary", lang: language, dir: "auto" }, summary),
      e("div", { class: "static-text", lang: language, dir: "auto" }, text(context, article)),
      placesSection(context, article),
      section(words.sources(article.sources.length), sourceList(context, article.sources)),
      corrections.length > 0 && section(words.corrections, correctionList(context, corrections)),
      article.license && e("p", { class: "static-note" }, words.license(article.license)),
    ),
    data: articleData(context, article, corrections),
    dates: [published, ...corrections.map(({ date }) => date)].flatMap((date) => isoOf(date) ?? []),
    published: isoOf(published),
  };
}

function header({ words, dates }: PageContext, article: Article): Html {
  const { title, language, publisher, author, published, url, archive } = article;
  return e(
    "header",
    { class: "static-header" },
    e("h1", { lang: language, dir: "auto" }, title),
    facts(
      "static-facts",
      e("b", {}, isolate(publisher)),
      author,
      words.published(dates.edtf(published)),
    ),
    facts(
      "static-facts",
      url && e("a", { href: url }, words.original),
      archive && e("a", { href: archive }, words.archived),
    ),
  );
}

/** Blocks as elements; the article's title is the page's `h1`, so its own headings keep their levels. */
function text(context: PageContext, article: Article): Html[] {
  const segments = articleSegments(article);
  const marks: Marks = {
    mentions: new Map(article.mentions.map((mention) => [mention.id, mention])),
    quotations: new Map(article.quotations.map((quotation) => [quotation.id, quotation])),
  };
  const write = (line: Line): Child =>
    inline(context, segments.get(line) ?? [], line, marks, false);
  return article.blocks.flatMap((block) => blockElements(block, write));
}

function blockElements(
  { kind, lines, level, ordered, src, alt }: Block,
  write: (line: Line) => Child,
): Html[] {
  const each = (name: string) =>
    lines.map((line) => e(name, { "data-paragraph": line.start }, write(line)));
  if (kind === "list") return [e(ordered ? "ol" : "ul", {}, each("li"))];
  if (kind === "heading") return each(level === 3 ? "h3" : level === 4 ? "h4" : "h2");
  if (kind === "blockquote") return [e("blockquote", {}, each("p"))];
  if (kind === "image") {
    const image =
      src && e("img", { src, alt: alt ?? "", loading: "lazy", referrerpolicy: "no-referrer" });
    return [e("figure", {}, image, e("figcaption", {}, each("p")))];
  }
  return each("p");
}

type Marks = {
  mentions: ReadonlyMap<string, PlacedMention>;
  quotations: ReadonlyMap<string, Quotation>;
};

/** Words with their meanings. A link can't stand in another: inside a mention, the link to the place is the one. */
function inline(
  context: PageContext,
  segments: readonly Segment[],
  line: Line,
  marks: Marks,
  inLink: boolean,
): Child {
  return segments.map((segment): Child => {
    if (segment.kind === "text") return segment.text;
    const { span, children, start } = segment;
    const isInside = inLink || span.kind === "mention";
    const inside = inline(context, children, line, marks, isInside);
    const isFirst = start === span.start;
    if (span.kind === "mention")
      return mentionElement(context, marks.mentions.get(span.id), isFirst, inside);
    if (span.kind === "quotation")
      return quotationElement(context, marks.quotations.get(span.id), inside);
    return markElement(line.marks[Number(span.id)], isInside, inside);
  });
}

function markElement(mark: Mark | undefined, inLink: boolean, inside: Child): Child {
  if (mark?.kind === "strong") return e("strong", {}, inside);
  if (mark?.kind === "emphasis") return e("em", {}, inside);
  return mark?.url && !inLink ? e("a", { href: mark.url }, inside) : inside;
}

/** The id is what the app's own address says behind `#`, so one link leads to the sentence with and without scripts. */
function mentionElement(
  context: PageContext,
  mention: PlacedMention | undefined,
  isFirst: boolean,
  inside: Child,
): Child {
  if (!mention) return inside;
  const id = isFirst && `mention=${mention.id}`;
  if (!hasPage(context, mention.place)) return e("span", { id }, inside);
  const href = linkTo(context, { kind: "place", id: mention.place });
  return e("a", { id, href, class: "static-mention" }, inside);
}

/** Quoted words; their quotation marks stand in the text already. */
function quotationElement(
  context: PageContext,
  quotation: Quotation | undefined,
  inside: Child,
): Child {
  if (!quotation) return inside;
  const { speakerName, language, sources } = quotation;
  const cited = sources.flatMap((id) => context.dataset.sources.get(id)?.url ?? []);
  return e("q", { cite: cited[0], lang: language, title: local(context, speakerName) }, inside);
}

function placesSection(context: PageContext, article: Article): Child {
  const places = [...new Set(article.mentions.map(({ place }) => place))];
  if (places.length === 0) return null;
  const items = places.map((id) => e("li", {}, placeLink(context, id)));
  return section(context.words.placesNamed, e("ul", { class: "static-names" }, items));
}
