import type { Place } from "../../schema/place.ts";
import type { Dataset, PlacedMention } from "../select/dataset.ts";
import type { Named, Spelling } from "./names.ts";
import type { Prose } from "./prose.ts";
import type { SearchText } from "./search-text.ts";

/** A place with every way it is written: its English name, its names by language, other spellings. */
export function namedPlace({ id, properties }: Place): Named {
  const { name, names, alternateNames } = properties;
  const spellings = [
    { text: name, language: "en" },
    ...Object.entries(names).map(([language, text]) => ({ text, language })),
    ...alternateNames.map((text) => ({ text })),
  ];
  return { id, spellings };
}

/** The collection's speakers with their names and roles in all languages. */
export function namedSpeakers({ collection }: Dataset): Named[] {
  return collection.speakers.map(({ id, name, role = {} }) => ({
    id,
    spellings: [...Object.entries(name), ...Object.entries(role)].map(
      ([language, text]): Spelling => ({ text, language }),
    ),
  }));
}

/** Titles of the articles, with publisher and author beside them. */
export function titles({ collection }: Dataset): Prose[] {
  return collection.articles.map(({ id, title, publisher, author = "" }) => ({
    kind: "title",
    article: id,
    text: title,
    about: `${publisher} ${author}`,
  }));
}

/** Every quotation once, with its speaker's names beside it; it leads to the first mention it belongs to. */
export function quotations({ mentions }: Dataset): Prose[] {
  const found = new Map<string, Prose>();
  for (const { mention } of mentions)
    for (const { id, text, speakerName } of mention.quotations)
      if (!found.has(id))
        found.set(id, {
          kind: "quotation",
          article: mention.article,
          text,
          about: Object.values(speakerName).join(" "),
          mention: mention.id,
          quotation: id,
        });
  return [...found.values()];
}

/** The sentences that mentions stand in, each once: what there is of the articles' texts without the texts themselves. */
export function passages({ mentionsByArticle }: Dataset): Prose[] {
  return [...mentionsByArticle.values()].flatMap((mentions) => {
    const found = new Map<string, Prose>();
    for (const { mention } of [...mentions].sort(byPosition))
      if (!found.has(mention.passage))
        found.set(mention.passage, {
          kind: "passage",
          article: mention.article,
          text: mention.passage,
          about: "",
          mention: mention.id,
        });
    return [...found.values()];
  });
}

/** The lines of the articles' texts; those of articles that the collection does not have are left out. */
export function lines({ articles }: Dataset, texts: readonly SearchText[]): Prose[] {
  return texts
    .filter(({ article }) => articles.has(article))
    .map((text) => ({ kind: "line", about: "", ...text }));
}

const byPosition = (a: PlacedMention, b: PlacedMention) =>
  a.mention.selector.start - b.mention.selector.start;
