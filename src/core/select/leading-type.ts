import { MENTION_TYPES, type MentionType } from "../../schema/mention.ts";
import type { PlacedMention } from "./dataset.ts";

/**
 * What mostly happened by these mentions: their most frequent type, the schema's earlier one where two are as
 * frequent. `named` says nothing, so it counts only where there is nothing else, or no mention at all.
 */
export function leadingType(mentions: readonly PlacedMention[]): MentionType {
  const counts = new Map<MentionType, number>();
  for (const { mention } of mentions) counts.set(mention.type, (counts.get(mention.type) ?? 0) + 1);
  const rank = (type: MentionType) => (type === "named" ? 0 : (counts.get(type) ?? 0));
  return MENTION_TYPES.reduce((best, type) => (rank(type) > rank(best) ? type : best), "named");
}
