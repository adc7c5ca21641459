import type { Place } from "../../schema/place.ts";
import { byPublication } from "../select/by-publication.ts";
import { newestFirst } from "../select/corrections.ts";
import { governorateName, namesOf } from "../select/place-names.ts";
import { FEED_LINKS, filePath, linkTo, local, type PageContext } from "./context.ts";
import { type Child, element as e, type Html, pieces } from "./html.ts";
import { isoOf, type PageText } from "./page-text.ts";
import { correctionList, facts, isolate, named, placeLink, section, sideMark } from "./parts.ts";
import { collectionData } from "./schema-org.ts";

/** A collection: what it is, who is party to it, its places, articles, corrections and data. */
export function collectionPage(context: PageContext): PageText {
  const { collection } = context;
  const title = local(context, collection.title);
  const places = mostMentioned(context);
  return {
    title,
    description:
      local(context, collection.summary) ||
      local(context, collection.disclaimer) ||
      [title, ...counts(context, places.length)].join(" · "),
    body: pieces(
      e(
        "header",
        { class: "static-header" },
        e("h1", {}, title),
        paragraph("static-summary", local(context, collection.summary)),
        paragraph("static-note", local(context, collection.disclaimer)),
        countsLine(context, places.length),
      ),
      sidesSection(context),
      section(context.words.places(places.length), placesList(context, places)),
      section(context.words.articles(collection.articles.length), articlesList(context)),
      correctionsSection(context),
      dataSection(context),
      creditsSection(context),
    ),
    data: collectionData(context),
    dates: [
      ...collection.articles.map(({ published }) => published),
      ...collection.corrections.map(({ date }) => date),
    ].flatMap((date) => isoOf(date) ?? []),
    published: null,
  };
}

/** Places that something was said of, the most mentioned first, equal ones by name. */
export function mostMentioned({ dataset, language, words }: PageContext): Place[] {
  const { compare } = new Intl.Collator(words.locale);
  const name = (place: Place) => namesOf(place, language)[0].text;
  const count = ({ id }: Place) => dataset.mentionsByPlace.get(id)?.length ?? 0;
  return [...dataset.places.values()]
    .filter((place) => count(place) > 0)
    .sort((a, b) => count(b) - count(a) || compare(name(a), name(b)) || (a.id < b.id ? -1 : 1));
}

/** How much there is of everything. */
function counts({ collection, dataset, words }: PageContext, places: number): string[] {
  const { articles } = collection;
  return [
    words.places(places),
    words.mentions(dataset.mentions.length),
    words.articles(articles.length),
    words.quotations(articles.reduce((sum, { quotationCount }) => sum + quotationCount, 0)),
  ];
}

function countsLine(context: PageContext, places: number): Child {
  const { leftOut } = context.collection;
  const missing = leftOut.articles + leftOut.places + leftOut.mentions + leftOut.quotations;
  return [
    facts("static-facts", ...counts(context, places)),
    missing > 0 && paragraph("static-warning", context.words.leftOut(missing)),
  ];
}

function sidesSection(context: PageContext): Child {
  const { sides } = context.collection;
  if (sides.length === 0) return null;
  const items = sides.map(({ id, label, note }) =>
    e(
      "li",
      {},
      sideMark(context, id),
      e(
        "div",
        {},
        e("b", {}, local(context, label)),
        paragraph("static-note", local(context, note)),
      ),
    ),
  );
  return section(context.words.sides, e("ul", { class: "static-sides" }, items));
}

/** Rows of places with what tells places of one name apart, and how often they are mentioned. */
function placesList(context: PageContext, places: readonly Place[]): Html {
  const { dataset, language, words } = context;
  const rows = places.map((place) => {
    const { kind, governorate } = place.properties;
    const [, other] = namesOf(place, language);
    const mentions = dataset.mentionsByPlace.get(place.id)?.length ?? 0;
    return e(
      "li",
      {},
      e("p", { class: "static-row" }, placeLink(context, place.id), " ", other && named(other)),
      facts(
        "static-facts",
        kind !== "other" && words.kinds[kind],
        governorate && (governorateName(dataset.places, governorate, language) ?? governorate),
        words.mentions(mentions),
      ),
    );
  });
  return e("ol", { class: "static-rows" }, rows);
}

function articlesList(context: PageContext): Html {
  const { collection, dates, words } = context;
  const rows = byPublication(collection).map((article) =>
    e(
      "li",
      {},
      e(
        "p",
        { class: "static-row" },
        e(
          "a",
          {
            href: linkTo(context, { kind: "article", id: article.id }),
            hreflang: article.language,
          },
          e("bdi", { lang: article.language }, article.title),
        ),
      ),
      facts(
        "static-facts",
        article.publisher,
        dates.edtf(article.published),
        words.mentions(article.mentionCount),
      ),
    ),
  );
  return e("ol", { class: "static-rows" }, rows);
}

function correctionsSection(context: PageContext): Html {
  const { words, collection } = context;
  const list = correctionList(context, newestFirst(collection));
  return section(words.corrections, list ?? paragraph("static-note", words.noCorrections));
}

function dataSection(context: PageContext): Html {
  const { words, root } = context;
  const [json, atom] = FEED_LINKS;
  const files = [
    { path: "places.geojson", type: "application/geo+json", text: words.dataFiles.places },
    { path: "collection.json", type: "application/json", text: words.dataFiles.collection },
    { ...json, text: words.dataFiles.jsonFeed },
    { ...atom, text: words.dataFiles.atom },
  ];
  const items = files.map(({ path, type, text }) =>
    e("li", {}, e("a", { href: root + filePath(context, path), type }, text)),
  );
  return section(words.data, e("ul", { class: "static-list" }, items));
}

function creditsSection(context: PageContext): Html {
  const { words, collection } = context;
  const { license, credits, timeZone } = collection;
  return section(
    words.credits,
    license && paragraph("static-note", words.license(license)),
    e(
      "ul",
      { class: "static-list" },
      credits.map((credit) => e("li", {}, isolate(credit))),
    ),
    paragraph("static-note", words.zone(timeZone)),
  );
}

/** A paragraph; nothing for an empty text. */
function paragraph(name: string, text: string): Html | null {
  return text === "" ? null : e("p", { class: name }, text);
}
