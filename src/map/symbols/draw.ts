import { shapePath } from "../../core/geo/shapes.ts";
import type { Palette } from "../../core/palette.ts";
import type { Side } from "../../schema/collection.ts";
import { LABEL_HEIGHT, type Label } from "./labels.ts";
import { type MapSymbol, outerRadius } from "./layout.ts";

/** What symbols are painted with. */
export type Paint = { palette: Palette; sides: readonly Side[]; fontFamily: string };

/** Font of a label as canvas wants it. */
export function labelFont(weight: Label["weight"], family: string): string {
  return `${weight === "strong" ? 600 : 400} ${weight === "quiet" ? 12 : 13}px ${family}`;
}

/** Colour of a side by id; the unknown colour for null and for sides the collection does not name. */
function sideColor(paint: Paint, sideId: string | null): string {
  const side = paint.sides.find(({ id }) => id === sideId);
  return (side && paint.palette.sides[side.color - 1]) || paint.palette.unknown;
}

/** Draws symbols, then names, on a context whose unit is the CSS pixel. */
export function drawMap(
  context: CanvasRenderingContext2D,
  symbols: readonly MapSymbol[],
  labels: readonly Label[],
  paint: Paint,
): void {
  for (const symbol of symbols) {
    context.save();
    context.translate(symbol.x, symbol.y);
    drawSymbol(context, symbol, paint);
    context.restore();
  }
  for (const label of labels) drawLabel(context, label, paint);
}

function drawSymbol(context: CanvasRenderingContext2D, symbol: MapSymbol, paint: Paint): void {
  if (symbol.certainty !== "exact") drawDoubt(context, symbol, paint);
  if (symbol.places.length > 1) drawCluster(context, symbol, paint);
  else if (symbol.certainty === "exact") drawMark(context, symbol, paint);
  else if (symbol.certainty === "area") drawHollowMark(context, symbol, paint);
  else drawRimSign(context, symbol, paint);
  const edge = outerRadius(symbol);
  if (symbol.isNew) strokeCircle(context, edge + 3, paint.palette.ink, 1);
  if (symbol.emphasis === "none") return;
  strokeCircle(context, edge + 5.5, paint.palette.paper, 5);
  strokeCircle(
    context,
    edge + 5.5,
    paint.palette.accent,
    symbol.emphasis === "selected" ? 3.5 : 2.5,
  );
}

/** A mark whose position is exact: solid in its side's colour, hatched when disputed. */
function drawMark(context: CanvasRenderingContext2D, symbol: MapSymbol, paint: Paint): void {
  const path = new Path2D(shapePath(symbol.shape, symbol.r));
  if (symbol.control.kind === "disputed") hatch(context, path, symbol, paint);
  else {
    context.fillStyle = colorOf(symbol, paint);
    context.fill(path);
  }
  context.lineWidth = 1.25;
  context.strokeStyle =
    symbol.control.kind === "disputed" ? paint.palette.disputed : paint.palette.paper;
  context.stroke(path);
}

/** Diagonal stripes in the colours of the sides that claim the place, on paper. */
function hatch(
  context: CanvasRenderingContext2D,
  path: Path2D,
  symbol: MapSymbol,
  paint: Paint,
): void {
  const { r, control } = symbol;
  const sides = control.kind === "disputed" ? control.sides : [];
  context.save();
  context.fillStyle = paint.palette.paper;
  context.fill(path);
  context.clip(path);
  context.lineWidth = 2.2;
  let stripe = 0;
  for (let offset = -2 * r; offset <= 2 * r; offset += 4.4) {
    const color =
      sides.length > 1
        ? sideColor(paint, sides[stripe % sides.length] ?? null)
        : paint.palette.disputed;
    context.strokeStyle = color;
    context.beginPath();
    context.moveTo(offset - r, r);
    context.lineTo(offset + r, -r);
    context.stroke();
    stripe += 1;
  }
  context.restore();
}

/** The circle the true position lies in: dashed, with a tint of the side where it is small enough not to drown the map. */
function drawDoubt(context: CanvasRenderingContext2D, symbol: MapSymbol, paint: Paint): void {
  const r = Math.max(symbol.doubtR, symbol.r);
  const quiet = symbol.certainty === "area" && symbol.emphasis === "none";
  context.save();
  context.beginPath();
  context.arc(0, 0, r, 0, 2 * Math.PI);
  context.globalAlpha = quiet ? 0.03 : 0.2;
  context.fillStyle = colorOf(symbol, paint);
  context.fill();
  context.globalAlpha = quiet ? 0.3 : 1;
  context.setLineDash([4, 3]);
  context.lineWidth = quiet ? 1 : 1.75;
  context.strokeStyle = colorOf(symbol, paint);
  context.stroke();
  context.restore();
}

/** A region named as one carries a hollow sign of its side where its name stands. */
function drawHollowMark(context: CanvasRenderingContext2D, symbol: MapSymbol, paint: Paint): void {
  const path = new Path2D(shapePath(symbol.shape, symbol.r));
  context.save();
  context.globalAlpha = 0.75;
  context.fillStyle = paint.palette.paper;
  context.fill(path);
  context.globalAlpha = 1;
  context.setLineDash([3, 2]);
  context.lineWidth = 1.75;
  context.strokeStyle = colorOf(symbol, paint);
  context.stroke(path);
  context.restore();
}

/** The side's shape, small, on the rim of the circle: it says who, not where. */
function drawRimSign(context: CanvasRenderingContext2D, symbol: MapSymbol, paint: Paint): void {
  context.save();
  context.translate(0, -outerRadius(symbol));
  drawMark(context, { ...symbol, r: 4.5 }, paint);
  context.restore();
}

/** Several places in one symbol: their number, a ring with the share of each side, dashes around it for doubt inside. */
function drawCluster(context: CanvasRenderingContext2D, symbol: MapSymbol, paint: Paint): void {
  const width = 4;
  context.fillStyle = paint.palette.paper;
  context.beginPath();
  context.arc(0, 0, symbol.r, 0, 2 * Math.PI);
  context.fill();
  let from = -Math.PI / 2;
  for (const { color, share } of composition(symbol, paint)) {
    const to = from + share * 2 * Math.PI;
    context.strokeStyle = color;
    context.lineWidth = width;
    context.beginPath();
    context.arc(0, 0, symbol.r - width / 2, from, to);
    context.stroke();
    from = to;
  }
  if (symbol.holdsDoubt) {
    context.setLineDash([3, 2.5]);
    strokeCircle(context, symbol.r + 2, paint.palette.unknown, 1.25);
    context.setLineDash([]);
  }
  context.fillStyle = paint.palette.ink;
  context.font = `600 ${symbol.r < 10 ? 10 : 12}px ${paint.fontFamily}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(String(symbol.places.length), 0, 0.5);
}

/** Share of each side among a cluster's places, in the collection's order, disputed and unknown last. */
function composition(symbol: MapSymbol, paint: Paint): { color: string; share: number }[] {
  const counts = new Map<string, number>();
  for (const { control } of symbol.places) {
    const key = control.kind === "held" ? control.side : control.kind;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const order = [...paint.sides.map((side) => side.id), "disputed", "unknown"];
  return [...counts]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([key, count]) => ({
      color: key === "disputed" ? paint.palette.disputed : sideColor(paint, key),
      share: count / symbol.places.length,
    }));
}

function colorOf({ control }: MapSymbol, paint: Paint): string {
  if (control.kind === "disputed") return paint.palette.disputed;
  return sideColor(paint, control.kind === "held" ? control.side : null);
}

function strokeCircle(
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

function drawLabel(context: CanvasRenderingContext2D, label: Label, paint: Paint): void {
  context.font = labelFont(label.weight, paint.fontFamily);
  // `left` and `right` are of the screen: `start` would turn round for right-to-left names.
  context.textAlign =
    label.align === "center" ? "center" : label.align === "start" ? "left" : "right";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = LABEL_HEIGHT / 4;
  context.strokeStyle = paint.palette.paper;
  context.fillStyle = label.weight === "quiet" ? paint.palette.unknown : paint.palette.ink;
  context.strokeText(label.text, label.x, label.y);
  context.fillText(label.text, label.x, label.y);
}
