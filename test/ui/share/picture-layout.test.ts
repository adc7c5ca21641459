import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wrapLines } from "../../../src/core/text/wrap-lines.ts";
import {
  type Box,
  layOutPicture,
  type Measure,
  type PictureContent,
} from "../../../src/ui/share/picture-layout.ts";

/** Half an em a letter. */
const measure: Measure = (text, { size }) => Array.from(text).length * size * 0.5;

const CONTENT: PictureContent<string> = {
  direction: "ltr",
  title: "The Hama front",
  span: "3–4 Dec 2024",
  counts: "3 places · 5 mentions",
  conditions: "what touches the window",
  map: { width: 800, height: 400 },
  legend: { title: "Control", items: [{ sign: "square", text: "Government 1" }] },
  notes: ["Sources: Example Monitor"],
  address: "https://example.org/#t=1",
};

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe("a picture's layout", () => {
  test("puts title, what is shown, map, legend, notes and address under each other", () => {
    const { placed } = layOutPicture(CONTENT, measure);
    expect(placed.map((item) => (item.kind === "text" ? item.text : item.kind))).toEqual([
      "The Hama front",
      "3–4 Dec 2024",
      "3 places · 5 mentions",
      "what touches the window",
      "map",
      "Control",
      "sign",
      "Government 1",
      "Sources: Example Monitor",
      "https://example.org/#t=1",
    ]);
  });

  test("keeps the map's form, and no map is higher than the page can bear", () => {
    const mapOf = (width: number, height: number) =>
      layOutPicture({ ...CONTENT, map: { width, height } }, measure).placed.find(
        ({ kind }) => kind === "map",
      )?.box;
    expect(mapOf(800, 400)).toMatchObject({ x: 40, width: 1120, height: 560 });
    expect(mapOf(390, 780)).toMatchObject({ x: 405, width: 390, height: 780 });
  });

  test("says so where there is no map", () => {
    const { placed } = layOutPicture({ ...CONTENT, map: { missing: "No map" } }, measure);
    expect(placed.some((item) => item.kind === "text" && item.text === "No map")).toBe(true);
    expect(placed.some(({ kind }) => kind === "map")).toBe(false);
  });

  test("is the mirror image from right to left, and every text runs as its own letters do", () => {
    const left = layOutPicture(CONTENT, measure).placed;
    const right = layOutPicture({ ...CONTENT, direction: "rtl" }, measure).placed;
    left.forEach(({ box }, i) => {
      expect(right[i]?.box.x).toBeCloseTo(1200 - box.x - box.width);
    });
    const arabic = { ...CONTENT, title: "جبهة حماة", span: "3 / 4" };
    const directions = (direction: "ltr" | "rtl") =>
      layOutPicture({ ...arabic, direction }, measure).placed.flatMap((item) =>
        item.kind === "text" ? item.direction : [],
      );
    expect(directions("rtl").slice(0, 3)).toEqual(["rtl", "rtl", "ltr"]);
    expect(directions("ltr").slice(0, 3)).toEqual(["rtl", "ltr", "ltr"]);
  });

  test("never lets two things overlap or anything leave the page, and loses no word", () => {
    const words = fc
      .array(fc.string({ unit: fc.constantFrom(..."abقحم٣ -&"), maxLength: 90 }), { maxLength: 30 })
      .map((parts) => parts.join(" "));
    const content = fc.record({
      direction: fc.constantFrom("ltr" as const, "rtl" as const),
      title: words,
      span: words,
      counts: words,
      conditions: words,
      map: fc.record({
        width: fc.integer({ min: 1, max: 4000 }),
        height: fc.integer({ min: 1, max: 4000 }),
      }),
      legend: fc.record({
        title: words,
        items: fc.array(fc.record({ sign: fc.constant("circle"), text: words }), { maxLength: 8 }),
      }),
      notes: fc.array(words, { maxLength: 4 }),
      address: words,
    });
    fc.assert(
      fc.property(content, fc.double({ min: 0.2, max: 1.5, noNaN: true }), (given, em) => {
        const { placed, width, height } = layOutPicture(
          given,
          (text, { size }) => Array.from(text).length * size * em,
        );
        for (const [i, { box }] of placed.entries()) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width + 1e-6);
          expect(box.y + box.height).toBeLessThanOrEqual(height);
          for (const other of placed.slice(i + 1)) expect(overlap(box, other.box)).toBe(false);
        }
        const bare = (text: string) => text.replace(/\s+/g, "");
        const { legend } = given;
        const all = [
          ...[given.title, given.span, given.counts, given.conditions, legend.title],
          ...legend.items.map(({ text }) => text),
          ...[...given.notes, given.address],
        ];
        const written = placed.flatMap((item) => (item.kind === "text" ? item.text : []));
        expect(bare(written.join(""))).toBe(bare(all.join("")));
      }),
      { numRuns: 60 },
    );
  });
});

describe("breaking lines", () => {
  const letters = (part: string) => Array.from(part).length;

  test("breaks at blanks, and inside a word only where it fits no line", () => {
    expect(wrapLines("one two  three", 7, letters)).toEqual(["one two", "three"]);
    expect(wrapLines("a longestword b", 5, letters)).toEqual(["a", "longe", "stwor", "d b"]);
    expect(wrapLines("  ", 5, letters)).toEqual([]);
  });

  test("never parts a letter from its signs", () => {
    expect(wrapLines("مُحَ", 1, letters)).toEqual(["مُ", "حَ"]);
  });
});
