import { AGE_ALPHA } from "../../core/select/age.ts";
import { signColor } from "./marks.ts";
import { edgeColor, type Paint, strokeCircle } from "./paint.ts";
import type { MapSymbol } from "./symbol.ts";

/**
 * The circles that true positions lie in: dashed, and all that look alike in one tint, so that the map stays in sight
 * however many lie on each other. What is as large as a region is quiet until it is lit.
 */
export function drawDoubts(
  context: CanvasRenderingContext2D,
  symbols: readonly MapSymbol[],
  paint: Paint,
): void {
  const looks = new Map<string, MapSymbol[]>();
  for (const symbol of symbols) {
    if (symbol.certainty === "exact") continue;
    const look = `${signColor(paint, symbol.sign)} ${isQuiet(symbol) || symbol.age}`;
    const alike = looks.get(look);
    if (alike) alike.push(symbol);
    else looks.set(look, [symbol]);
  }
  context.save();
  context.setLineDash([4, 3]);
  for (const alike of looks.values()) drawAlike(context, alike, paint);
  context.restore();
}

const isQuiet = ({ certainty, change, emphasis }: MapSymbol) =>
  (certainty !== "uncertain" || change === "same") && emphasis === "none";

function drawAlike(
  context: CanvasRenderingContext2D,
  alike: readonly MapSymbol[],
  paint: Paint,
): void {
  const [first] = alike;
  if (!first) return;
  const [quiet, color] = [isQuiet(first), signColor(paint, first.sign)];
  context.beginPath();
  for (const symbol of alike) {
    // What is moved apart is the sign, never the circle.
    const { x, y } = symbol.certainty === "uncertain" ? symbol : symbol.anchor;
    const r = Math.max(symbol.doubtR, symbol.r);
    context.moveTo(x + r, y);
    context.arc(x, y, r, 0, 2 * Math.PI);
  }
  context.globalAlpha = quiet ? 0.05 : 0.2 * AGE_ALPHA[first.age];
  context.fillStyle = color;
  context.fill();
  context.globalAlpha = quiet ? 0.3 : 1;
  context.lineWidth = quiet ? 1 : 1.75;
  context.strokeStyle = first.age > 0 && !quiet ? edgeColor(paint, color) : color;
  context.stroke();
}

/** Dashes around a sign of some radius whose position is in doubt, or that of a place in it. */
export function drawDoubtRing(context: CanvasRenderingContext2D, r: number, paint: Paint): void {
  context.setLineDash([3, 2.5]);
  strokeCircle(context, r + 2, paint.palette.unknown, 1.25);
  context.setLineDash([]);
}
