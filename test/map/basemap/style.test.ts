import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { LABEL_FONTS } from "../../../src/map/basemap/labels.ts";
import { type BasemapOptions, basemapStyle } from "../../../src/map/basemap/style.ts";

const ARCHIVE = "basemap/basemap.pmtiles";
const RELIEF = "basemap/relief.webp";
const FONT = "fonts/label.woff2";

function styleFor(options: Partial<BasemapOptions> = {}) {
  return basemapStyle({
    theme: "light",
    language: "en",
    archiveUrl: ARCHIVE,
    reliefUrl: RELIEF,
    fontFaces: { "Label Regular": FONT, "Label SemiBold": [{ url: FONT }] },
    ...options,
  });
}

/** Every string anywhere in a JSON value. */
function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

const looks = (["light", "dark"] as const).flatMap((theme) =>
  (["en", "ar"] as const).map((language) => ({ theme, language })),
);

describe.each(looks)("the $theme basemap in $language", (look) => {
  test("passes MapLibre's own validator without a complaint", () => {
    expect(validateStyleMin(styleFor(look))).toEqual([]);
  });

  test("asks for no address but the ones it was given", () => {
    const addresses = stringsIn(styleFor(look)).filter((text) =>
      /:\/\/|^\/\/|\.\w{4,}$/.test(text),
    );
    expect(new Set(addresses)).toEqual(new Set([`pmtiles://${ARCHIVE}`, RELIEF, FONT]));
  });

  test("writes every label in a font that its font files provide", () => {
    const layers = styleFor(look).layers.filter((layer) => layer.type === "symbol");
    expect(layers.length).toBeGreaterThan(0);
    for (const layer of layers) {
      const fonts = stringsIn(layer.layout?.["text-font"]).filter((text) => /[A-Z]/.test(text));
      expect(fonts.length).toBeGreaterThan(0);
      expect(LABEL_FONTS).toEqual(expect.arrayContaining(fonts));
    }
  });
});

test("Arabic labels are never letter-spaced, which would tear the script apart", () => {
  const text = JSON.stringify(styleFor({ language: "ar" }));
  expect(text).not.toContain("text-letter-spacing");
});

test("the relief lies over the land and under water lines, borders and names", () => {
  const ids = styleFor().layers.map((layer) => layer.id);
  expect(ids.indexOf("relief")).toBe(ids.indexOf("land") + 1);
});

test("a place that the data labels itself has neither name nor dot of the basemap", () => {
  const { layers } = styleFor({ omittedPlaces: ["Halfaya"] });
  const places = layers.filter(
    (layer) => "source-layer" in layer && layer["source-layer"] === "place",
  );
  expect(places).toHaveLength(2);
  for (const layer of places) expect(JSON.stringify(layer)).toContain('["literal",["Halfaya"]]');
});
