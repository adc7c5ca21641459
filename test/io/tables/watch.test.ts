import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createWatch, type Quiet } from "../../../src/io/tables/watch.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A watch of fifteen seconds, and what it told: seconds, or that it is over. */
function watching() {
  const told: (number | "over")[] = [];
  let last: Quiet | null = null;
  const watch = createWatch(15, (quiet) => {
    last = quiet;
    told.push(quiet?.seconds ?? "over");
  });
  return { watch, told, wait: () => last?.wait() };
}
const pass = (seconds: number) => vi.advanceTimersByTime(seconds * 1000);

test("work without a sign is told after fifteen seconds, and then every fifteen", () => {
  const { watch, told } = watching();
  watch.renew();
  pass(14);
  expect(told).toEqual([]);
  pass(1);
  expect(told).toEqual([15]);
  pass(31);
  expect(told).toEqual([15, 30, 45]);
});

test("each sign begins the count anew, and ends what was told", () => {
  const { watch, told } = watching();
  watch.renew();
  pass(10);
  watch.renew();
  pass(14);
  expect(told).toEqual([]);
  pass(1);
  watch.renew();
  expect(told).toEqual([15, "over"]);
});

test("who waits is asked again a minute later, with the true number of seconds", () => {
  const { watch, told, wait } = watching();
  watch.renew();
  pass(17);
  wait();
  expect(told).toEqual([15, "over"]);
  pass(59);
  expect(told).toHaveLength(2);
  pass(1);
  expect(told.at(-1)).toBe(77);
  watch.renew();
  pass(15);
  expect(told.at(-1)).toBe(15);
});

test("without work nothing is told, and no timer goes on", () => {
  const { watch, told } = watching();
  watch.renew();
  pass(20);
  watch.rest();
  expect(told).toEqual([15, "over"]);
  pass(100);
  expect(told).toHaveLength(2);
  expect(vi.getTimerCount()).toBe(0);
});
