import { describe, expect, test } from "vitest";
import { keyed, wheeled, zoomedBy } from "../../../src/ui/timeline/axis-input.ts";

const DAY = 86_400_000;
const extent = { start: 0, end: 100 * DAY };
const axis = { start: 40 * DAY, end: 60 * DAY };
const window = { start: 44 * DAY, end: 46 * DAY };
const view = { axis, extent, window, rtl: false };
const still = { deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, shiftKey: false };
const press = { ctrlKey: false, altKey: false, metaKey: false };
const lengthOf = ({ start, end }: { start: number; end: number }) => end - start;

describe("the wheel", () => {
  const turn = (wheel: Partial<typeof still>, rtl = false, at = 50 * DAY) =>
    wheeled({ ...still, ...wheel }, at, { ...view, rtl }, 1000);

  test("zooms in when turned up, around the pointer, as much by lines as by px", () => {
    const closer = turn({ deltaY: -96 });
    expect(lengthOf(closer)).toBeLessThan(lengthOf(axis));
    expect((closer.start + closer.end) / 2).toBeCloseTo(50 * DAY, -2);
    expect(turn({ deltaY: -6, deltaMode: 1 })).toEqual(closer);
    expect(lengthOf(turn({ deltaY: 96 }))).toBeGreaterThan(lengthOf(axis));
  });

  test("pans by its px when turned sideways or with Shift, the way it points in both directions of text", () => {
    expect(turn({ deltaX: 100 })).toEqual({ start: 42 * DAY, end: 62 * DAY });
    expect(turn({ deltaY: 100, shiftKey: true })).toEqual({ start: 42 * DAY, end: 62 * DAY });
    expect(turn({ deltaX: 100 }, true)).toEqual({ start: 38 * DAY, end: 58 * DAY });
  });

  test("changes nothing at the limits", () => {
    expect(wheeled({ ...still, deltaY: 50 }, DAY, { ...view, axis: extent }, 1000)).toEqual(extent);
    expect(wheeled({ ...still, deltaX: 50 }, DAY, { ...view, axis: extent }, 1000)).toEqual(extent);
  });
});

describe("keys", () => {
  const key = (key: string, held: Partial<typeof press> = {}, rtl = false) =>
    keyed({ key, ...press, ...held }, { ...view, rtl });

  test("plus and minus zoom around what is seen of the window, 0 shows the whole time", () => {
    const closer = key("+");
    expect(closer).toEqual(zoomedBy("in", view));
    expect((45 * DAY - (closer?.start ?? 0)) / lengthOf(closer ?? axis)).toBeCloseTo(0.25, 5);
    expect(lengthOf(key("-") ?? axis)).toBeGreaterThan(lengthOf(axis));
    expect(key("0")).toEqual(extent);
  });

  test("Ctrl or Alt with an arrow pans by a fifth, the way it points", () => {
    expect(key("ArrowRight", { ctrlKey: true })).toEqual({ start: 44 * DAY, end: 64 * DAY });
    expect(key("ArrowRight", { altKey: true })).toEqual({ start: 44 * DAY, end: 64 * DAY });
    expect(key("ArrowRight", { ctrlKey: true }, true)).toEqual({ start: 36 * DAY, end: 56 * DAY });
  });

  test("that zoom the page, and others, are left alone", () => {
    expect(key("+", { ctrlKey: true })).toBeNull();
    expect(key("0", { metaKey: true })).toBeNull();
    expect(key("ArrowRight")).toBeNull();
    expect(key("a")).toBeNull();
  });
});
