import type { MapSymbol } from "./layout.ts";

/** A name to write: pixels of its anchor, and what it may not cover. */
export type Label = {
  text: string;
  x: number;
  y: number;
  align: "start" | "center" | "end";
  weight: "strong" | "normal" | "quiet";
};

/** A name that wants to be written beside a point; a higher `priority` is placed first. */
export type LabelWish = {
  text: string;
  x: number;
  y: number;
  /** Distance from the point to the edge of its symbol. */
  gap: number;
  priority: number;
  weight: Label["weight"];
};

/** Height of a line of label text, pixels. */
export const LABEL_HEIGHT = 14;

/** Pixels from the map's top left corner. */
export type Box = { left: number; top: number; right: number; bottom: number };

/**
 * Places as many names as fit: right of the symbol, else left, below, above, around it, farther off; a name that
 * fits nowhere is left out, never drawn over another name or symbol, nor under what stands over the map (`covers`).
 * `measure` gives a text's width in pixels.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  symbols: readonly MapSymbol[],
  measure: (text: string, weight: Label["weight"]) => number,
  covers: readonly Box[] = [],
): Label[] {
  const signs: Box[] = symbols
    .filter((symbol) => symbol.certainty !== "area")
    .map(({ at: { x, y, r } }) => ({ left: x - r, top: y - r, right: x + r, bottom: y + r }));
  const taken: Box[] = [...covers];
  const labels: Label[] = [];
  const isFree = (box: Box, wish: LabelWish) =>
    !taken.some((other) => meet(box, other)) &&
    // A name stands beside its own symbol by construction.
    !signs.some((sign) => meet(box, sign) && !holds(sign, wish));
  for (const wish of [...wishes].sort((a, b) => b.priority - a.priority)) {
    const width = measure(wish.text, wish.weight);
    const spot = candidates(wish, width).find(({ box }) => isFree(box, wish));
    if (!spot) continue;
    taken.push(spot.box);
    labels.push(spot.label);
  }
  return labels;
}

/** Where a name may stand around its symbol, best first: degrees clockwise from the right, near before far. */
const ANGLES = [0, 180, 90, 270, 315, 225, 45, 135, 338, 22, 202, 158, 293, 247, 67, 113];
const NEAR_PX = 3;
/** Only names that must not be missed may stand farther off: others could be taken for a neighbour's. */
const FAR_PX = 12;

function candidates(wish: LabelWish, width: number): { label: Label; box: Box }[] {
  const distances = wish.weight === "strong" ? [NEAR_PX, FAR_PX] : [NEAR_PX];
  return distances.flatMap((distance) =>
    ANGLES.map((angle) => spotAt(wish, width, angle, distance)),
  );
}

/** A name at an angle: beside its symbol it ends or starts there, above and below it is centred. */
function spotAt(wish: LabelWish, width: number, angle: number, distance: number) {
  const half = LABEL_HEIGHT / 2;
  const cos = Math.cos((angle * Math.PI) / 180);
  const sin = Math.sin((angle * Math.PI) / 180);
  const align: Label["align"] = cos > 0.3 ? "start" : cos < -0.3 ? "end" : "center";
  const x = wish.x + cos * (wish.gap + distance);
  const y = wish.y + sin * (wish.gap + distance + half * 0.8);
  const left = align === "start" ? x : align === "end" ? x - width : x - width / 2;
  return {
    label: { text: wish.text, x, y, align, weight: wish.weight },
    box: { left, top: y - half, right: left + width, bottom: y + half },
  };
}

const meet = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const holds = (box: Box, { x, y }: LabelWish) =>
  box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
