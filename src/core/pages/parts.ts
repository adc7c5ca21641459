import type { Source } from "../../schema/collection.ts";
import type { Quotation } from "../../schema/mention.ts";
import { shapePath } from "../geo/shapes.ts";
import type { Correction } from "../select/corrections.ts";
import { corroborationOf } from "../select/corroboration.ts";
import type { PlacedMention } from "../select/dataset.ts";
import type { TaggedName } from "../select/place-names.ts";
import { hasPage, linkTo, local, type PageContext, placeName, sideOf } from "./context.ts";
import { type Child, element as e, type Html } from "./html.ts";

/** A name, isolated from the line's direction, with its language. */
export const named = ({ text, language }: TaggedName): Html => e("bdi", { lang: language }, text);

/** Text whose language is not known, isolated. */
export const isolate = (text: string): Html => e("bdi", {}, text);

/** A place's name, as a link where it has a page. */
export function placeLink(context: PageContext, id: string): Html {
  const name = named(placeName(context, id));
  if (!hasPage(context, id)) return name;
  return e("a", { href: linkTo(context, { kind: "place", id }) }, name);
}

/** Facts in one line with dots between them; absent ones are left out. */
export function facts(name: string, ...parts: readonly Child[]): Html | null {
  const given = parts.filter((part) => part !== null && part !== "" && part !== false && part);
  if (given.length === 0) return null;
  return e(
    "p",
    { class: name },
    given.map((part, i) => [i > 0 && " · ", typeof part === "string" ? isolate(part) : part]),
  );
}

/** A part of a page with its heading (level 2). */
export const section = (heading: string, ...children: readonly Child[]): Html =>
  e("section", { class: "static-section" }, e("h2", {}, heading), children);

/** The sign of a side as on the map. Hidden from screen readers: the words stand beside it. */
export function sideMark(context: PageContext, id: string): Html {
  const side = sideOf(context, id);
  const path = shapePath(side?.shape ?? "circle", 5.5);
  const color = side ? `static-side-${side.color}` : "static-side-unknown";
  return e(
    "svg",
    { class: "static-mark", "aria-hidden": "true", width: 16, height: 16, viewbox: "-8 -8 16 16" },
    e("path", { class: color, d: path }),
  );
}

/** Sources by id as a list; ids that the collection does not name are shown as they are. */
export function sourceList(context: PageContext, ids: readonly string[]): Html | null {
  if (ids.length === 0) return null;
  const { sources } = context.dataset;
  const items = ids.map((id) => {
    const source = sources.get(id);
    return e("li", {}, source ? sourceLine(context, source) : id);
  });
  return e("ul", { class: "static-sources" }, items);
}

function sourceLine(context: PageContext, source: Source): Child {
  const { words, dates, dataset } = context;
  const { publisher, title, date, url, archive, kind, language, note, derivedFrom } = source;
  const repeated = derivedFrom.map((id) => dataset.sources.get(id)?.publisher ?? id);
  const more: Child[] = [
    date && dates.edtf(date),
    kind,
    archive && e("a", { href: archive }, words.archived),
    repeated.length > 0 && words.repeats([...new Set(repeated)].join(words.comma)),
    note,
  ];
  return [
    e("bdi", { class: "static-publisher" }, publisher),
    ": ",
    e("bdi", { lang: language }, url ? e("a", { href: url }, title) : title),
    more.filter(Boolean).map((fact) => [" · ", e("bdi", {}, fact)]),
  ];
}

/** Somebody's words, with name, role, date and the publishers they are known from; in the language of their article. */
export function quotationBlock(
  context: PageContext,
  quotation: Quotation,
  articleLanguage: string | undefined,
): Html {
  const { dates, dataset } = context;
  const { text, language, speakerName, speakerRole, occurred, sources } = quotation;
  const cited = sources.flatMap((id) => dataset.sources.get(id) ?? []);
  const publishers = [...new Set(cited.map(({ publisher }) => publisher))];
  return e(
    "figure",
    { class: "static-quotation" },
    e(
      "blockquote",
      { lang: language ?? articleLanguage, dir: "auto", cite: cited.find(({ url }) => url)?.url },
      text,
    ),
    e(
      "figcaption",
      {},
      e("b", {}, e("bdi", {}, local(context, speakerName))),
      [local(context, speakerRole), occurred && dates.edtf(occurred), publishers.join(" · ")]
        .filter(Boolean)
        .map((fact) => [" · ", e("bdi", {}, fact)]),
    ),
  );
}

/** Who stands behind what mentions say alike: independent publishers, copies of one, a single source, or none; and reference works. */
export function behind(context: PageContext, mentions: readonly PlacedMention[]): Html | null {
  const { words, dataset } = context;
  const { reports, publishers, tertiary } = corroborationOf(mentions, dataset.sources);
  if (publishers.length + tertiary.length === 0) return null;
  const says =
    publishers.length === 0
      ? words.noneIndependent
      : publishers.length > 1
        ? words.independent(publishers.length)
        : reports > 1
          ? words.oneOrigin(reports)
          : words.single;
  const list = (names: readonly string[]) => [" ", e("bdi", {}, names.join(" · "))];
  return e(
    "p",
    { class: "static-behind" },
    says,
    publishers.length > 0 && list(publishers),
    tertiary.length > 0 && [" ", words.tertiary(tertiary.length), list(tertiary)],
  );
}

/** Corrections with what they changed; nothing for none. */
export function correctionList(
  context: PageContext,
  corrections: readonly Correction[],
): Html | null {
  const { words, dates, dataset } = context;
  if (corrections.length === 0) return null;
  const items = corrections.map(({ date, text, places, articles }) => {
    const changed: Child[] = [
      ...places.map((id) => placeLink(context, id)),
      ...articles.flatMap((id) => {
        const article = dataset.articles.get(id);
        const href = linkTo(context, { kind: "article", id });
        return article ? e("a", { href, lang: article.language }, isolate(article.title)) : [];
      }),
    ];
    return e(
      "li",
      {},
      e("p", { class: "static-corrected" }, words.corrected(dates.edtf(date))),
      e("p", { dir: "auto" }, local(context, text)),
      facts("static-facts", ...changed),
    );
  });
  return e("ul", { class: "static-corrections" }, items);
}
