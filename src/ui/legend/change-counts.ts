import {
  CHANGE_KINDS,
  type Change,
  type ChangeKind,
  type Comparison,
  isFirstStated,
} from "../../core/select/compare.ts";
import type { Translate } from "../messages/translate.ts";

/** What a sign stands for while two things are compared; `first`: only one of two days knows who holds the place. */
export type ChangeSign = ChangeKind | "first";

/**
 * The signs of a comparison in words, with the number of places of each: the same groups as in its list of changes,
 * so that map, picture, sentence and list count alike. Every change is in one of them.
 */
export function changeCounts(
  { kind }: Comparison,
  changes: readonly Change[],
  t: Translate,
): { sign: ChangeSign; label: string; count: number }[] {
  if (kind === "publishers")
    return CHANGE_KINDS.map((sign) => ({
      sign,
      label: t(`compare.sign.publishers.${sign}`),
      count: changes.filter((change) => change.kind === sign).length,
    }));
  return DAY_SIGNS.map((sign) => ({
    sign,
    label: t(`compare.sign.days.${sign}`),
    count: changes.filter((change) => signOf(change) === sign).length,
  }));
}

const DAY_SIGNS: readonly ChangeSign[] = ["changed", "first", "appeared", "gone", "same"];

const signOf = (change: Change): ChangeSign => (isFirstStated(change) ? "first" : change.kind);
