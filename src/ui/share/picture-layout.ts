import { wrapLines } from "../../core/text/wrap-lines.ts";

/** Width of a picture in CSS pixels; its height follows from what it says. */
export const PICTURE_WIDTH = 1200;

const MARGIN = 40;
const INNER = PICTURE_WIDTH - 2 * MARGIN;
/** The map keeps its form; one that is higher than wide would push the words off a screen. */
const MAX_MAP_HEIGHT = 780;
const SIGN = 20;
const GAP = 8;
const BETWEEN_ITEMS = 28;

/** A font of the page: pixels, weight, and which of its two families. */
export type PictureFont = { size: number; weight: 400 | 600; family: "sans" | "serif" };

/** Width of a text in a font, CSS pixels. */
export type Measure = (text: string, font: PictureFont) => number;

/** What a picture says, in the reader's language; `S` is what draws a sign of the legend. */
export type PictureContent<S> = {
  direction: "ltr" | "rtl";
  title: string;
  span: string;
  counts: string;
  conditions: string;
  /** Size of the map in any unit, or why there is none. */
  map: { width: number; height: number } | { missing: string };
  legend: { title: string; items: readonly { sign: S; text: string }[] };
  /** Sources, licence, credits. */
  notes: readonly string[];
  address: string;
};

/** Pixels from the picture's left and upper edge. */
export type Box = { x: number; y: number; width: number; height: number };

/** Something to draw. A text is one line; it runs as its own first letter does, whatever the page. */
export type Placed<S> = { box: Box } & (
  | { kind: "text"; text: string; font: PictureFont; soft: boolean; direction: "ltr" | "rtl" }
  | { kind: "sign"; sign: S }
  | { kind: "map" }
);

/** Where everything stands, CSS pixels. */
export type PictureLayout<S> = {
  width: number;
  height: number;
  placed: readonly Placed<S>[];
};

const FONTS = {
  title: { size: 40, weight: 600, family: "serif" },
  span: { size: 26, weight: 600, family: "sans" },
  counts: { size: 22, weight: 400, family: "sans" },
  strong: { size: 18, weight: 600, family: "sans" },
  plain: { size: 18, weight: 400, family: "sans" },
  small: { size: 16, weight: 400, family: "sans" },
} as const satisfies Record<string, PictureFont>;

/** Fonts that a picture is written in, to be loaded before anything is measured. */
export const PICTURE_FONTS: readonly PictureFont[] = Object.values(FONTS);

/** Arabic letters reach further up and down than Latin ones. */
const lineHeight = ({ size }: PictureFont) => Math.ceil(size * 1.45);

/**
 * Lays a picture out from top to bottom: title, what is shown, map, legend, notes, address. Lines are broken to the
 * page's width, nothing overlaps and nothing leaves the page. A page from right to left is the mirror of one from
 * left to right.
 */
export function layOutPicture<S>(content: PictureContent<S>, measure: Measure): PictureLayout<S> {
  const placed: Placed<S>[] = [];
  let y = MARGIN;
  const write = (text: string, font: PictureFont, soft = false) => {
    const direction = directionOf(text, content.direction);
    for (const line of wrapLines(text, INNER, (part) => measure(part, font))) {
      const box = { x: MARGIN, y, width: measure(line, font), height: lineHeight(font) };
      placed.push({ kind: "text", box, text: line, font, soft, direction });
      y += box.height;
    }
  };

  write(content.title, FONTS.title);
  y += 4;
  write(content.span, FONTS.span);
  write(content.counts, FONTS.counts);
  write(content.conditions, FONTS.plain, true);
  y += 16;
  if ("missing" in content.map) write(content.map.missing, FONTS.counts, true);
  else {
    const box = fitMap(content.map, y);
    placed.push({ kind: "map", box });
    y += box.height;
  }
  y += 16;
  write(content.legend.title, FONTS.strong);
  const legend = layOutLegend(content, y, measure);
  placed.push(...legend.placed);
  y = legend.bottom + 16;
  for (const note of content.notes) write(note, FONTS.small, true);
  write(content.address, FONTS.small, true);

  const turned = content.direction === "rtl" ? placed.map(mirrored) : placed;
  return { width: PICTURE_WIDTH, height: Math.ceil(y + MARGIN), placed: turned };
}

function fitMap(map: { width: number; height: number }, y: number): Box {
  const scale = Math.min(INNER / map.width, MAX_MAP_HEIGHT / map.height);
  const [width, height] = [map.width * scale, map.height * scale];
  return { x: (PICTURE_WIDTH - width) / 2, y, width, height };
}

/** Signs with their words in rows; words that are longer than a row are broken beside their sign. */
function layOutLegend<S>(
  { legend, direction }: PictureContent<S>,
  top: number,
  measure: Measure,
): { placed: Placed<S>[]; bottom: number } {
  const font = FONTS.plain;
  const height = lineHeight(font);
  const placed: Placed<S>[] = [];
  let [x, y, rowHeight] = [MARGIN, top, 0];
  for (const { sign, text } of legend.items) {
    const runs = directionOf(text, direction);
    const lines = wrapLines(text, INNER - SIGN - GAP, (part) => measure(part, font));
    const widths = lines.map((line) => measure(line, font));
    const width = SIGN + GAP + Math.max(0, ...widths);
    if (x > MARGIN && x + width > MARGIN + INNER) {
      x = MARGIN;
      y += rowHeight;
      rowHeight = 0;
    }
    const signBox = { x, y: y + (height - SIGN) / 2, width: SIGN, height: SIGN };
    placed.push({ kind: "sign", sign, box: signBox });
    lines.forEach((line, i) => {
      const box = { x: x + SIGN + GAP, y: y + i * height, width: widths[i] ?? 0, height };
      placed.push({ kind: "text", box, text: line, font, soft: false, direction: runs });
    });
    rowHeight = Math.max(rowHeight, height * Math.max(1, lines.length));
    x += width + BETWEEN_ITEMS;
  }
  return { placed, bottom: y + rowHeight };
}

/** As the first letter of a text runs (UAX #9, rule P2); `other` for a text without letters. */
function directionOf(text: string, other: "ltr" | "rtl"): "ltr" | "rtl" {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return other;
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter) ? "rtl" : "ltr";
}

function mirrored<S>(item: Placed<S>): Placed<S> {
  const { box } = item;
  return { ...item, box: { ...box, x: PICTURE_WIDTH - box.x - box.width } };
}
