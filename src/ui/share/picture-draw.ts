import { shapePath } from "../../core/geo/shapes.ts";
import type { Palette } from "../../core/palette.ts";
import type { SideShape } from "../../schema/collection.ts";
import type { Box, PictureFont, PictureLayout, Placed } from "./picture-layout.ts";

/** A sign of the legend: slot 1–8 of the palette (null: the unknown colour) and shape, or the stripes of a disputed place. */
export type PictureSign =
  | { kind: "shape"; slot: number | null; shape: SideShape }
  | { kind: "stripes" };

/** What a picture is painted with; `fonts` are lists of families as in CSS. */
export type Paints = {
  palette: Palette;
  fonts: { sans: string; serif: string };
  map: CanvasImageSource | null;
};

/** A font as a canvas and `document.fonts` take it. */
export const fontText = ({ size, weight, family }: PictureFont, fonts: Paints["fonts"]) =>
  `${weight} ${size}px ${fonts[family]}`;

/** Draws a layout onto a canvas whose unit is a CSS pixel. */
export function drawPicture(
  context: CanvasRenderingContext2D,
  layout: PictureLayout<PictureSign>,
  paints: Paints,
): void {
  context.fillStyle = paints.palette.paper;
  context.fillRect(0, 0, layout.width, layout.height);
  for (const item of layout.placed) {
    context.save();
    drawItem(context, item, paints);
    context.restore();
  }
}

function drawItem(
  context: CanvasRenderingContext2D,
  item: Placed<PictureSign>,
  paints: Paints,
): void {
  const { box } = item;
  if (item.kind === "map") drawMap(context, box, paints);
  else if (item.kind === "text") drawText(context, item, paints);
  else {
    context.translate(box.x + box.width / 2, box.y + box.height / 2);
    drawSign(context, item.sign, box.width * 0.35, paints.palette);
  }
}

function drawText(
  context: CanvasRenderingContext2D,
  item: Extract<Placed<PictureSign>, { kind: "text" }>,
  paints: Paints,
): void {
  const { box } = item;
  context.font = fontText(item.font, paints.fonts);
  context.direction = item.direction;
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  context.fillStyle = paints.palette.ink;
  context.globalAlpha = item.soft ? 0.78 : 1;
  // The baseline of a line box: letters reach some 0.75 of their size above it.
  context.fillText(item.text, box.x, box.y + box.height / 2 + item.font.size * 0.33);
}

function drawMap(context: CanvasRenderingContext2D, box: Box, { map, palette }: Paints): void {
  if (!map) return;
  context.imageSmoothingQuality = "high";
  context.drawImage(map, box.x, box.y, box.width, box.height);
  context.globalAlpha = 0.3;
  context.strokeStyle = palette.ink;
  context.lineWidth = 1;
  context.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
}

function drawSign(
  context: CanvasRenderingContext2D,
  sign: PictureSign,
  r: number,
  palette: Palette,
): void {
  if (sign.kind === "stripes") {
    drawStripes(context, r, palette);
    return;
  }
  const color = sign.slot === null ? palette.unknown : palette.sides[sign.slot - 1];
  context.fillStyle = color ?? palette.unknown;
  context.fill(new Path2D(shapePath(sign.shape, r)));
}

function drawStripes(context: CanvasRenderingContext2D, r: number, palette: Palette): void {
  const circle = new Path2D(shapePath("circle", r));
  context.strokeStyle = palette.disputed;
  context.lineWidth = 1.5;
  context.stroke(circle);
  context.clip(circle);
  context.lineWidth = 2;
  for (let x = -2 * r; x <= 2 * r; x += 4.5) {
    context.beginPath();
    context.moveTo(x - r, r);
    context.lineTo(x + r, -r);
    context.stroke();
  }
}
