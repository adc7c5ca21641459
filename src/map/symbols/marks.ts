import { shapePath } from "../../core/geo/shapes.ts";
import { AGE_ALPHA, type AgeStep } from "../../core/select/age.ts";
import type { Sign } from "../../core/select/sign.ts";
import type { SideShape } from "../../schema/collection.ts";
import { edgeColor, type Paint, slotColor } from "./paint.ts";

/** Colour that a sign has where it can't be striped: rings, circles, outlines. */
export function signColor(paint: Paint, sign: Sign): string {
  return sign.hatched ? paint.palette.disputed : slotColor(paint, sign.slots[0]);
}

const paths = new Map<string, Path2D>();

/** A shape's outline around 0,0. Sizes grow with whole numbers up to a limit, so there are a few hundred paths at most. */
export function markPath(shape: SideShape, r: number): Path2D {
  const key = `${shape} ${r}`;
  const path = paths.get(key) ?? new Path2D(shapePath(shape, r));
  paths.set(key, path);
  return path;
}

/** A mark around 0,0: solid in its colour, hatched when disputed, paler with age but never without its outline. */
export function drawMark(
  context: CanvasRenderingContext2D,
  sign: Sign,
  r: number,
  paint: Paint,
  age: AgeStep = 0,
): void {
  const path = markPath(sign.shape, r);
  fillSign(context, path, sign, r, paint, AGE_ALPHA[age]);
  const color = signColor(paint, sign);
  context.lineWidth = age === 0 ? 1.25 : 1.5;
  context.strokeStyle =
    age > 0 ? edgeColor(paint, color) : sign.hatched ? color : paint.palette.paper;
  context.stroke(path);
}

/** A hollow mark in its side's colour: of a region (dashed), or of what is gone. */
export function drawHollowMark(
  context: CanvasRenderingContext2D,
  sign: Sign,
  r: number,
  paint: Paint,
  dash: readonly number[],
): void {
  const path = markPath(sign.shape, r);
  context.save();
  context.globalAlpha = 0.75;
  context.fillStyle = paint.palette.paper;
  context.fill(path);
  context.globalAlpha = 1;
  context.setLineDash([...dash]);
  context.lineWidth = 1.75;
  context.strokeStyle = signColor(paint, sign);
  context.stroke(path);
  context.restore();
}

/** Fills a path with a sign's colour, or with stripes of the sides that claim the place. */
export function fillSign(
  context: CanvasRenderingContext2D,
  path: Path2D,
  sign: Sign,
  r: number,
  paint: Paint,
  alpha = 1,
): void {
  context.save();
  if (sign.hatched || alpha < 1) {
    context.fillStyle = paint.palette.paper;
    context.fill(path);
  }
  context.globalAlpha = alpha;
  if (sign.hatched) stripes(context, path, sign, r, paint);
  else {
    context.fillStyle = signColor(paint, sign);
    context.fill(path);
  }
  context.restore();
}

function stripes(
  context: CanvasRenderingContext2D,
  path: Path2D,
  sign: Sign,
  r: number,
  paint: Paint,
): void {
  const { slots } = sign;
  context.clip(path);
  context.lineWidth = 2.2;
  let stripe = 0;
  for (let offset = -2 * r; offset <= 2 * r; offset += 4.4) {
    context.strokeStyle =
      slots.length > 1 ? slotColor(paint, slots[stripe % slots.length]) : paint.palette.disputed;
    context.beginPath();
    context.moveTo(offset - r, r);
    context.lineTo(offset + r, -r);
    context.stroke();
    stripe += 1;
  }
}
