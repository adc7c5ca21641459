import type { Sign } from "../../core/select/sign.ts";

/** Share of one kind of sign among a cluster's places, 0–1. */
export type Share = { sign: Sign; share: number };

/**
 * How the signs of places share a cluster: alike ones together, by slot, hatched ones and then the unknown colour
 * last. Signs are compared only where they are different objects.
 */
export function sharesOf(places: readonly number[], signOf: (place: number) => Sign): Share[] {
  const counts = new Map<Sign, number>();
  for (const place of places) {
    const sign = signOf(place);
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const groups = new Map<string, { sign: Sign; count: number }>();
  for (const [sign, count] of counts) {
    const key = sign.hatched ? "hatched" : `${sign.slots[0]} ${sign.shape}`;
    groups.set(key, { sign, count: (groups.get(key)?.count ?? 0) + count });
  }
  const rank = ({ sign }: { sign: Sign }) => (sign.hatched ? 9 : (sign.slots[0] ?? 10));
  return [...groups.values()]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ sign, count }) => ({ sign, share: count / places.length }));
}
