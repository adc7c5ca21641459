import fc from "fast-check";
import { expect, test } from "vitest";
import { roundLength } from "../../src/map/scale.ts";

test.each([
  [7, 5],
  [5, 5],
  [4.99, 2],
  [1.3, 1],
  [1000, 1000],
  [26_000, 20_000],
])("the longest round length within %d m is %d m", (metres, round) => {
  expect(roundLength(metres)).toBeCloseTo(round);
});

test("a round length is never longer than asked for, nor shorter than its two fifths", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e8, noNaN: true }), (metres) => {
      const round = roundLength(metres);
      expect(round).toBeLessThanOrEqual(metres * (1 + 1e-9));
      expect(round).toBeGreaterThan(metres * 0.399);
    }),
  );
});
