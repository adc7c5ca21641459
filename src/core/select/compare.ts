import type { Interval } from "../time/interval.ts";
import { addDays } from "../time/zone.ts";
import { type Control, controlAt, sameControl } from "./control.ts";
import { type Dataset, indexMentions, type PlacedMention } from "./dataset.ts";
import { valuesOf } from "./filters.ts";
import { type Clock, isShown } from "./visible.ts";

/** Two things that are held against each other: local days by their start (UTC ms), or publishers by name within the window. */
export type Comparison =
  | { kind: "days"; before: number; after: number }
  | { kind: "publishers"; before: string; after: string };

/** One side of a comparison for a place: its mentions, and who holds it by them. */
export type Standing = { mentions: readonly PlacedMention[]; control: Control };

/**
 * `appeared`: only the second speaks of it. `gone`: only the first does. `same`: both do, and don't differ in who
 * holds it. `changed`, between two publishers: both say who holds it, and contradict each other; between two days,
 * whether or not they speak of it: another side holds it, or only one of them knows who does (`isFirstStated`).
 */
export const CHANGE_KINDS = ["changed", "appeared", "gone", "same"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What differs for a place. */
export type Change = { placeId: string; kind: ChangeKind; before: Standing; after: Standing };

/** True for a `changed` place that only one of two days has a holder for: news, but no change of hands. */
export function isFirstStated({ kind, before, after }: Change): boolean {
  return kind === "changed" && !(isStated(before) && isStated(after));
}

/**
 * What differs between two days (control at each day's end, by all claims), or between two publishers in a
 * span (control at its end, by each one's own claims). `mentions` are those that pass the filters; changes come
 * in the order of their kinds, then of the places' first mentions.
 */
export function compare(
  dataset: Dataset,
  mentions: readonly PlacedMention[],
  comparison: Comparison,
  view: { window: Interval; clock: Clock },
): Change[] {
  const [before, after] =
    comparison.kind === "days"
      ? [comparison.before, comparison.after].map((day) =>
          dayTeller(dataset, mentions, day, view.clock),
        )
      : [comparison.before, comparison.after].map((name) =>
          publisherTeller(dataset, mentions, name, view),
        );
  if (!before || !after) return [];
  const placeIds = [...new Set(mentions.map(({ placeId }) => placeId))];
  const changes = placeIds.flatMap((placeId): Change[] => {
    const [a, b] = [before(placeId), after(placeId)];
    const kind = kindOf(a, b, comparison.kind);
    return kind ? [{ placeId, kind, before: a, after: b }] : [];
  });
  return CHANGE_KINDS.flatMap((kind) => changes.filter((change) => change.kind === kind));
}

type Teller = (placeId: string) => Standing;

function dayTeller(
  dataset: Dataset,
  mentions: readonly PlacedMention[],
  day: number,
  clock: Clock,
): Teller {
  const window = { start: day, end: addDays(day, 1, dataset.collection.timeZone) };
  const view = { window, clock, mode: "window", undated: false } as const;
  const { mentionsByPlace } = indexMentions(mentions.filter((placed) => isShown(placed, view)));
  return (placeId) => ({
    mentions: mentionsByPlace.get(placeId) ?? [],
    control: controlAt(dataset, placeId, window.end),
  });
}

function publisherTeller(
  dataset: Dataset,
  mentions: readonly PlacedMention[],
  publisher: string,
  { window, clock }: { window: Interval; clock: Clock },
): Teller {
  const view = { window, clock, mode: "window", undated: false } as const;
  const isTheirs = (placed: PlacedMention) =>
    valuesOf(dataset, placed, "publisher").includes(publisher);
  const own = {
    ...dataset,
    ...indexMentions(dataset.mentions.filter(isTheirs)),
    // A baseline is nobody's claim within the comparison.
    baselineStart: new Map<string, number>(),
  };
  const shown = indexMentions(mentions.filter((m) => isTheirs(m) && isShown(m, view)));
  return (placeId) => ({
    mentions: shown.mentionsByPlace.get(placeId) ?? [],
    control: controlAt(own, placeId, window.end),
  });
}

function kindOf(a: Standing, b: Standing, what: Comparison["kind"]): ChangeKind | null {
  const differ = !sameControl(a.control, b.control);
  const [told, toldLater] = [a.mentions.length > 0, b.mentions.length > 0];
  // Between two days a place can change hands on a day that neither of them is.
  if (what === "days" && differ) return "changed";
  if (!told && !toldLater) return null;
  if (!told) return "appeared";
  if (!toldLater) return "gone";
  // A publisher that says nothing about who holds a place contradicts nobody.
  return differ && isStated(a) && isStated(b) ? "changed" : "same";
}

const isStated = ({ control }: Standing) => control.kind !== "unknown";
