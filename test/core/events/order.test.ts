import fc from "fast-check";
import { expect, test } from "vitest";
import { sortKeys } from "../../../src/core/events/order.ts";

const keys = fc.oneof(
  fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
  fc.array(fc.integer({ min: -3, max: 3 })),
  fc.array(fc.constantFrom(-(2 ** 31), 2 ** 31 - 1, 0, -1)),
  fc.array(fc.integer({ min: 28_000_000, max: 28_100_000 })),
);

test("keys are sorted, equal ones stay as they stood, and the keys given are left alone", () => {
  fc.assert(
    fc.property(keys, (list) => {
      const given = Int32Array.from(list);
      const { keys, order } = sortKeys(given);
      const expected = list.map((key, row) => ({ key, row })).sort((a, b) => a.key - b.key);
      expect([...order]).toEqual(expected.map(({ row }) => row));
      expect([...keys]).toEqual(expected.map(({ key }) => key));
      expect([...given]).toEqual(list);
    }),
    { numRuns: 500 },
  );
});
