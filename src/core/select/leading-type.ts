import type { MentionType } from "../../schema/mention.ts";
import { TYPE_CODES } from "../events/columns.ts";
import type { PlacedMention } from "./dataset.ts";

/**
 * What mostly happened by these mentions: their most frequent type, the schema's earlier one where two are as
 * frequent. `named` says nothing, so it counts only where there is nothing else, or no mention at all.
 */
export function leadingType(mentions: readonly PlacedMention[]): MentionType {
  const counts: number[] = [];
  for (const { mention } of mentions) {
    const code = TYPE_CODES.indexOf(mention.type);
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return TYPE_CODES[leadingCode(counts)] ?? "named";
}

/**
 * The code with the highest count, the lower one where two are as frequent. Code 0 (a bare name, no side) says
 * nothing, so it leads only where there is nothing else.
 */
export function leadingCode(counts: readonly number[]): number {
  let best = 0;
  for (let code = 1; code < counts.length; code += 1) {
    const most = best === 0 ? 0 : (counts[best] ?? 0);
    if ((counts[code] ?? 0) > most) best = code;
  }
  return best;
}
