import type { Localized } from "../../schema/text.ts";
import type { Dataset } from "../select/dataset.ts";
import { PICTURE_LANGUAGES, type PictureWords, pictureWords } from "./words.ts";

/** What all pictures of a collection are made from. */
export type PictureContext = {
  dataset: Dataset;
  /** The site's name. */
  siteName: Localized;
  words: PictureWords;
};

/** The context of a collection; its pictures speak the first of our languages that its title is in, else English. */
export function pictureContext(dataset: Dataset, siteName: Localized): PictureContext {
  const { title, timeZone } = dataset.collection;
  const language = PICTURE_LANGUAGES.find((one) => title[one] !== undefined) ?? "en";
  return { dataset, siteName, words: pictureWords(language, timeZone) };
}

/** A text in the pictures' language first, then in the others of ours that it is in, each once. */
export function titlesOf(text: Localized, { words }: PictureContext): string[] {
  const others = PICTURE_LANGUAGES.flatMap((language) => text[language] ?? []);
  return [...new Set([words.pick(text), ...others])].slice(0, PICTURE_LANGUAGES.length);
}

/** The last line of a picture: under what licence, which is the collection's where none is given, and who publishes it. */
export function footOf({ dataset, siteName, words }: PictureContext, own?: string): string {
  const license = own ?? dataset.collection.license;
  // The licence first: a line runs the way its first letters do.
  return [...(license ? [words.license(license)] : []), words.pick(siteName)].join(" · ");
}
