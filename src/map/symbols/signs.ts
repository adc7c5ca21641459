import type { Control } from "../../core/select/control.ts";
import { type Sign, signOfControl } from "../../core/select/sign.ts";
import type { PlaceState } from "../../core/select/visible.ts";
import { TYPE_SIGNS } from "../../core/type-signs.ts";
import type { Side } from "../../schema/collection.ts";
import type { Coloring } from "../../store/state.ts";

/** Share of one kind of sign among a cluster's places, 0–1. */
export type Share = { sign: Sign; share: number };

type Signed = Pick<PlaceState, "control" | "leadingType" | "leadingSide">;

/** The sign of a place: by who holds it, or by what mostly happened there. */
export function signOfPlace(
  sides: readonly Side[],
  { control, leadingType, leadingSide }: Signed,
  coloring: Coloring,
): Sign {
  // A table makes no claims; the side it names most stands for itself alone.
  const named: Control = leadingSide ? { kind: "held", side: leadingSide, claims: [] } : control;
  if (coloring === "side") return signOfControl(sides, named);
  const { color, shape } = TYPE_SIGNS[leadingType];
  return { shape, slots: [color], hatched: false };
}

/** How signs share a cluster: alike ones together, by slot, hatched ones and then the unknown colour last. */
export function sharesOf(signs: readonly Sign[]): Share[] {
  const groups = new Map<string, { sign: Sign; count: number }>();
  for (const sign of signs) {
    const key = sign.hatched ? "hatched" : `${sign.slots[0]} ${sign.shape}`;
    const group = groups.get(key);
    groups.set(key, { sign, count: (group?.count ?? 0) + 1 });
  }
  const rank = ({ sign }: { sign: Sign }) => (sign.hatched ? 9 : (sign.slots[0] ?? 10));
  return [...groups.values()]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ sign, count }) => ({ sign, share: count / signs.length }));
}
