import type { MapSymbol } from "./symbol.ts";

/** A name to write: pixels of its anchor, and what it may not cover. */
export type Label = {
  text: string;
  x: number;
  y: number;
  /** The side of the text that is at `x`, on the screen: right-to-left names do not turn it round. */
  align: "left" | "center" | "right";
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
  const signs = createBoxes();
  for (const { certainty, at } of symbols) {
    const { x, y, r } = at;
    if (certainty !== "area") signs.add({ left: x - r, top: y - r, right: x + r, bottom: y + r });
  }
  const taken = createBoxes();
  const labels: Label[] = [];
  const isFree = (box: Box, wish: LabelWish, room: number) =>
    !covers.some((cover) => meet(box, cover)) &&
    !taken.someOn(box, () => true) &&
    // A name stands beside its own symbol by construction.
    !signs.someOn(grown(box, room), (sign) => !holds(sign, wish));
  for (const wish of [...wishes].sort((a, b) => b.priority - a.priority)) {
    const width = measure(wish.text, wish.weight);
    const spot = freeSpot(wish, width, isFree);
    if (!spot) continue;
    taken.add(spot.box);
    labels.push(spot.label);
  }
  return labels;
}

/** Where a name may stand around its symbol, best first: degrees clockwise from the right, near before far. */
const ANGLES = [0, 180, 90, 270, 315, 225, 45, 135, 338, 22, 202, 158, 293, 247, 67, 113];
const NEAR_PX = 3;
/** Only names that must not be missed may stand farther off. */
const FAR_PX = 12;

/** Above this a name must not be missed: symbols of so many events are the largest. */
const IMPORTANT = 43;

/** Pixels that a line of text keeps at least from a symbol in its direction: it would seem to name that one. */
const LINE_PX = 5;

/**
 * How far a name stands from its symbol, and at least from all others, or it would be read as theirs; in need an
 * important one may be as near to another.
 */
const ROOM_PX = [
  [NEAR_PX, NEAR_PX],
  [FAR_PX, FAR_PX],
  [NEAR_PX, 0],
] as const;

type Spot = { label: Label; box: Box };

/** The directions of those angles, and how a name stands there: beside its symbol it ends or starts, above and below it is centred. */
const DIRECTIONS = ANGLES.map((angle) => {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const align: Label["align"] = cos > 0.3 ? "left" : cos < -0.3 ? "right" : "center";
  return { cos, sin, align };
});

/** Share of a name's width that lies left of where it is anchored. */
const LEFT_SHARE = { left: 0, center: 0.5, right: 1 };

/** The best spot that is free; null for none. */
function freeSpot(
  wish: LabelWish,
  width: number,
  isFree: (box: Box, wish: LabelWish, room: number) => boolean,
): Spot | null {
  const half = LABEL_HEIGHT / 2;
  const mustBe = wish.weight === "strong" || wish.priority > IMPORTANT;
  for (const [distance, room] of mustBe ? ROOM_PX : ROOM_PX.slice(0, 1))
    for (const { cos, sin, align } of DIRECTIONS) {
      const x = wish.x + cos * (wish.gap + distance);
      const y = wish.y + sin * (wish.gap + distance + half * 0.8);
      const left = x - LEFT_SHARE[align] * width;
      const box = { left, top: y - half, right: left + width, bottom: y + half };
      if (isFree(box, wish, room))
        return { label: { text: wish.text, x, y, align, weight: wish.weight }, box };
    }
  return null;
}

/** Boxes that are found by where they are. */
type Boxes = {
  add(box: Box): void;
  /** True when one that meets a box passes a test. */
  someOn(box: Box, test: (other: Box) => boolean): boolean;
};

/** Squares of the grid that boxes are kept by, pixels: about as wide as a name. */
const SQUARE_PX = 64;
/** More columns than any map is squares wide, so that each square has a number of its own. */
const COLUMNS = 65_536;

function createBoxes(): Boxes {
  const squares = new Map<number, Box[]>();
  return {
    add(box) {
      overSquares(box, (square) => {
        const own = squares.get(square);
        if (own) own.push(box);
        else squares.set(square, [box]);
        return false;
      });
    },
    someOn: (box, test) =>
      overSquares(
        box,
        (square) => squares.get(square)?.some((other) => meet(box, other) && test(other)) ?? false,
      ),
  };
}

/** Visits the squares that a box lies on until one answers with true. */
function overSquares({ left, top, right, bottom }: Box, visit: (square: number) => boolean) {
  const [west, east] = [Math.floor(left / SQUARE_PX), Math.floor(right / SQUARE_PX)];
  const [north, south] = [Math.floor(top / SQUARE_PX), Math.floor(bottom / SQUARE_PX)];
  for (let row = north; row <= south; row += 1)
    for (let column = west; column <= east; column += 1)
      if (visit(row * COLUMNS + column)) return true;
  return false;
}

/** A box with so much more around it, and a little where the line of text leads. */
const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by - LINE_PX,
  top: top - by,
  right: right + by + LINE_PX,
  bottom: bottom + by,
});
const meet = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const holds = (box: Box, { x, y }: LabelWish) =>
  box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
