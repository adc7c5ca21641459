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

/** Indexes places, speakers, titles and quotations, step by step; null when it was told to stop. */
export async function indexDataset(dataset: Dataset, pause: Pause): Promise<SearchIndex | null> {
  const places = [...dataset.places.values()].map(namedPlace);
  const index: SearchIndex = { places: [], speakers: [], prose: createProseIndex() };
  const isDone =
    (await addNames(index.places, places, pause)) &&
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

async function addNames(to: ReadyName[], names: readonly Named[], pause: Pause): Promise<boolean> {
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
