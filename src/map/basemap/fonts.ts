import arabic400 from "@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2?url";
import arabic600 from "@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-600-normal.woff2?url";
import cyrillic400 from "@fontsource/source-sans-3/files/source-sans-3-cyrillic-400-normal.woff2?url";
import cyrillic600 from "@fontsource/source-sans-3/files/source-sans-3-cyrillic-600-normal.woff2?url";
import greek400 from "@fontsource/source-sans-3/files/source-sans-3-greek-400-normal.woff2?url";
import greek600 from "@fontsource/source-sans-3/files/source-sans-3-greek-600-normal.woff2?url";
import latin400 from "@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url";
import latin600 from "@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url";
import latinExt400 from "@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff2?url";
import latinExt600 from "@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff2?url";
import type { FontFacesSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { LabelFont } from "./labels.ts";

/** Unicode blocks each file covers; a file loads only when a label needs it. */
const RANGES = {
  latin: [
    "U+0000-00FF",
    "U+0131",
    "U+0152-0153",
    "U+02BB-02BC",
    "U+02C6",
    "U+02DA",
    "U+02DC",
    "U+2000-206F",
  ],
  latinExt: ["U+0100-0130", "U+0132-0151", "U+0154-02BA", "U+02BD-02C5", "U+1E00-1EFF"],
  cyrillic: ["U+0400-045F", "U+0490-0491", "U+04B0-04B1"],
  greek: ["U+0370-03FF"],
  arabic: ["U+0600-06FF", "U+0750-077F", "U+08A0-08FF", "U+FB50-FDFF", "U+FE70-FEFC"],
};

const face = (url: string, script: keyof typeof RANGES) => ({
  url,
  "unicode-range": RANGES[script],
});

/** The map's label fonts for the style's `font-faces`: Source Sans 3 and Noto Sans Arabic (OFL 1.1). */
export const FONT_FACES: FontFacesSpecification & Record<LabelFont, unknown> = {
  "Label Regular": [
    face(latin400, "latin"),
    face(latinExt400, "latinExt"),
    face(cyrillic400, "cyrillic"),
    face(greek400, "greek"),
    face(arabic400, "arabic"),
  ],
  "Label SemiBold": [
    face(latin600, "latin"),
    face(latinExt600, "latinExt"),
    face(cyrillic600, "cyrillic"),
    face(greek600, "greek"),
    face(arabic600, "arabic"),
  ],
};
