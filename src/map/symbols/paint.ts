import type { Palette } from "../../core/palette.ts";

/** What symbols are painted with. */
export type Paint = { palette: Palette; fontFamily: string };

/** Colour of a slot 1–8 of the palette; the unknown colour for null. */
export function slotColor({ palette }: Paint, slot: number | null | undefined): string {
  return (slot && palette.sides[slot - 1]) || palette.unknown;
}

/** How much ink a colour takes on as an outline, so that every slot of both themes has 3:1 on every ground. */
const EDGE_INK = 0.45;

/** A colour as an outline: towards the ink, so that it stays in sight however pale its filling is. */
export const edgeColor = ({ palette }: Paint, color: string) => mix(color, palette.ink, EDGE_INK);

/** Mixes two colours (`#rrggbb`); `share` 0–1 is how much of the second. */
function mix(a: string, b: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [from, to] = [a, b].map((color) => Number.parseInt(color.slice(at, at + 2), 16));
    const value = Math.round((from ?? 0) * (1 - share) + (to ?? 0) * share);
    return value.toString(16).padStart(2, "0");
  });
  return `#${parts.join("")}`;
}

/** Strokes a circle around 0,0. */
export function strokeCircle(
  context: CanvasRenderingContext2D,
  r: number,
  color: string,
  width: number,
): void {
  context.beginPath();
  context.arc(0, 0, r, 0, 2 * Math.PI);
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke();
}
