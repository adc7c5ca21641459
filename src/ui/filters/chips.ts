import type { Comparison } from "../../core/select/compare.ts";
import { DIMENSIONS } from "../../core/select/filters.ts";
import {
  areaChosen,
  comparisonChosen,
  filterToggled,
  inViewToggled,
  wordsChosen,
} from "../../store/narrow.ts";
import { asOfChosen, undatedToggled } from "../../store/time.ts";
import { useMessages } from "../messages/context.tsx";
import { useDates } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";
import { useAreaWords, useChoiceLabel } from "./words.ts";

/** One thing that changes the view: what it is, and how it is ended. `group`: of a filter, what it filters by. */
export type Chip = { key: string; group?: string; name: string; remove: () => void };

/** All that is on: filters in the order of their groups, area, view, then what is no filter. */
export function useChips(): Chip[] {
  const t = useMessages();
  const dates = useDates();
  const label = useChoiceLabel();
  const filters = useApp((s) => s.filters);
  const undated = useApp((s) => s.undated);
  const asOf = useApp((s) => s.asOf);
  const isTable = useApp((s) => s.table !== null);
  const comparison = useApp((s) => s.comparison);
  const areaWords = useAreaWords(filters.area);
  const group = t("filters.area");
  const chips: (Chip | false | null)[] = [
    ...DIMENSIONS.flatMap((dimension) =>
      filters[dimension].map((value) => ({
        key: `${dimension} ${value}`,
        group: t(`filters.${dimension}`),
        name: label(dimension, value),
        remove: () => filterToggled(dimension, value),
      })),
    ),
    filters.area && { key: "area", group, name: areaWords, remove: () => areaChosen(null) },
    filters.inView && {
      key: "inView",
      group,
      name: t("filters.chip.inView"),
      remove: () => inViewToggled(false),
    },
    filters.words !== "" && {
      key: "words",
      group: t("filters.words"),
      name: filters.words,
      remove: () => wordsChosen(""),
    },
    undated && {
      key: "undated",
      name: t(isTable ? "filters.chip.undatedEvents" : "filters.chip.undated"),
      remove: () => undatedToggled(false),
    },
    asOf !== null && {
      key: "asOf",
      name: t("filters.chip.asOf", { date: dates.day(asOf - 1) }),
      remove: () => asOfChosen(null),
    },
    comparison && {
      key: "comparison",
      name: t("filters.chip.compare", namesOf(comparison, dates.day)),
      remove: () => comparisonChosen(null),
    },
  ];
  return chips.filter((chip) => !!chip);
}

function namesOf(comparison: Comparison, day: (instant: number) => string) {
  return comparison.kind === "days"
    ? { first: day(comparison.before), second: day(comparison.after) }
    : { first: comparison.before, second: comparison.after };
}
