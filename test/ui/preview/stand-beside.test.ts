import fc from "fast-check";
import { expect, test } from "vitest";
import { standBeside } from "../../../src/ui/preview/stand-beside.ts";

const WINDOW = { width: 1000, height: 800 };
const CARD = { width: 300, height: 150 };

test("a preview stands above, in the middle of what it explains", () => {
  expect(standBeside({ left: 480, top: 400, right: 520, bottom: 420 }, CARD, WINDOW)).toEqual({
    left: 350,
    top: 242,
  });
});

test("without room above it stands below; without either, beside", () => {
  const { top } = standBeside({ left: 480, top: 100, right: 520, bottom: 120 }, CARD, WINDOW);
  expect(top).toBe(128);
  const low = { width: 1000, height: 200 };
  const tall = { left: 300, top: 60, right: 320, bottom: 140 };
  expect(standBeside(tall, CARD, low).left).toBe(328);
  expect(standBeside({ ...tall, left: 800, right: 820 }, CARD, low).left).toBe(492);
});

test("a preview never leaves the window, and never covers what it explains where one side has room", () => {
  const side = fc.integer({ min: 0, max: 760 });
  const length = fc.integer({ min: 1, max: 240 });
  fc.assert(
    fc.property(side, side, length, length, (left, top, width, height) => {
      const box = { left, top, right: left + width, bottom: top + height };
      const at = standBeside(box, CARD, WINDOW);
      expect(at.left).toBeGreaterThanOrEqual(8);
      expect(at.top).toBeGreaterThanOrEqual(8);
      expect(at.left + CARD.width).toBeLessThanOrEqual(WINDOW.width - 8);
      expect(at.top + CARD.height).toBeLessThanOrEqual(WINDOW.height - 8);
      const apart =
        at.left >= box.right ||
        at.left + CARD.width <= box.left ||
        at.top >= box.bottom ||
        at.top + CARD.height <= box.top;
      // In this window, a box of at most 240 pixels always has room on some side.
      expect(apart).toBe(true);
    }),
  );
});
