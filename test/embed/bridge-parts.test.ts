import { expect, test } from "vitest";
import { heightMessages } from "../../src/embed/bridge/heights.ts";
import { plainSize } from "../../src/embed/bridge/plain-size.ts";

test("a height is told in our own words, to AMP, to pym.js, and to WordPress where it gave a secret", () => {
  expect(heightMessages(560, "graphic", "Ab3")).toEqual([
    { ns: "dateline", v: 1, type: "resize", data: { height: 560 } },
    { sentinel: "amp", type: "embed-size", height: 560 },
    "pymxPYMxgraphicxPYMxheightxPYMx560",
    { message: "height", value: 560, secret: "Ab3" },
  ]);
  expect(heightMessages(480, "", null)).toHaveLength(3);
});

test("plain data weighs about what its text does", () => {
  expect(plainSize("x".repeat(100), 1000)).toBe(102);
  expect(plainSize({ t: "2024-12-05", list: [1, 2], nothing: null }, 1000)).toBeLessThan(80);
  expect(plainSize(undefined, 1000)).toBe(8);
});

test("what is too large, not plain, or holds itself is never small", () => {
  const loop: unknown[] = [];
  loop.push(loop);
  const many = Array.from({ length: 500_000 }, () => 0);
  const odd = [loop, many, new Map(), new Date(), 1n, new Uint8Array(4), "x".repeat(1001)];
  expect(odd.map((value) => plainSize({ value }, 1000))).toEqual(odd.map(() => Infinity));
});

test("nesting as deep as can be sent is no harm", () => {
  let deep: unknown = "end";
  for (let i = 0; i < 3000; i += 1) deep = [deep];
  expect(plainSize(deep, 65_536)).toBeLessThan(20_000);
});
