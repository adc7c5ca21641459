import { PALETTES } from "../../core/palette.ts";
import { drawPicture, fontText, type Paints, type PictureSign } from "./picture-draw.ts";
import {
  layOutPicture,
  type Measure,
  PICTURE_FONTS,
  PICTURE_WIDTH,
  type PictureContent,
} from "./picture-layout.ts";

/** What gives the map as it is, with its symbols, at one or two pixels a CSS pixel. */
export type TakeMap = (scale: 1 | 2) => Promise<HTMLCanvasElement>;

/** What a picture is made from. `missing`: what to say where there is no map. */
type PictureOrder = {
  words: Omit<PictureContent<PictureSign>, "map">;
  takeMap: TakeMap | null;
  missing: string;
  appearance: "light" | "dark";
};

/**
 * The picture as a PNG, with its width in pixels, once the page's fonts are here. Null where the browser lets
 * pages draw none; rejects where the map can't be taken.
 */
export async function makePicture(order: PictureOrder, scale: 1 | 2): Promise<Blob | null> {
  const { words, takeMap, missing, appearance } = order;
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (!context) return null;
  const fonts = pageFonts();
  const map = (await takeMap?.(scale)) ?? null;
  await loadFonts(words, fonts);

  const measure: Measure = (text, font) => {
    context.font = fontText(font, fonts);
    return context.measureText(text).width;
  };
  const layout = layOutPicture({ ...words, map: map ?? { missing } }, measure);
  canvas.width = PICTURE_WIDTH * scale;
  canvas.height = layout.height * scale;
  context.scale(scale, scale);
  drawPicture(context, layout, { palette: PALETTES[appearance], fonts, map });
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

function pageFonts(): Paints["fonts"] {
  const style = getComputedStyle(document.documentElement);
  const family = (name: string) => style.getPropertyValue(name).trim() || "sans-serif";
  return { sans: family("--font-sans"), serif: family("--font-serif") };
}

/** A canvas does not wait for fonts; only those are fetched whose letters occur. */
async function loadFonts(words: PictureOrder["words"], fonts: Paints["fonts"]): Promise<void> {
  const { title, span, counts, conditions, legend, notes, address } = words;
  const texts = [title, span, counts, conditions, legend.title, address, ...notes];
  const all = [...texts, ...legend.items.map(({ text }) => text)].join(" ");
  await Promise.all(PICTURE_FONTS.map((font) => document.fonts.load(fontText(font, fonts), all)));
}
