import fc from "fast-check";
import { expect, test } from "vitest";
import { type Disc, spreadApart } from "../../../src/map/symbols/spread.ts";

const disc = fc.record({
  x: fc.integer({ min: 0, max: 120 }),
  y: fc.integer({ min: 0, max: 120 }),
  r: fc.integer({ min: 4, max: 20 }),
});
const gap = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y);

test("no symbol hides another, however many stand at one position", () => {
  fc.assert(
    fc.property(fc.array(disc, { maxLength: 40 }), (discs) => {
      const centres = spreadApart(discs);
      centres.forEach((a, i) => {
        for (let j = i + 1; j < centres.length; j += 1) {
          const b = centres[j];
          const [one, other] = [discs[i], discs[j]];
          if (!b || !one || !other) throw new Error("a symbol was lost");
          expect(gap(a, b)).toBeGreaterThanOrEqual(Math.max(6, Math.abs(one.r - other.r)) - 1e-9);
        }
      });
    }),
  );
});

test("the same symbols always go to the same places", () => {
  fc.assert(
    fc.property(fc.array(disc, { maxLength: 20 }), (discs) => {
      expect(spreadApart(discs)).toEqual(spreadApart(discs.map((one) => ({ ...one }))));
    }),
  );
});

test("what hides nothing stays where it is", () => {
  const discs: Disc[] = [
    { x: 10, y: 10, r: 5 },
    { x: 17, y: 10, r: 5 },
  ];
  expect(spreadApart(discs)).toEqual([
    { x: 10, y: 10 },
    { x: 17, y: 10 },
  ]);
  expect(spreadApart([])).toEqual([]);
});

test("symbols of one position stand evenly around it, none touching its neighbour", () => {
  const centres = spreadApart([1, 2, 3].map(() => ({ x: 50, y: 50, r: 8 })));
  const distances = centres.map((centre) => gap(centre, { x: 50, y: 50 }));
  for (const distance of distances) expect(distance).toBeCloseTo(distances[0] ?? 0);
  const [a, b, c] = centres;
  if (!a || !b || !c) throw new Error("a symbol was lost");
  expect(gap(a, b)).toBeCloseTo(18);
  expect(gap(b, c)).toBeCloseTo(18);
  expect(a.x).toBeCloseTo(50);
  expect(a.y).toBeLessThan(50);
});
