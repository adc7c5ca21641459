import { drawChange } from "./change-marks.ts";
import { coversNumber, drawCluster } from "./cluster.ts";
import { drawDoubtRing, drawDoubts } from "./doubts.ts";
import { LABEL_HEIGHT, type Label } from "./labels.ts";
import { drawHollowMark, drawMark } from "./marks.ts";
import { type Paint, strokeCircle } from "./paint.ts";
import { isCluster, type MapSymbol, outerRadius, wasMoved } from "./symbol.ts";

/** Font of a label as canvas wants it. */
export function labelFont(weight: Label["weight"], family: string): string {
  return `${weight === "strong" ? 600 : 400} ${weight === "quiet" ? 12 : 13}px ${family}`;
}

/** Draws circles of doubt, leader lines, symbols and names on a context whose unit is the CSS pixel: each over those before. */
export function drawMap(
  context: CanvasRenderingContext2D,
  symbols: readonly MapSymbol[],
  labels: readonly Label[],
  paint: Paint,
): void {
  drawDoubts(context, symbols, paint);
  for (const symbol of symbols) if (wasMoved(symbol)) drawLeader(context, symbol, paint);
  symbols.forEach((symbol, i) => {
    const hasNumber =
      isCluster(symbol) && !symbols.some((other, j) => j > i && coversNumber(other, symbol));
    at(context, symbol.at, () => drawSign(context, symbol, paint, hasNumber));
    at(context, symbol, () => drawRings(context, symbol, paint));
  });
  drawLabels(context, labels, paint);
}

function at(
  context: CanvasRenderingContext2D,
  { x, y }: { x: number; y: number },
  draw: () => void,
): void {
  context.save();
  context.translate(x, y);
  draw();
  context.restore();
}

/** A thin line from a sign that was moved to where it belongs, with a dot there. */
function drawLeader(
  context: CanvasRenderingContext2D,
  { at, anchor }: MapSymbol,
  { palette }: Paint,
): void {
  for (const [color, width] of [
    [palette.paper, 3],
    [palette.ink, 1],
  ] as const) {
    context.strokeStyle = color;
    context.fillStyle = color;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(anchor.x, anchor.y);
    context.lineTo(at.x, at.y);
    context.stroke();
    context.beginPath();
    context.arc(anchor.x, anchor.y, 1 + width / 2, 0, 2 * Math.PI);
    context.fill();
  }
}

/** The sign around 0,0: of an uncertain place it is small, and of a region hollow: it says who, not where. */
function drawSign(
  context: CanvasRenderingContext2D,
  symbol: MapSymbol,
  paint: Paint,
  hasNumber: boolean,
): void {
  const { sign, at, age, change, certainty, holdsDoubt } = symbol;
  if (isCluster(symbol)) drawCluster(context, symbol, paint, hasNumber);
  else if (change !== null) drawChange(context, symbol, paint);
  else if (certainty === "area") drawHollowMark(context, sign, at.r, paint, [3, 2]);
  else drawMark(context, sign, at.r, paint, age);
  if (certainty === "wide" || (isCluster(symbol) && holdsDoubt))
    drawDoubtRing(context, at.r, paint);
}

/** Rings for what is new and what is lit. */
function drawRings(context: CanvasRenderingContext2D, symbol: MapSymbol, { palette }: Paint): void {
  const edge = outerRadius(symbol);
  if (symbol.isNew) strokeCircle(context, edge + 3, palette.ink, 1);
  if (symbol.emphasis === "none") return;
  strokeCircle(context, edge + 5.5, palette.paper, 5);
  strokeCircle(context, edge + 5.5, palette.accent, symbol.emphasis === "selected" ? 3.5 : 2.5);
}

function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly Label[],
  paint: Paint,
): void {
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = LABEL_HEIGHT / 4;
  context.strokeStyle = paint.palette.paper;
  let font = "";
  for (const label of labels) {
    const wanted = labelFont(label.weight, paint.fontFamily);
    // Setting a font has it read anew, even the same one.
    if (wanted !== font) context.font = wanted;
    font = wanted;
    drawLabel(context, label, paint);
  }
}

function drawLabel(context: CanvasRenderingContext2D, label: Label, paint: Paint): void {
  context.textAlign = label.align;
  context.fillStyle = label.weight === "quiet" ? paint.palette.unknown : paint.palette.ink;
  context.strokeText(label.text, label.x, label.y);
  context.fillText(label.text, label.x, label.y);
}
