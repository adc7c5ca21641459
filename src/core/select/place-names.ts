import type { Place } from "../../schema/place.ts";

/** A name with the BCP 47 tag of its language. */
export type TaggedName = { text: string; language: string };

/** Names of a place by language, without repetitions: that of the reader's language first, then English, then the others. */
export function namesOf(place: Place, language: string): readonly [TaggedName, ...TaggedName[]] {
  const { name, names } = place.properties;
  const all = [{ text: name, language: "en" }, ...Object.entries(names).map(fromEntry)];
  const first = all.find((other) => other.language === language) ?? { text: name, language: "en" };
  return [first, ...all.filter((other) => other.text !== first.text && isFirstOf(all, other))];
}

/**
 * Name of a governorate in a language, from the place that stands for it in the collection; null where the
 * collection has none or no name in that language.
 */
export function governorateName(
  places: ReadonlyMap<string, Place>,
  governorate: string,
  language: string,
): string | null {
  for (const { properties } of places.values())
    if (properties.kind === "governorate" && properties.governorate === governorate)
      return properties.names[language] ?? null;
  return null;
}

const fromEntry = ([language, text]: [string, string]): TaggedName => ({ text, language });
const isFirstOf = (all: readonly TaggedName[], name: TaggedName) =>
  all.find((other) => other.text === name.text) === name;
