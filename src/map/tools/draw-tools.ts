import { areaRing } from "../../core/geo/area-ring.ts";
import { measureLine } from "../../core/geo/measure.ts";
import type { Position } from "../../schema/place.ts";
import type { State } from "../../store/state.ts";
import type { Projection } from "../projection.ts";
import { labelFont } from "../symbols/draw.ts";
import type { Paint } from "../symbols/paint.ts";

/** What of a state the tools draw. */
type ToolState = Pick<State, "tool" | "ruler" | "sketch" | "filters">;

/** Letters that are written from the right: a number before an Arabic unit stands right of it. */
const RIGHT_TO_LEFT = /\p{Script=Arabic}/u;

type Point = { x: number; y: number };

/** Legs shorter than this on the screen go without their length, pixels. */
const LABELLED_LEG_PX = 56;

/** The area that filters, under the symbols: a light tint in a dashed line. */
export function drawArea(
  context: CanvasRenderingContext2D,
  { filters: { area } }: ToolState,
  projection: Projection,
  { palette }: Paint,
): void {
  if (!area) return;
  context.save();
  trace(context, areaRing(area).map(projection.project));
  context.closePath();
  context.globalAlpha = 0.06;
  context.fillStyle = palette.accent;
  context.fill();
  context.globalAlpha = 1;
  context.setLineDash([6, 4]);
  context.lineWidth = 1.5;
  context.strokeStyle = palette.accent;
  context.stroke();
  context.restore();
}

/**
 * The measured line with the length of its legs and of all of it, and the area being drawn, over the symbols. `aim` is
 * where the next point would go: the line to it is dashed. `write` says metres in the reader's language.
 */
export function drawTools(
  context: CanvasRenderingContext2D,
  { tool, ruler, sketch }: ToolState,
  aim: Position | null,
  projection: Projection,
  paint: Paint,
  write: (metres: number) => string,
): void {
  const next = aim ? [aim] : [];
  context.save();
  // A single point that was left behind measures nothing.
  if (ruler.length > 1 || (tool === "ruler" && ruler.length > 0)) {
    const points = [...ruler, ...(tool === "ruler" ? next : [])];
    drawLine(context, points, ruler.length, projection, paint);
    drawLengths(context, points, projection, paint, write);
  }
  if (sketch.length > 0) {
    const points = [...sketch, ...next];
    trace(context, points.map(projection.project));
    context.closePath();
    context.globalAlpha = 0.1;
    context.fillStyle = paint.palette.accent;
    context.fill();
    context.globalAlpha = 1;
    drawLine(context, points, sketch.length, projection, paint);
  }
  context.restore();
}

function trace(context: CanvasRenderingContext2D, points: readonly Point[]): void {
  context.beginPath();
  for (const { x, y } of points) context.lineTo(x, y);
}

/** A line with a knot at each of its first `fixed` points; what comes after them is only aimed at. */
function drawLine(
  context: CanvasRenderingContext2D,
  positions: readonly Position[],
  fixed: number,
  projection: Projection,
  { palette }: Paint,
): void {
  const points = positions.map(projection.project);
  const stroke = (part: readonly Point[], dash: number[]) => {
    if (part.length < 2) return;
    for (const [color, width] of [
      [palette.paper, 5],
      [palette.accent, 2],
    ] as const) {
      trace(context, part);
      context.setLineDash(color === palette.accent ? dash : []);
      context.strokeStyle = color;
      context.lineWidth = width;
      context.stroke();
    }
    context.setLineDash([]);
  };
  context.lineJoin = "round";
  stroke(points.slice(0, fixed), []);
  stroke(points.slice(fixed - 1), [4, 4]);
  for (const { x, y } of points.slice(0, fixed)) {
    context.beginPath();
    context.arc(x, y, 4, 0, 2 * Math.PI);
    context.fillStyle = palette.paper;
    context.fill();
    context.lineWidth = 2;
    context.strokeStyle = palette.accent;
    context.stroke();
  }
}

function drawLengths(
  context: CanvasRenderingContext2D,
  positions: readonly Position[],
  projection: Projection,
  paint: Paint,
  write: (metres: number) => string,
): void {
  const { legs, total } = measureLine(positions);
  const points = positions.map(projection.project);
  legs.forEach((leg, i) => {
    const [a, b] = [points[i], points[i + 1]];
    if (!a || !b || legs.length < 2) return;
    if (Math.hypot(b.x - a.x, b.y - a.y) < LABELLED_LEG_PX) return;
    drawText(context, write(leg), (a.x + b.x) / 2, (a.y + b.y) / 2 - 10, "normal", paint);
  });
  const last = points.at(-1);
  if (last && legs.length > 0)
    drawText(context, write(total), last.x, last.y - 16, "strong", paint);
}

function drawText(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  weight: "strong" | "normal",
  { palette, fontFamily }: Paint,
): void {
  context.font = labelFont(weight, fontFamily);
  context.direction = RIGHT_TO_LEFT.test(text) ? "rtl" : "ltr";
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = palette.paper;
  context.strokeText(text, x, y);
  context.fillStyle = palette.accent;
  context.fillText(text, x, y);
}
