import fc from "fast-check";
import { expect, test } from "vitest";
import { barIn, createTimeScale } from "../../../src/ui/timeline/scale.ts";

const span = { start: 1_000, end: 13_000 };

test("time runs from left to right, in right-to-left text from right to left", () => {
  expect(createTimeScale(span, 1200, false).x(4_000)).toBe(300);
  expect(createTimeScale(span, 1200, true).x(4_000)).toBe(900);
  expect(createTimeScale(span, 1200, true).extent({ start: 1_000, end: 2_000 })).toEqual({
    x: 1100,
    width: 100,
  });
});

test("an instant comes back from its place on the axis", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_000, max: 13_000 }), fc.boolean(), (instant, rtl) => {
      const scale = createTimeScale(span, 777, rtl);
      expect(scale.instant(scale.x(instant))).toBeCloseTo(instant, 6);
    }),
  );
});

test("what lies outside is held at the ends and never vanishes", () => {
  const scale = createTimeScale(span, 1200, false);
  expect(scale.extent({ start: Number.NEGATIVE_INFINITY, end: 0 })).toEqual({ x: 0, width: 1 });
});

const days = (count: number) => ({ span: { start: 0, end: count * 86_400_000 } });

test("a bar stands in the middle of a wide cell and fills a thin one", () => {
  expect(barIn({ x: 100, width: 200 }, days(12))).toEqual({ x: 180, width: 40 });
  expect(barIn({ x: 7, width: 3 }, days(12))).toEqual({ x: 7, width: 3 });
});

test("on an axis of hours a day's bar is as long as the day, for it does not say that all of it happened at noon", () => {
  expect(barIn({ x: 100, width: 200 }, days(2))).toEqual({ x: 101, width: 198 });
});
