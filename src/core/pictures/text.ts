import type { Xml } from "../compile/xml.ts";
import { wrapLines } from "../text/wrap-lines.ts";
import type { FontMetrics } from "./font-metrics.ts";
import { svg } from "./svg.ts";

/** The typefaces of pictures: titles, what is read, and what is strong; Arabic letters have two of their own. */
const FACES = {
  title: { family: "Source Serif 4", weight: 600 },
  plain: { family: "Source Sans 3", weight: 400 },
  strong: { family: "Source Sans 3", weight: 600 },
  arabic: { family: "Noto Sans Arabic", weight: 400 },
  arabicStrong: { family: "Noto Sans Arabic", weight: 600 },
} as const;
export type Face = keyof typeof FACES;

/** What is known of every typeface. */
export type Fonts = Readonly<Record<Face, FontMetrics>>;

/** How a text looks: its face before the script is known, and its size in pixels. */
export type TextStyle = { face: "title" | "plain" | "strong"; size: number };

/** Kerning and joining can make a text a little wider than the sum of its letters. */
const SAFETY = 1.02;

/** Thrown for text that none of the fonts can write. */
export class MissingGlyphs extends Error {}

const ARABIC = /\p{Script=Arabic}/u;
const FIRST_STRONG = /[\p{Script=Arabic}\p{Script=Hebrew}]|\p{L}/u;

/** True for a text that begins from the right: by its first letter (UAX #9, P2). */
export function isRightToLeft(text: string): boolean {
  const [first = ""] = FIRST_STRONG.exec(text) ?? [];
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(first);
}

/** The typeface that writes a text: one that has Arabic letters writes all of it where there is one among them. */
function faceOf(text: string, face: TextStyle["face"]): Face {
  if (!ARABIC.test(text)) return face;
  return face === "plain" ? "arabic" : "arabicStrong";
}

/** Marks that have no width and no picture: directions, joiners, variation selectors. */
const isInvisible = (codePoint: number) =>
  /[\p{Cf}\p{Variation_Selector}]/u.test(String.fromCodePoint(codePoint));

/** The first letter of a text that its typeface does not have; null where all can be written. */
export function missingLetter(fonts: Fonts, text: string, face: TextStyle["face"]): string | null {
  const metrics = fonts[faceOf(text, face)];
  const isMissing = (letter: string) => {
    const codePoint = letter.codePointAt(0) ?? 0;
    return !isInvisible(codePoint) && metrics.advance(codePoint) === null;
  };
  return [...drawn(text)].find(isMissing) ?? null;
}

/**
 * Width of a line in pixels, never less than what is drawn. Throws MissingGlyphs for a text with letters that the
 * typeface does not have.
 */
export function textWidth(fonts: Fonts, text: string, { face, size }: TextStyle): number {
  const missing = missingLetter(fonts, text, face);
  if (missing !== null) {
    const code = missing.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
    throw new MissingGlyphs(`no font of the pictures has the letter "${missing}" (U+${code})`);
  }
  const metrics = fonts[faceOf(text, face)];
  const advances = [...drawn(text)].map((letter) => {
    const codePoint = letter.codePointAt(0) ?? 0;
    return isInvisible(codePoint) ? 0 : widest(metrics, codePoint);
  });
  return advances.reduce((sum, advance) => sum + advance, 0) * size * SAFETY;
}

/** A letter's width, of Arabic ones the widest that it has alone or joined: joined ones can be wider. */
function widest(metrics: FontMetrics, codePoint: number): number {
  const forms = [codePoint, ...(JOINED.get(codePoint) ?? [])];
  return Math.max(...forms.map((form) => metrics.advance(form) ?? 0));
}

/** The forms of Arabic letters at the beginning, in the middle and at the end of a word (Unicode presentation forms A and B). */
const JOINED: ReadonlyMap<number, readonly number[]> = joinedForms();

function joinedForms(): Map<number, number[]> {
  const forms = new Map<number, number[]>();
  for (let form = 0xfb50; form <= 0xfefc; form += 1) {
    const [letter = "", ...others] = String.fromCodePoint(form).normalize("NFKC");
    const codePoint = letter.codePointAt(0) ?? 0;
    // Ligatures stand for several letters, and are no wider than these.
    if (others.length === 0) forms.set(codePoint, [...(forms.get(codePoint) ?? []), form]);
  }
  return forms;
}

/** Blanks of every width as the plain one, which every font has; lines and tabs, too. */
const drawn = (text: string) => text.replace(/[\s\u2000-\u200a\u202f]+/gu, " ");

/** Breaks a text into lines no wider than `width` pixels; beyond `mostLines` the last one ends in an ellipsis. */
export function breakLines(
  fonts: Fonts,
  text: string,
  style: TextStyle,
  width: number,
  mostLines: number,
): string[] {
  const measure = (part: string) => textWidth(fonts, part, style);
  const lines = wrapLines(drawn(text), width, measure);
  if (lines.length <= mostLines) return lines;
  const kept = lines.slice(0, mostLines);
  return [...kept.slice(0, -1), shorten(kept.at(-1) ?? "", width, measure)];
}

/** True when no word of a text is wider than `width` pixels alone. */
export const fitsWords = (fonts: Fonts, text: string, style: TextStyle, width: number): boolean =>
  drawn(text)
    .split(" ")
    .every((word) => textWidth(fonts, word, style) <= width);

/** Steps in which lines are narrowed until they are about equally long, and how narrow they become at most. */
const BALANCE_STEP = 8;
const LEAST_BALANCE = 0.6;

/** The least width, `width` pixels at most, at which a text takes no more lines: so the last one is not left with a word. */
export function balancedWidth(fonts: Fonts, text: string, style: TextStyle, width: number): number {
  const linesAt = (at: number) =>
    breakLines(fonts, text, style, at, Number.POSITIVE_INFINITY).length;
  const most = linesAt(width);
  const least = Math.max(
    width * LEAST_BALANCE,
    ...drawn(text)
      .split(" ")
      .map((word) => textWidth(fonts, word, style)),
  );
  let balanced = width;
  while (balanced - BALANCE_STEP >= least && linesAt(balanced - BALANCE_STEP) <= most)
    balanced -= BALANCE_STEP;
  return balanced;
}

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

function shorten(line: string, width: number, measure: (part: string) => number): string {
  const parts = [...letters.segment(line)].map(({ segment }) => segment);
  while (parts.length > 0 && measure(`${parts.join("")}…`) > width) parts.pop();
  return `${parts.join("").replace(/[\s,،;:–-]+$/u, "")}…`;
}

/** Where a line stands: its baseline, and which of its ends is at `x` on the page, whatever way it is read. */
type TextPlace = { x: number; y: number; anchor: "left" | "middle" | "right" };

const ANCHORS = { left: "start", middle: "middle", right: "end" } as const;

/** One line of text; a halo keeps it readable on a map. Attributes are those of SVG. */
export function textElement(
  text: string,
  style: TextStyle,
  { x, y, anchor }: TextPlace,
  attributes: Readonly<Record<string, string | number>>,
): Xml {
  const { family, weight } = FACES[faceOf(text, style.face)];
  // The renderer takes every text to begin from the left; isolates (UAX #9) tell it where one does not.
  const content = isRightToLeft(text) ? `\u2067${drawn(text)}\u2069` : drawn(text);
  return svg(
    "text",
    {
      x,
      y,
      "font-family": family,
      "font-weight": weight,
      "font-size": style.size,
      "text-anchor": ANCHORS[anchor],
      ...attributes,
    },
    [content],
  );
}

/** Attributes of a text with a halo of a colour behind its letters. */
export const haloed = (fill: string, halo: string, width: number) => ({
  fill,
  stroke: halo,
  "stroke-width": width,
  "stroke-linejoin": "round",
  "paint-order": "stroke",
});
