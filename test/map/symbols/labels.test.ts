import fc from "fast-check";
import { expect, test } from "vitest";
import {
  LABEL_HEIGHT,
  type Label,
  type LabelWish,
  placeLabels,
} from "../../../src/map/symbols/labels.ts";
import type { MapSymbol } from "../../../src/map/symbols/symbol.ts";

const SYMBOL: MapSymbol = {
  key: "wall",
  placeId: "wall",
  members: [0],
  lead: 0,
  position: [0, 0],
  x: 0,
  y: 0,
  r: 10,
  at: { x: 0, y: 0, r: 10 },
  anchor: { x: 0, y: 0 },
  doubtR: 0,
  certainty: "exact",
  holdsDoubt: false,
  count: 1,
  control: { kind: "unknown" },
  sign: { shape: "circle", slots: [null], hatched: false },
  shape: "circle",
  shares: [],
  age: 0,
  change: null,
  changes: 0,
  before: null,
  isNew: false,
  emphasis: "none",
};

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
    label.align === "start"
      ? label.x
      : label.align === "end"
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
  const wall = (x: number, y: number): MapSymbol => ({
    ...SYMBOL,
    x,
    y,
    r: 30,
    at: { x, y, r: 30 },
  });
  const walls = [wall(100, 60), wall(100, 140), wall(40, 100)];
  const wishes = [wish("Maardis", 100, 100, 1), wish("Hama", 101, 101, 2)];
  expect(placeLabels(wishes, walls, measure).map(({ text }) => text)).toEqual(["Hama"]);
  expect(placeLabels(wishes, [], measure)).toHaveLength(2);
});

test("a name that would leave its symbol's right side free goes there", () => {
  expect(placeLabels([wish("Hama", 100, 100)], [], measure)).toEqual([
    { text: "Hama", x: 108, y: 100, align: "start", weight: "normal" },
  ]);
});

test("no names, no labels", () => {
  expect(placeLabels([], [], measure)).toEqual([]);
});

test("no name stands under what stands over the map", () => {
  const scale = { left: 90, top: 80, right: 200, bottom: 120 };
  const [label] = placeLabels([wish("Hama", 85, 100)], [], measure, [scale]);
  expect(label?.align).toBe("end");
  const everywhere = { left: 0, top: 0, right: 200, bottom: 200 };
  expect(placeLabels([wish("Hama", 85, 100)], [], measure, [everywhere])).toEqual([]);
});
