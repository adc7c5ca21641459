import { useMemo } from "react";
import {
  NO_END,
  NO_START,
  STATUS_CODES,
  TYPE_CODES,
  WITHOUT_SIDE,
} from "../../core/events/columns.ts";
import type { Choice } from "../../core/select/choices.ts";
import { type Dimension, NO_SIDE } from "../../core/select/filters.ts";
import { ALL_EVENTS, type EventChoices } from "../../core/table/table.ts";
import type { TablePort } from "../../store/table-port.ts";
import type { Failure } from "../events/failure.ts";
import { useAnswer } from "../events/use-answer.ts";
import { useWindowQuery } from "../events/use-events.ts";
import { useApp } from "../use-store.ts";

type ChoicesQuery = Parameters<TablePort["choices"]>[0];
type Group = { dimension: Dimension; choices: readonly Choice[] };

/** Groups of choices of a table, whether their counts are still those of an earlier window or filter, and why they could not be had. */
export type TableChoices = {
  groups: readonly Group[];
  isCounting: boolean;
  failure: Failure | null;
  retry: () => void;
};

const askChoices = (port: TablePort, query: ChoicesQuery) => port.choices(query);

/** What a table can be filtered by, each value that it has anywhere with how many events would be shown with it. */
export function useTableChoices(): TableChoices {
  const query = useWindowQuery(null, false);
  const dataset = useApp((s) => s.dataset);
  const whole = useAnswer(EVERYTHING, askChoices);
  const now = useAnswer(query, askChoices);
  const sides = dataset?.collection.sides;
  const groups = useMemo((): Group[] => {
    if (!sides || !whole.answer || !now.answer) return [];
    return [
      group("type", TYPE_CODES, whole.answer.types, now.answer.types),
      group("side", sideValues(sides), whole.answer.sides, now.answer.sides),
      group("status", STATUS_CODES, whole.answer.statuses, now.answer.statuses),
    ].filter(({ dimension, choices }) => choices.length > (dimension === "status" ? 1 : 0));
  }, [sides, whole.answer, now.answer]);
  return {
    groups,
    isCounting: whole.isStale || now.isStale,
    failure: whole.failure ?? now.failure,
    retry: () => {
      if (whole.failure) whole.retry();
      if (now.failure) now.retry();
    },
  };
}

/** All of a table, whatever the filters. */
const EVERYTHING: ChoicesQuery = {
  filter: ALL_EVENTS,
  clock: "occurred",
  span: { start: NO_START, end: NO_END },
  withUndated: true,
};

/** Values by their code; the one of no side last, as in the filters of articles. */
function group(
  dimension: Dimension,
  values: readonly string[],
  whole: readonly number[],
  now: readonly number[],
): Group {
  const choices = values
    .map((value, code) => ({ value, count: now[code] ?? 0, occurs: (whole[code] ?? 0) > 0 }))
    .filter(({ occurs }) => occurs)
    .map(({ value, count }) => ({ value, count }));
  const isNone = ({ value }: Choice) => value === NO_SIDE;
  return { dimension, choices: [...choices.filter((c) => !isNone(c)), ...choices.filter(isNone)] };
}

function sideValues(sides: readonly { id: string }[]): string[] {
  const values = [NO_SIDE];
  sides.forEach(({ id }, i) => {
    values[WITHOUT_SIDE + 1 + i] = id;
  });
  return values;
}

/** How many events the window has without any filter but the report day; null until it is counted. */
export function useAllInWindow(isWanted: boolean): number | null {
  const query = useWindowQuery(null, false);
  const unfiltered = useMemo((): ChoicesQuery | null => {
    if (!query || !isWanted) return null;
    const { publishedBefore } = query.filter;
    return { ...query, filter: { ...ALL_EVENTS, publishedBefore } };
  }, [query, isWanted]);
  const { answer, isStale } = useAnswer<ChoicesQuery, EventChoices>(unfiltered, askChoices);
  if (!answer || isStale) return null;
  return answer.types.reduce((sum, count) => sum + count, 0);
}
