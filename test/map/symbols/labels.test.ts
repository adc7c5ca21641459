import fc from "fast-check";
import { expect, test } from "vitest";
import {
  LABEL_HEIGHT,
  type Label,
  type LabelWish,
  placeLabels,
} from "../../../src/map/symbols/labels.ts";
import { symbolAt } from "./scene.ts";

const measure = (text: string) => text.length * 7;
const wish = (text: string, x: number, y: number, priority = 0): LabelWish => ({
  text,
  x,
  y,
  gap: 5,
  priority,
  weight: "normal",
});

function boxOf(label: Label) {
  const width = measure(label.text);
  const left =
    label.align === "left"
      ? label.x
      : label.align === "right"
        ? label.x - width
        : label.x - width / 2;
  return {
    left,
    right: left + width,
    top: label.y - LABEL_HEIGHT / 2,
    bottom: label.y + LABEL_HEIGHT / 2,
  };
}

test("names never cover each other, however many there are", () => {
  const wishes = fc.array(
    fc.record({
      text: fc.constantFrom("Hama", "Halfaya", "Taybat al-Imam", "حماة"),
      x: fc.nat(300),
      y: fc.nat(300),
      priority: fc.nat(9),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(wishes, (list) => {
      const boxes = placeLabels(
        list.map(({ text, x, y, priority }) => wish(text, x, y, priority)),
        [],
        measure,
      ).map(boxOf);
      boxes.forEach((a, i) => {
        for (const b of boxes.slice(i + 1)) {
          const apart =
            a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
          expect(apart).toBe(true);
        }
      });
    }),
  );
});

test("where only one name fits, the more important one is written", () => {
  const walls = [symbolAt(100, 60, 28), symbolAt(100, 140, 28), symbolAt(40, 100, 28)];
  const wishes = [wish("Maardis", 100, 100, 1), wish("Hama", 101, 101, 2)];
  expect(placeLabels(wishes, walls, measure).map(({ text }) => text)).toEqual(["Hama"]);
  expect(placeLabels(wishes, [], measure)).toHaveLength(2);
});

test("a name that would leave its symbol's right side free goes there", () => {
  expect(placeLabels([wish("Hama", 100, 100)], [], measure)).toEqual([
    { text: "Hama", x: 108, y: 100, align: "left", weight: "normal" },
  ]);
});

test("a name never stands nearer to another place's symbol than to its own", () => {
  const own = symbolAt(100, 100, 5);
  const labelsBeside = (x: number) =>
    placeLabels([wish("Aleppo", 100, 100)], [own, symbolAt(x, 100, 8)], measure);
  // The name is 42 px wide and 8 px off; another symbol begins at its end, or well behind it.
  expect(labelsBeside(160).map(({ align }) => align)).toEqual(["right"]);
  expect(labelsBeside(168).map(({ align }) => align)).toEqual(["left"]);
  const around = [60, 140].flatMap((x) => [80, 100, 120].map((y) => symbolAt(x, y, 9)));
  const closed = [...around, symbolAt(100, 80, 9), symbolAt(100, 120, 9)];
  expect(placeLabels([wish("Aleppo", 100, 100)], [own, ...closed], measure)).toEqual([]);
});

test("the name of a place of many events is found room farther off, as a city's is", () => {
  const around = { left: 90, top: 86, right: 116, bottom: 114 };
  const placed = (priority: number) =>
    placeLabels([wish("Idlib", 100, 100, priority)], [], measure, [around]);
  expect(placed(3)).toEqual([]);
  expect(placed(300).map(({ text }) => text)).toEqual(["Idlib"]);
});

test("no names, no labels", () => {
  expect(placeLabels([], [], measure)).toEqual([]);
});

test("no name stands under what stands over the map", () => {
  const scale = { left: 90, top: 80, right: 200, bottom: 120 };
  const [label] = placeLabels([wish("Hama", 85, 100)], [], measure, [scale]);
  expect(label?.align).toBe("right");
  const everywhere = { left: 0, top: 0, right: 200, bottom: 200 };
  expect(placeLabels([wish("Hama", 85, 100)], [], measure, [everywhere])).toEqual([]);
});
