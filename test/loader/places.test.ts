import { afterEach, expect, test, vi } from "vitest";
import { leavePlace, type Neighbour, takePlace } from "../../src/loader/places.ts";

const taken: Neighbour[] = [];
afterEach(() => {
  for (const map of taken) leavePlace(map);
});

/** A map that was last in sight at a time. */
function map(seenAt: number) {
  const freeze = vi.fn(() => leavePlace(made));
  const made = { seenAt, freeze };
  taken.push(made);
  return made;
}

test("four maps have places, a fifth only if it insists: the one seen longest ago goes", () => {
  const maps = [map(30), map(10), map(Number.POSITIVE_INFINITY), map(20)];
  expect(maps.map((one) => takePlace(one, false))).toEqual([true, true, true, true]);
  const fifth = map(Number.POSITIVE_INFINITY);
  expect(takePlace(fifth, false)).toBe(false);
  expect(takePlace(fifth, true)).toBe(true);
  expect(maps.map(({ freeze }) => freeze.mock.calls.length)).toEqual([0, 1, 0, 0]);
});

test("of maps that are all in sight the first one goes, and a place that was left is free", () => {
  const maps = [1, 2, 3, 4].map(() => map(Number.POSITIVE_INFINITY));
  for (const one of maps) takePlace(one, false);
  takePlace(map(Number.POSITIVE_INFINITY), true);
  expect(maps.map(({ freeze }) => freeze.mock.calls.length)).toEqual([1, 0, 0, 0]);
  const [, second] = maps;
  if (second) leavePlace(second);
  expect(takePlace(map(0), false)).toBe(true);
});
