import type { SideShape } from "../schema/collection.ts";
import type { MentionType } from "../schema/mention.ts";

/** Colour slot 1–8 of the palette (null: the unknown colour) and shape of a type, for map, bars and legend. */
export type TypeSign = { color: number | null; shape: SideShape };

/**
 * One sign a type: no two have colour and shape in common, and types that share a colour are kin. Violence is
 * warm, movement and help are cool, words are violet.
 */
export const TYPE_SIGNS: Record<MentionType, TypeSign> = {
  control: { color: 4, shape: "square" },
  battle: { color: 1, shape: "diamond" },
  strike: { color: 5, shape: "triangle-down" },
  shelling: { color: 5, shape: "triangle" },
  withdrawal: { color: 3, shape: "triangle-down" },
  displacement: { color: 7, shape: "hexagon" },
  aid: { color: 2, shape: "cross" },
  statement: { color: 6, shape: "circle" },
  diplomacy: { color: 6, shape: "hexagon" },
  other: { color: 8, shape: "circle" },
  named: { color: null, shape: "circle" },
};
