import type { Place } from "../../schema/place.ts";
import { distanceWords } from "../geo/distance-words.ts";
import { accountsOf, claimTrail, type TrailDay, type TrailEntry } from "../select/claim-trail.ts";
import { newestFirst } from "../select/corrections.ts";
import { publishersBehind } from "../select/corroboration.ts";
import { governorateName, namesOf } from "../select/place-names.ts";
import { passageWords } from "../text/passage-words.ts";
import { linkTo, local, type PageContext, sideLabel } from "./context.ts";
import { type Child, element as e, type Html, pieces } from "./html.ts";
import { isoOf, type PageText } from "./page-text.ts";
import {
  behind,
  correctionList,
  facts,
  isolate,
  named,
  quotationBlock,
  section,
  sideMark,
  sourceList,
} from "./parts.ts";
import { placeData } from "./schema-org.ts";

/** A place: its names, where it is and how exactly, and everything that was said of it, day by day. */
export function placePage(context: PageContext, place: Place): PageText {
  const { words, collection, dataset } = context;
  const [name] = namesOf(place, context.language);
  const trail = claimTrail(dataset, place.id);
  const mentions = dataset.mentionsByPlace.get(place.id) ?? [];
  const articles = new Set(mentions.map(({ mention }) => mention.article));
  const corrections = newestFirst(collection).filter(({ places }) => places.includes(place.id));
  const counts = [words.mentions(mentions.length), words.articles(articles.size)];
  return {
    title: `${name.text} · ${local(context, collection.title)}`,
    description: [...kindOf(context, place), ...counts, spanOf(context, trail)]
      .filter(Boolean)
      .join(" · "),
    body: e(
      "article",
      {},
      header(context, place, counts),
      baselineSection(context, place),
      section(
        words.trail,
        trail.map((day) => daySection(context, day)),
      ),
      corrections.length > 0 && section(words.corrections, correctionList(context, corrections)),
    ),
    data: placeData(context, place),
    dates: [
      ...mentions.map(({ mention }) => mention.published),
      ...corrections.map(({ date }) => date),
    ].flatMap((date) => isoOf(date) ?? []),
    published: null,
  };
}

/** Its kind, and its governorate in the page's language where the collection has that. */
function kindOf({ dataset, words, language }: PageContext, { properties }: Place): string[] {
  const { kind, governorate } = properties;
  return [
    ...(kind === "other" ? [] : [words.kinds[kind]]),
    ...(governorate === undefined
      ? []
      : [governorateName(dataset.places, governorate, language) ?? words.governorate(governorate)]),
  ];
}

/** From the first to the last dated day, in words; null where nothing has a date. */
function spanOf({ dates }: PageContext, trail: readonly TrailDay[]): string | null {
  const days = trail.flatMap(({ day }) => (day !== null && Number.isFinite(day) ? day : []));
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  return first === last ? dates.day(first) : `${dates.day(first)} – ${dates.day(last)}`;
}

function header(context: PageContext, place: Place, counts: readonly string[]): Html {
  const { words } = context;
  const { note, alternateNames } = place.properties;
  const [name, ...others] = namesOf(place, context.language);
  return e(
    "header",
    { class: "static-header" },
    e(
      "h1",
      {},
      named(name),
      others.map((other) => [" ", e("span", { class: "static-other-name" }, named(other))]),
    ),
    facts("static-kind", ...kindOf(context, place), ...counts),
    positionNote(context, place),
    note && e("p", { class: "static-note", dir: "auto" }, note),
    alternateNames.length > 0 &&
      e(
        "p",
        { class: "static-note" },
        words.alsoWritten(alternateNames.map(isolated).join(words.comma)),
      ),
  );
}

/** How exactly its position is known, and where it comes from. */
function positionNote({ words }: PageContext, place: Place): Html {
  const { radiusM, positionSource, positionLicense, precision, confidence } = place.properties;
  const exactness = !place.geometry
    ? words.unplaced
    : radiusM
      ? words.within(distanceWords(radiusM, words.locale))
      : words.exact;
  return pieces(
    e("p", { class: "static-note" }, exactness),
    facts(
      "static-note",
      positionSource && words.positionSource(positionSource),
      positionLicense,
      precision && words.precision(precision.code, precision.scale),
      confidence && words.confidence[confidence],
    ),
  );
}

function baselineSection(context: PageContext, place: Place): Child {
  const { words, dates } = context;
  const { baseline } = place.properties;
  if (!baseline) return null;
  const { side, asOf, note, source } = baseline;
  return section(
    words.baseline,
    e(
      "p",
      { class: "static-holder" },
      sideMark(context, side),
      " ",
      words.heldAsOf(sideLabel(context, side), dates.edtf(asOf)),
    ),
    note && e("p", { class: "static-note", dir: "auto" }, note),
    source && sourceList(context, [source]),
  );
}

/** What was said to have begun on one day; that claims contradict each other is said before them. */
function daySection(context: PageContext, trailDay: TrailDay): Html {
  const { words, dates, dataset } = context;
  const { day, entries } = trailDay;
  const openStart = entries[0]?.placed.occurred;
  const heading =
    day === null
      ? words.undated
      : Number.isFinite(day) || !openStart
        ? dates.day(day)
        : dates.span(openStart);
  const { versions } = accountsOf(trailDay);
  const differing = versions.map(({ side, entries: told }) =>
    words.version(
      sideLabel(context, side),
      publishersBehind(
        told.map(({ placed }) => placed),
        dataset.sources,
      ).join(words.comma),
    ),
  );
  return e(
    "section",
    { class: "static-day" },
    e("h3", {}, heading),
    differing.length > 0 &&
      e(
        "div",
        { class: "static-warning" },
        e("p", {}, e("b", {}, words.claimsDiffer)),
        e(
          "ul",
          {},
          differing.map((version) => e("li", {}, version)),
        ),
      ),
    e(
      "ol",
      {},
      entries.map((entry) => e("li", { class: "static-entry" }, account(context, entry, day))),
    ),
  );
}

/** One account: what it says happened, how sure it is, who stands behind it, its words, and the way to the article. */
function account(context: PageContext, entry: TrailEntry, day: number | null): Child {
  const { words, dates, dataset } = context;
  const { mention } = entry.placed;
  const article = dataset.articles.get(mention.article);
  const own = mention.occurred === undefined ? null : dates.edtf(mention.occurred);
  const href = `${linkTo(context, { kind: "article", id: mention.article })}#mention=${mention.id}`;
  const passage = passageWords(mention.passage, mention.selector);
  return [
    facts(
      "static-event",
      eventWords(context, entry),
      e("span", { class: "static-badge" }, words.statuses[mention.status]),
      day !== null && own === dates.day(day) ? null : own,
    ),
    behind(context, entry.agreeing),
    e(
      "blockquote",
      { class: "static-passage", lang: article?.language, dir: "auto", cite: mention.url },
      passage ? [passage.before, e("b", {}, passage.words), passage.after] : mention.passage,
    ),
    mention.quotations.map((quotation) => quotationBlock(context, quotation, article?.language)),
    sourceList(context, mention.sources),
    e(
      "p",
      { class: "static-facts" },
      words.inArticle,
      " ",
      e(
        "a",
        { href, hreflang: article?.language },
        e("bdi", { lang: article?.language }, mention.title),
      ),
      [mention.publisher, dates.edtf(mention.published)].map((fact) => [" · ", isolate(fact)]),
    ),
  ];
}

/** "Control: Government → Opposition" where the side changes, else type and side. */
function eventWords(context: PageContext, { placed, before }: TrailEntry): Html {
  const { words } = context;
  const { type, side } = placed.mention;
  if (side === undefined) return e("b", {}, words.types[type]);
  const from =
    before?.kind === "held" && before.side !== side
      ? sideLabel(context, before.side)
      : before?.kind === "disputed"
        ? words.disputed
        : null;
  const to = sideLabel(context, side);
  const what = from === null ? to : words.changed(from, to);
  return e(
    "span",
    {},
    sideMark(context, side),
    " ",
    e("b", {}, words.event(words.types[type], what)),
  );
}

/** Text of unknown direction inside a sentence: first strong isolate and pop (Unicode UAX #9). */
const isolated = (text: string) => `\u2068${text}\u2069`;
