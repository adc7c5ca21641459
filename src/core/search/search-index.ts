import type { Place } from "../../schema/place.ts";
import type { Dataset } from "../select/dataset.ts";
import { lines, namedPlace, namedSpeakers, passages, quotations, titles } from "./entries.ts";
import { type Named, type ReadyName, readyName } from "./names.ts";
import { addProse, createProseIndex, type Prose, type ProseIndex } from "./prose.ts";
import type { SearchText } from "./search-text.ts";

/** Everything that is searched. */
export type SearchIndex = { places: ReadyName[]; speakers: ReadyName[]; prose: ProseIndex };

/** Called after each small step of work: lets the page answer when it is time to, and says whether to go on. */
export type Pause = () => boolean | Promise<boolean>;

/** Letters of text in a step: about a millisecond. */
const LETTERS_PER_STEP = 1_000;

/** Indexes places (all, or those given), speakers, titles and quotations, step by step; null when it was told to stop. */
export async function indexDataset(
  dataset: Dataset,
  pause: Pause,
  places: Iterable<Place> = dataset.places.values(),
): Promise<SearchIndex | null> {
  const index: SearchIndex = { places: [], speakers: [], prose: createProseIndex() };
  const isDone =
    (await addNames(index.places, placeNames(places), pause)) &&
    (await addNames(index.speakers, namedSpeakers(dataset), pause)) &&
    (await addTexts(index.prose, [...titles(dataset), ...quotations(dataset)], pause));
  return isDone ? index : null;
}

/** Adds the articles' texts, or the passages where the texts could not be had; false when it was told to stop. */
export function indexTexts(
  { prose }: SearchIndex,
  dataset: Dataset,
  texts: readonly SearchText[] | null,
  pause: Pause,
): Promise<boolean> {
  return addTexts(prose, texts ? lines(dataset, texts) : passages(dataset), pause);
}

/** One at a time: of a million places, to name them all at once would hold up the page. */
function* placeNames(places: Iterable<Place>): Iterable<Named> {
  for (const place of places) yield namedPlace(place);
}

async function addNames(to: ReadyName[], names: Iterable<Named>, pause: Pause): Promise<boolean> {
  for (const name of names) {
    to.push(readyName(name));
    if (!(await pause())) return false;
  }
  return true;
}

async function addTexts(
  index: ProseIndex,
  texts: readonly Prose[],
  pause: Pause,
): Promise<boolean> {
  let step: Prose[] = [];
  let letters = 0;
  for (const prose of texts) {
    step.push(prose);
    letters += prose.text.length;
    if (letters < LETTERS_PER_STEP) continue;
    addProse(index, step);
    step = [];
    letters = 0;
    if (!(await pause())) return false;
  }
  addProse(index, step);
  return true;
}
