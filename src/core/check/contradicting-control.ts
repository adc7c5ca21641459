import { warningAt } from "../compile/source.ts";
import type { PlacedMention } from "../select/dataset.ts";
import { overlaps } from "../time/interval.ts";
import type { Rule } from "./rule.ts";

/**
 * Claims of overlapping dates that name different sides: the place becomes disputed. Claims that say
 * so themselves, and those whose `order` tells which came later, don't contradict.
 */
export const contradictingControl: Rule = {
  code: "contradicting-control",
  severity: "warning",
  run: ({ dataset, origin }) =>
    [...dataset.mentionsByPlace].flatMap(([placeId, mentions]) => {
      const claims = mentions.filter(isClaim);
      return claims.flatMap((claim, i) => {
        const other = claims.slice(0, i).find((earlier) => contradict(earlier, claim));
        if (!other) return [];
        const message = `"${placeId}" is held by ${claim.mention.side} on ${claim.mention.occurred} here, by ${other.mention.side} in ${other.mention.id}; it becomes disputed, unless both get an order or one is status=disputed`;
        return warningAt(origin("mention", claim.mention.id), contradictingControl.code, message);
      });
    }),
};

const isClaim = ({ mention, occurred }: PlacedMention) =>
  mention.type === "control" &&
  mention.side !== undefined &&
  mention.status !== "disputed" &&
  occurred !== null;

function contradict(a: PlacedMention, b: PlacedMention): boolean {
  if (!a.occurred || !b.occurred || a.mention.side === b.mention.side) return false;
  const { order: first } = a.mention;
  const { order: second } = b.mention;
  const ordered = first !== undefined && second !== undefined && first !== second;
  return !ordered && overlaps(a.occurred, b.occurred);
}
