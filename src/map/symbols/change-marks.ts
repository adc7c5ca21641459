import type { Sign } from "../../core/select/sign.ts";
import { drawHollowMark, drawMark, fillSign, markPath, signColor } from "./marks.ts";
import { type Paint, strokeCircle } from "./paint.ts";
import type { MapSymbol } from "./symbol.ts";

/** Colour that is left of a place that is the same on both sides. */
const SAME_ALPHA = 0.5;

/**
 * A place while two things are compared, around 0,0: changed in halves (the first left, the second right) with two
 * outlines, appeared solid with a plus, gone hollow with a minus, the same small and pale.
 */
export function drawChange(
  context: CanvasRenderingContext2D,
  { change, sign, before, at, emphasis }: MapSymbol,
  paint: Paint,
): void {
  const { r } = at;
  if (change === "changed") drawHalves(context, before ?? sign, sign, r, paint);
  if (change === "appeared") {
    drawMark(context, sign, r, paint);
    drawBeside(context, r, paint, true);
  }
  if (change === "gone") {
    drawHollowMark(context, sign, r, paint, []);
    drawBeside(context, r, paint, false);
  }
  if (change === "same") {
    context.save();
    if (emphasis === "none") context.globalAlpha = SAME_ALPHA;
    drawMark(context, sign, r, paint);
    context.restore();
  }
}

/** Each half in its own colour and shape. */
function drawHalves(
  context: CanvasRenderingContext2D,
  before: Sign,
  after: Sign,
  r: number,
  paint: Paint,
): void {
  const far = 3 * r;
  const halves: [Sign, number][] = [
    [before, -far],
    [after, 0],
  ];
  for (const [sign, left] of halves) {
    const path = markPath(sign.shape, r);
    const outer = markPath(sign.shape, r + 3);
    context.save();
    context.beginPath();
    context.rect(left, -far, far, 2 * far);
    context.clip();
    context.fillStyle = paint.palette.paper;
    context.fill(outer);
    context.lineWidth = 1.25;
    context.strokeStyle = paint.palette.ink;
    context.stroke(outer);
    fillSign(context, path, sign, r, paint);
    context.strokeStyle = sign.hatched ? signColor(paint, sign) : paint.palette.ink;
    context.lineWidth = 1;
    context.stroke(path);
    context.restore();
  }
  context.fillStyle = paint.palette.paper;
  context.fillRect(-0.75, -r - 2, 1.5, 2 * r + 4);
}

/** A plus or a minus at the upper right of a symbol. */
function drawBeside(
  context: CanvasRenderingContext2D,
  r: number,
  paint: Paint,
  plus: boolean,
): void {
  const reach = 3;
  context.save();
  context.translate(0.75 * r + 4, -0.75 * r - 4);
  context.fillStyle = paint.palette.paper;
  context.beginPath();
  context.arc(0, 0, 5, 0, 2 * Math.PI);
  context.fill();
  strokeCircle(context, 5, paint.palette.ink, 0.75);
  context.lineWidth = 1.75;
  context.beginPath();
  context.moveTo(-reach, 0);
  context.lineTo(reach, 0);
  if (plus) {
    context.moveTo(0, -reach);
    context.lineTo(0, reach);
  }
  context.stroke();
  context.restore();
}
