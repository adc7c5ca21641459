import type { Side, SideShape } from "../../schema/collection.ts";
import type { Control } from "./control.ts";

/**
 * Shape and colours of a symbol, before any theme: slots 1–8 of the palette, null for the unknown colour. More
 * than one slot, or `hatched`: stripes, because the place is disputed.
 */
export type Sign = { shape: SideShape; slots: readonly (number | null)[]; hatched: boolean };

/** The sign of what nobody is known to hold. */
export const UNKNOWN_SIGN: Sign = { shape: "circle", slots: [null], hatched: false };

/** The sign of who holds a place; a side that the collection does not name has the unknown one. */
export function signOfControl(sides: readonly Side[], control: Control): Sign {
  if (control.kind === "unknown") return UNKNOWN_SIGN;
  const slotOf = (id: string) => sides.find((side) => side.id === id)?.color ?? null;
  if (control.kind === "disputed")
    return { shape: "circle", slots: control.sides.map(slotOf), hatched: true };
  const side = sides.find(({ id }) => id === control.side);
  return side ? { shape: side.shape, slots: [side.color], hatched: false } : UNKNOWN_SIGN;
}
