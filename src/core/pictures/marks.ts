import type { Xml } from "../compile/xml.ts";
import { shapePath } from "../geo/shapes.ts";
import type { Palette } from "../palette.ts";
import type { Sign } from "../select/sign.ts";
import { svg } from "./svg.ts";

/** Distance of the stripes of what is disputed, and their width, pixels. */
const STRIPES = { step: 4.4, width: 2.2 };

/** Colour of a sign where it can't be striped: circles of doubt, outlines. */
export function signColor({ slots, hatched }: Sign, palette: Palette): string {
  return hatched ? palette.disputed : slotColor(slots[0] ?? null, palette);
}

/** A sign around 0,0 as the map draws it: in its colour with an edge of paper, striped when disputed. */
export function markElements(sign: Sign, r: number, palette: Palette): Xml[] {
  const d = shapePath(sign.shape, r);
  const edge = sign.hatched ? palette.disputed : palette.paper;
  return [
    svg("path", { d, fill: sign.hatched ? palette.paper : signColor(sign, palette) }),
    ...(sign.hatched ? stripes(sign, r, palette) : []),
    svg("path", { d, fill: "none", stroke: edge, "stroke-width": 1.25 }),
  ];
}

/** The sign of a whole region: hollow and dashed, because it stands for no spot. */
export function hollowMark(sign: Sign, r: number, palette: Palette): Xml {
  return svg("path", {
    d: shapePath(sign.shape, r),
    fill: palette.paper,
    "fill-opacity": 0.75,
    stroke: signColor(sign, palette),
    "stroke-width": 1.75,
    "stroke-dasharray": "3 2",
  });
}

/** Stripes from lower left to upper right in the colours of all that claim the place; only circles are striped. */
function stripes({ slots }: Sign, r: number, palette: Palette): Xml[] {
  const offsets = [];
  for (let offset = -2 * r; offset <= 2 * r; offset += STRIPES.step) offsets.push(offset);
  return offsets.flatMap((offset, i) => {
    const color =
      slots.length > 1 ? slotColor(slots[i % slots.length] ?? null, palette) : palette.disputed;
    const half = Math.sqrt(Math.max(0, r * r - (offset * offset) / 2) / 2);
    if (half === 0) return [];
    const d = `M${(offset / 2 - half).toFixed(2)} ${(offset / 2 + half).toFixed(2)}L${(offset / 2 + half).toFixed(2)} ${(offset / 2 - half).toFixed(2)}`;
    return svg("path", { d, stroke: color, "stroke-width": STRIPES.width });
  });
}

const slotColor = (slot: number | null, palette: Palette): string =>
  (slot !== null && palette.sides[slot - 1]) || palette.unknown;
