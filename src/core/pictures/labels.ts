import type { Xml } from "../compile/xml.ts";
import { meets, type Rect } from "./clip.ts";
import { svg } from "./svg.ts";
import { type PictureSymbol, RING_ROOM } from "./symbols.ts";
import { type Fonts, haloed, type TextStyle, textElement, textWidth } from "./text.ts";
import type { Point } from "./view.ts";

/**
 * A name that wants to stand beside a point, `gap` pixels from it, or over it; a `dot` is drawn with it in its colour. One that must
 * not be missed may cover symbols where there is no free spot.
 */
export type LabelWish = {
  text: string;
  point: Point;
  gap: number;
  style: TextStyle;
  fill: string;
  isCentred?: boolean;
  dot?: string;
  mayCover?: boolean;
};

/** Where a name may stand, best first: to the right, left, below, above, and at the corners. */
const SPOTS: readonly (readonly [x: -1 | 0 | 1, y: -1 | 0 | 1])[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
];

/** Blank between a symbol and its name, and least blank between a name and the edge of the map, pixels. */
const NEAR = 3;
const EDGE = 6;

/** Height of a line of capital and small letters as a share of the font's size. */
const LINE = 1.1;

/**
 * Names as SVG, in the order of the wishes: each in its first free spot inside `frame`, left out where there is none,
 * never over another name.
 */
export function labelElements(
  wishes: readonly LabelWish[],
  symbols: readonly PictureSymbol[],
  frame: Rect,
  fonts: Fonts,
  halo: string,
): Xml[] {
  const names: Rect[] = [];
  const signs = symbols.filter(({ certainty, isLit }) => certainty !== "area" || isLit).map(boxOf);
  return wishes.flatMap((wish) => {
    const width = textWidth(fonts, wish.text, wish.style);
    const spots = spotsOf(wish, width).filter(
      ({ box }) => isInside(box, frame) && !names.some((other) => meets(box, other)),
    );
    const free = spots.find(({ box }) => !signs.some((other) => meets(box, other)));
    const spot = free ?? (wish.mayCover ? spots[0] : undefined);
    if (!spot) return [];
    names.push(spot.box);
    const { size } = wish.style;
    const place = { x: spot.x, y: spot.y + size * 0.34, anchor: spot.anchor };
    const name = textElement(wish.text, wish.style, place, haloed(wish.fill, halo, size / 4));
    const { x: cx, y: cy } = wish.point;
    return wish.dot ? [svg("circle", { cx, cy, r: 1.8, fill: wish.dot }), name] : [name];
  });
}

/** What a name may not cover: a symbol's sign, or the ring of what is lit. */
function boxOf({ isLit, certainty, position, at, r, doubtR }: PictureSymbol): Rect {
  const isRinged = isLit && certainty === "uncertain";
  const { x, y } = isRinged ? position : at;
  const reach = (isRinged ? doubtR : r) + (isLit ? RING_ROOM : 0);
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

type Spot = Point & { anchor: "left" | "middle" | "right"; box: Rect };

function spotsOf({ point, gap, style, isCentred }: LabelWish, width: number): Spot[] {
  const height = style.size * LINE;
  const spots: typeof SPOTS = isCentred ? [[0, 0]] : SPOTS;
  return spots.map(([dx, dy]) => {
    const slant = dx !== 0 && dy !== 0 ? Math.SQRT1_2 : 1;
    const x = point.x + dx * (gap + NEAR) * slant;
    const y = point.y + dy * ((gap + NEAR) * slant + (dx === 0 ? height / 2 : height / 4));
    const left = dx > 0 ? x : dx < 0 ? x - width : x - width / 2;
    const anchor = dx > 0 ? "left" : dx < 0 ? "right" : "middle";
    const box = { left, top: y - height / 2, right: left + width, bottom: y + height / 2 };
    return { x, y, anchor, box };
  });
}

const isInside = (box: Rect, frame: Rect) =>
  box.left >= frame.left + EDGE &&
  box.right <= frame.right - EDGE &&
  box.top >= frame.top + EDGE &&
  box.bottom <= frame.bottom - EDGE;
