import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { renderAsync } from "@resvg/resvg-js";
import { readFontMetrics } from "../../core/pictures/font-metrics.ts";
import type { Face, Fonts } from "../../core/pictures/text.ts";
import { encodePng } from "./png.ts";

/** Font files (OFL 1.1) by typeface; the renderer knows them by the names inside of them, `FACES`. */
const FILES: Record<Face, string> = {
  title: "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  plain: "source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  strong: "source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  arabic: "noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
  arabicStrong: "noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf",
};

const { resolve } = createRequire(import.meta.url);

/** Paths of all font files; the machine's own fonts are never used, so that pictures are the same everywhere. */
export const FONT_FILES: readonly string[] = Object.values(FILES).map((file) =>
  resolve(`@expo-google-fonts/${file}`),
);

/** Widths of the letters of all typefaces. Throws where a font can't be read. */
export function loadFonts(): Fonts {
  const metrics = (face: Face) =>
    readFontMetrics(readFileSync(resolve(`@expo-google-fonts/${FILES[face]}`)));
  return {
    title: metrics("title"),
    plain: metrics("plain"),
    strong: metrics("strong"),
    arabic: metrics("arabic"),
    arabicStrong: metrics("arabicStrong"),
  };
}

/** Draws an SVG document as PNG on threads of its own; the same document gives the same bytes. Rejects for bad SVG. */
export async function drawPng(document: string): Promise<Uint8Array> {
  const { width, height, pixels } = await renderAsync(document, {
    font: {
      loadSystemFonts: false,
      fontFiles: [...FONT_FILES],
    },
  });
  return encodePng({ width, height, pixels });
}
