import type { Xml } from "../compile/xml.ts";
import type { Palette } from "../palette.ts";
import type { Sign } from "../select/sign.ts";
import { markElements } from "./marks.ts";
import { svg } from "./svg.ts";
import {
  balancedWidth,
  breakLines,
  type Fonts,
  fitsWords,
  isRightToLeft,
  type TextStyle,
  textElement,
} from "./text.ts";

/** Size of a picture for link previews, pixels: what Open Graph readers take without cutting. */
export const PICTURE = { width: 1200, height: 630 };

/** Width of the words beside the map, pixels. */
export const PANEL_WIDTH = 500;

/** One line of what is said: `caption` names what the line after it says. */
export type Fact = { kind: "caption" | "strong" | "plain" | "legend"; text: string; sign?: Sign };

/** What a picture says beside its map, top to bottom; facts stand in groups at the foot. */
export type PanelContent = {
  kicker: string;
  /** The title, and the same in another script. */
  titles: readonly string[];
  /** A line below the titles. */
  below: string | null;
  facts: readonly (readonly Fact[])[];
  /** Last line: publisher and licence. */
  foot: string;
};

const PAD = 48;
const INNER = PANEL_WIDTH - 2 * PAD;
/** From the picture's top to the first line, and from the last line to its bottom; the bar stands above the first. */
const TOP = 46;
const BOTTOM = 32;
const BAR_ABOVE = 14;
const HEAD_GAP = 10;
const BELOW_GAP = 4;
/** Secondary text: 7:1 on paper (`--ink-soft` of `src/ui/tokens.css`). */
export const INK_SOFT = "#5d5750";
const HAIRLINE = "#ddd6ca";

const STYLES: Record<Fact["kind"] | "kicker" | "below" | "foot", TextStyle> = {
  kicker: { face: "strong", size: 23 },
  below: { face: "plain", size: 25 },
  caption: { face: "plain", size: 21 },
  strong: { face: "strong", size: 29 },
  plain: { face: "plain", size: 25 },
  legend: { face: "plain", size: 20 },
  foot: { face: "plain", size: 17 },
};

/** Sizes that a title is tried in, largest first; the same in another script is smaller by this share. */
const TITLE_SIZES = [64, 57, 51, 46, 41, 37, 33];
const SECOND_TITLE = 0.72;
const MOST_TITLE_LINES = 4;

/** Heights: a line of text to its size, between titles, between groups of facts, and what a sign takes beside its text. */
const LEADING = 1.22;
const TITLE_LEADING = 1.1;
const ARABIC_LEADING = 1.36;
const GROUP_GAP = 16;
const TITLE_GAP = 6;
const SIGN_ROOM = 38;
/** Of a sign to the size of its text: signs of lines below each other never touch. */
const SIGN_RADIUS = 0.39;

/** A line with the top of its box, ready to draw. */
type Line = { text: string; style: TextStyle; height: number; color: string; sign?: Sign };

/**
 * The words of a picture as SVG, in a panel at its start side. Titles take the largest size with which everything
 * has room; what is still too long ends in an ellipsis, and nothing leaves the panel.
 */
export function panelElements(
  content: PanelContent,
  isRtl: boolean,
  fonts: Fonts,
  palette: Palette,
): Xml[] {
  const { width, height } = PICTURE;
  const left = isRtl ? width - PANEL_WIDTH : 0;
  const facts = content.facts.map((group) =>
    group.flatMap((fact) => factLines(fact, fonts, palette)),
  );
  const foot = lineOf(content.foot, STYLES.foot, 1, INK_SOFT, fonts);
  const head = lineOf(content.kicker, STYLES.kicker, 1, INK_SOFT, fonts);
  const below = content.below ? lineOf(content.below, STYLES.below, 2, INK_SOFT, fonts) : [];
  const factsHeight = heightOf(facts.flat()) + GROUP_GAP * Math.max(0, facts.length - 1);
  const titlesTop = TOP + heightOf(head) + HEAD_GAP;
  const footTop = height - BOTTOM - heightOf(foot);
  const factsTop = footTop - GROUP_GAP - factsHeight;
  const room = factsTop - 2 * GROUP_GAP - heightOf(below) - titlesTop;
  const titles = fitTitles(content.titles, room, fonts, palette);
  const writer = new PanelWriter(left, isRtl, palette);
  writer.bar(TOP - BAR_ABOVE);
  writer.lines(head, TOP);
  const afterTitles = writer.titles(titles, titlesTop);
  writer.lines(below, afterTitles + BELOW_GAP);
  let y = factsTop;
  for (const group of facts) y = writer.lines(group, y) + GROUP_GAP;
  writer.lines(foot, footTop);
  return [
    svg("rect", { x: left, y: 0, width: PANEL_WIDTH, height, fill: palette.paper }),
    svg("rect", { x: isRtl ? left : PANEL_WIDTH - 1, y: 0, width: 1, height, fill: HAIRLINE }),
    ...writer.written,
  ];
}

const heightOf = (lines: readonly Line[]) => lines.reduce((sum, { height }) => sum + height, 0);

function lineOf(
  text: string,
  style: TextStyle,
  most: number,
  color: string,
  fonts: Fonts,
  width = INNER,
): Line[] {
  const leading = style.face === "title" ? TITLE_LEADING : LEADING;
  return breakLines(fonts, text, style, width, most).map((line) => ({
    text: line,
    style,
    color,
    height: style.size * (isRightToLeft(line) ? Math.max(leading, ARABIC_LEADING) : leading),
  }));
}

function factLines({ kind, text, sign }: Fact, fonts: Fonts, palette: Palette): Line[] {
  const color = kind === "caption" ? INK_SOFT : palette.ink;
  const width = sign ? INNER - SIGN_ROOM : INNER;
  const lines = lineOf(
    text,
    STYLES[kind],
    kind === "caption" || kind === "legend" ? 1 : 2,
    color,
    fonts,
    width,
  );
  const [first, ...others] = lines;
  if (!first || !sign) return lines;
  return [{ ...first, sign }, ...others];
}

/** The titles in the largest size in which they fit a height and no word is broken; in the smallest one where none does. */
function fitTitles(
  titles: readonly string[],
  room: number,
  fonts: Fonts,
  palette: Palette,
): Line[][] {
  const inSize = (size: number, most: number): Line[][] =>
    titles.map((title, i) => {
      const style = titleStyle(size, i);
      const width = balancedWidth(fonts, title, style, INNER);
      return lineOf(title, style, most, palette.ink, fonts, width);
    });
  const size = TITLE_SIZES.find((one) => {
    const blocks = inSize(one, Number.POSITIVE_INFINITY);
    const isShort = blocks.every(({ length }) => length <= MOST_TITLE_LINES);
    const isWhole = titles.every((title, i) => fitsWords(fonts, title, titleStyle(one, i), INNER));
    return isShort && isWhole && heightOf(blocks.flat()) <= room;
  });
  if (size !== undefined) return inSize(size, MOST_TITLE_LINES);
  const smallest = TITLE_SIZES.at(-1) ?? 0;
  const most = [MOST_TITLE_LINES, 3, 2].find(
    (one) => heightOf(inSize(smallest, one).flat()) <= room,
  );
  return inSize(smallest, most ?? 1);
}

const titleStyle = (size: number, i: number): TextStyle => ({
  face: "title",
  size: i === 0 ? size : size * SECOND_TITLE,
});

/** Writes lines below each other in the panel whose left edge is at `left`. */
class PanelWriter {
  readonly written: Xml[] = [];
  readonly #left: number;
  readonly #isRtl: boolean;
  readonly #palette: Palette;

  constructor(left: number, isRtl: boolean, palette: Palette) {
    this.#left = left;
    this.#isRtl = isRtl;
    this.#palette = palette;
  }

  /** The short rule that every picture of the site begins with. */
  bar(y: number): void {
    const width = 56;
    const x = this.#isRtl ? this.#left + PANEL_WIDTH - PAD - width : this.#left + PAD;
    this.written.push(svg("rect", { x, y, width, height: 5, fill: this.#palette.ink }));
  }

  /** Lines from a height on; returns the height below them. */
  lines(lines: readonly Line[], top: number, onRight = this.#isRtl): number {
    let y = top;
    // A line that is broken stays beside the sign of its first.
    let room = 0;
    for (const line of lines) {
      if (line.sign) room = SIGN_ROOM;
      else if (lines.indexOf(line) === 0 || line.style.size !== STYLES.strong.size) room = 0;
      this.#line(line, y, room, onRight);
      y += line.height;
    }
    return y;
  }

  /** Titles; one of several lines is aligned as it is read, shorter ones stay together at the panel's start. */
  titles(blocks: readonly (readonly Line[])[], top: number): number {
    let y = top;
    for (const block of blocks) {
      const isOwn = block.length > 1 && block.every(({ text }) => isRightToLeft(text));
      y = this.lines(block, y, isOwn || this.#isRtl) + TITLE_GAP;
    }
    return y;
  }

  #line({ text, style, height, color, sign }: Line, y: number, room: number, onRight: boolean) {
    const baseline = y + height / 2 + style.size * 0.34;
    const x = onRight ? this.#left + PANEL_WIDTH - PAD - room : this.#left + PAD + room;
    const anchor = onRight ? "right" : "left";
    this.written.push(textElement(text, style, { x, y: baseline, anchor }, { fill: color }));
    if (!sign) return;
    const radius = style.size * SIGN_RADIUS;
    const from = onRight ? x + room - radius - 2 : x - room + radius + 2;
    const transform = `translate(${from} ${(y + height / 2 + 1).toFixed(2)})`;
    this.written.push(svg("g", { transform }, markElements(sign, radius, this.#palette)));
  }
}
