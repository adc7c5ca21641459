// @vitest-environment jsdom
import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Interval } from "../../../src/core/time/interval.ts";
import { store } from "../../../src/store/store.ts";
import { timelineMoved } from "../../../src/store/time.ts";
import { december } from "../example-app.tsx";
import { renderRow } from "./controls-row.tsx";

const HOUR_MS = 3_600_000;
const window = () => store.getState().window;
const isPlaying = () => store.getState().playing;
const days = (from: number, to: number): Interval => ({ start: december(from), end: december(to) });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));

const motion = (less: boolean) => vi.stubGlobal("matchMedia", () => ({ matches: less }));

beforeEach(() => {
  vi.useFakeTimers();
  motion(false);
});
afterEach(() => vi.unstubAllGlobals());

describe("play", () => {
  test("moves by frames, to the minute, as fast as chosen, and keeps the window's length", () => {
    renderRow({ speed: 0.5 });
    const seen: Interval[] = [];
    const stop = store.subscribe((state) => seen.push(state.window));
    press("Play");
    wait(1016);
    stop();
    expect(seen.length).toBeGreaterThan(40);
    for (const { start, end } of seen) {
      expect(start % 60_000).toBe(0);
      expect(end - start).toBe(48 * HOUR_MS);
    }
    const passed = (window().start - december(3)) / HOUR_MS;
    expect(passed).toBeGreaterThan(11.5);
    expect(passed).toBeLessThan(12.3);
  });

  test("shows days on the button while it moves", () => {
    renderRow();
    press("Play");
    wait(400);
    expect(window()).not.toEqual(days(3, 5));
    expect(screen.getByRole("button", { name: /^Shown time/ }).textContent).toBe(
      "3\u2009–\u20094 Dec 2024",
    );
  });

  test("does not jump when the page was busy", () => {
    const frames: FrameRequestCallback[] = [];
    vi.stubGlobal("requestAnimationFrame", (frame: FrameRequestCallback) => frames.push(frame));
    renderRow();
    press("Play");
    act(() => frames.shift()?.(1_000));
    expect(window()).toEqual(days(3, 5));
    act(() => frames.shift()?.(9_000));
    expect(window().start - december(3)).toBe(6 * HOUR_MS);
  });

  test("ends at the end, on whole days, and begins anew from the beginning", () => {
    renderRow({ speed: 8 });
    press("Play");
    wait(2000);
    expect(isPlaying()).toBe(false);
    expect(window()).toEqual(days(7, 9));
    press("Play");
    wait(40);
    expect(window().start).toBeLessThan(december(-2));
  });

  test("rests on whole days when it is paused, if it began on them", () => {
    renderRow();
    press("Play");
    wait(800);
    press("Pause");
    expect(window()).toEqual(days(4, 6));
    wait(2000);
    expect(window()).toEqual(days(4, 6));
    const odd = { start: december(3) + HOUR_MS, end: december(4) };
    act(() => timelineMoved(odd));
    press("Play");
    wait(100);
    press("Pause");
    expect(window().end - window().start).toBe(23 * HOUR_MS);
    expect(window().end).not.toBe(december(4));
  });

  test("begins again with loop, after its end could be seen", () => {
    renderRow({ speed: 8, loop: true });
    press("Play");
    wait(700);
    expect(window()).toEqual(days(7, 9));
    wait(800);
    expect(isPlaying()).toBe(true);
    expect(window().start).toBeLessThan(december(3));
  });

  test("lets only the end run in cumulative mode, from the window's start again when it is over", () => {
    renderRow({ mode: "cumulative", window: days(3, 9) });
    press("Play");
    expect(window()).toEqual(days(3, 4));
    wait(1000);
    expect(window().start).toBe(december(3));
    press("Pause");
    expect(window()).toEqual(days(3, 5));
  });

  test("moves the moment", () => {
    renderRow({ mode: "instant", window: days(3, 4) });
    press("Play");
    wait(516);
    const passed = (window().end - december(4)) / HOUR_MS;
    expect(passed).toBeGreaterThan(11);
    expect(passed).toBeLessThan(13);
    wait(8000);
    expect(window().end).toBe(december(9));
  });

  test("runs through what the axis shows", () => {
    renderRow({ axis: days(3, 6), window: days(7, 8), speed: 4 });
    press("Play");
    expect(window()).toEqual(days(3, 4));
    wait(2000);
    expect(isPlaying()).toBe(false);
    expect(window()).toEqual(days(5, 6));
  });

  test("pauses when the page is hidden", () => {
    renderRow();
    press("Play");
    vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    fireEvent(document, new Event("visibilitychange"));
    expect(isPlaying()).toBe(false);
  });

  test("goes on from where somebody else put the window", () => {
    renderRow();
    press("Play");
    wait(200);
    act(() => timelineMoved(days(5, 6)));
    wait(100);
    expect(window().end - window().start).toBe(24 * HOUR_MS);
    expect(window().start).toBeGreaterThan(december(5));
    press("Pause");
    expect(window()).toEqual(days(5, 6));
  });
});

describe("with less motion, play", () => {
  test("steps by whole days at the same speed and stops at the end", () => {
    motion(true);
    renderRow({ speed: 2 });
    const seen: Interval[] = [];
    press("Play");
    const stop = store.subscribe((state, old) => {
      if (state.window !== old.window) seen.push(state.window);
    });
    wait(499);
    expect(seen).toEqual([]);
    wait(1);
    expect(window()).toEqual(days(4, 6));
    wait(5000);
    stop();
    expect(seen).toEqual([days(4, 6), days(5, 7), days(6, 8), days(7, 9)]);
    expect(isPlaying()).toBe(false);
  });

  test("takes a new speed at the next step, and loops", () => {
    motion(true);
    renderRow({ speed: 0.5, loop: true });
    press("Play");
    wait(2000);
    expect(window()).toEqual(days(4, 6));
    act(() => store.setState({ speed: 8 }));
    wait(2000);
    wait(2 * 125);
    expect(window()).toEqual(days(7, 9));
    wait(800);
    expect(window()).toEqual(days(-3, -1));
    wait(125);
    expect(window()).toEqual(days(-2, 0));
  });
});
