import { AGE_ALPHA } from "../../core/select/age.ts";
import { signColor } from "./marks.ts";
import { type Paint, strokeCircle } from "./paint.ts";
import type { MapSymbol } from "./symbol.ts";

const RING_PX = 4;

/** True when a symbol that is drawn over a cluster touches the number in its middle. */
export const coversNumber = ({ at }: MapSymbol, cluster: MapSymbol): boolean =>
  Math.hypot(at.x - cluster.at.x, at.y - cluster.at.y) < at.r + Math.min(7, cluster.r / 2);

/**
 * Several places in one symbol, around 0,0: their number, a ring with the share of each sign. While two things are compared it counts the places that differ, with a second outline.
 * Without `hasNumber` something covers the number: half of it would be read as another.
 */
export function drawCluster(
  context: CanvasRenderingContext2D,
  symbol: MapSymbol,
  paint: Paint,
  hasNumber: boolean,
): void {
  const { r, change, age } = symbol;
  context.fillStyle = paint.palette.paper;
  context.beginPath();
  context.arc(0, 0, r, 0, 2 * Math.PI);
  context.fill();
  context.save();
  context.globalAlpha = change === "same" ? 0.5 : AGE_ALPHA[age];
  drawRing(context, symbol, paint);
  context.restore();
  if (age > 0) strokeCircle(context, r, paint.palette.unknown, 1.25);
  if (change !== null && change !== "same") {
    strokeCircle(context, r + 0.5, paint.palette.ink, 1);
    strokeCircle(context, r + 3, paint.palette.ink, 1.25);
  }
  if (!hasNumber) return;
  context.fillStyle = change === "same" ? paint.palette.unknown : paint.palette.ink;
  context.font = `600 ${r < 10 ? 10 : 12}px ${paint.fontFamily}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(String(change === null ? symbol.members.length : symbol.changes), 0, 0.5);
}

function drawRing(context: CanvasRenderingContext2D, { r, shares }: MapSymbol, paint: Paint): void {
  let from = -Math.PI / 2;
  context.lineWidth = RING_PX;
  for (const { sign, share } of shares) {
    const to = from + share * 2 * Math.PI;
    context.strokeStyle = signColor(paint, sign);
    context.beginPath();
    context.arc(0, 0, r - RING_PX / 2, from, to);
    context.stroke();
    from = to;
  }
}
