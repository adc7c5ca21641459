import { countAt } from "../../core/events/place-index.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import { namesOf } from "../../core/select/place-names.ts";
import type { StepCounts } from "../../core/select/step.ts";
import type { Language } from "../../store/state.ts";
import { LOCALES } from "../messages/translate.ts";

/** More places than this are not put in order of their names: nobody looks for a name by scrolling through them. */
const MOST_NAMED = 2000;

/** A cluster's places, the most mentioned first, equal ones by name. Numbers as in `dataset.placeIds`. */
export function inOrder(
  dataset: Dataset,
  counts: StepCounts | null,
  places: readonly number[],
  language: Language,
): number[] {
  const collator = new Intl.Collator(LOCALES[language]);
  const names = new Map<number, string>();
  if (places.length <= MOST_NAMED)
    for (const number of places) {
      const place = dataset.places.get(dataset.placeIds[number] ?? "");
      if (place) names.set(number, namesOf(place, language)[0].text);
    }
  const countOf = (number: number) => (counts ? countAt(counts.shown, number) : 0);
  const count = new Map(places.map((number) => [number, countOf(number)]));
  return [...places].sort(
    (a, b) =>
      (count.get(b) ?? 0) - (count.get(a) ?? 0) ||
      collator.compare(names.get(a) ?? "", names.get(b) ?? "") ||
      a - b,
  );
}
