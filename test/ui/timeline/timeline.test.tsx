// @vitest-environment jsdom
import { act, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { timeOf } from "../../../src/core/select/visible.ts";
import type { Interval } from "../../../src/core/time/interval.ts";
import { hovered, languageChosen, store } from "../../../src/store/store.ts";
import { clockChosen, timelineMoved } from "../../../src/store/time.ts";
import { Timeline } from "../../../src/ui/timeline/timeline.tsx";
import { december, expectAccessible, renderWithExample } from "../example-app.tsx";

// The example's time is 27 November to 8 December: twelve days, 100 px each on this track.
const TRACK = { left: 0, top: 0, x: 0, y: 0, width: 1200, height: 60, right: 1200, bottom: 60 };
const window = () => store.getState().window;
const days = (from: number, to: number): Interval => ({ start: december(from), end: december(to) });
const slider = (name: string) => screen.getByRole("slider", { name });
const start = () => slider("Start of the window");
const end = () => slider("End of the window");
const body = () => slider("Window as a whole");

beforeEach(() => {
  Element.prototype.setPointerCapture = () => {};
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue({
    ...TRACK,
    toJSON: () => TRACK,
  });
});

/** Drags what an input's label covers, by px to the right. */
function drag(input: HTMLElement, fromX: number, byX: number, altKey = false) {
  const handle = input.closest("label");
  if (!handle) throw new Error("no label around the input");
  fireEvent.pointerDown(handle, { pointerId: 1, button: 0, clientX: fromX });
  for (const part of [0.4, 0.8, 1])
    fireEvent.pointerMove(handle, { pointerId: 1, clientX: fromX + byX * part, altKey });
  fireEvent.pointerUp(handle, { pointerId: 1, clientX: fromX + byX });
}

describe("keys", () => {
  test("move a thumb by a day, with Shift or Page keys by a week, and to the limits", () => {
    renderWithExample(<Timeline />);
    fireEvent.keyDown(end(), { key: "ArrowRight" });
    expect(window()).toEqual(days(3, 6));
    fireEvent.keyDown(start(), { key: "ArrowLeft", shiftKey: true });
    expect(window()).toEqual(days(-3, 6));
    fireEvent.keyDown(start(), { key: "PageUp" });
    expect(window()).toEqual(days(4, 6));
    fireEvent.keyDown(start(), { key: "End" });
    expect(window()).toEqual(days(5, 6));
    fireEvent.keyDown(end(), { key: "End" });
    expect(window()).toEqual(days(5, 9));
  });

  test("move the window as a whole", () => {
    renderWithExample(<Timeline />);
    fireEvent.keyDown(body(), { key: "ArrowUp" });
    expect(window()).toEqual(days(4, 6));
    fireEvent.keyDown(body(), { key: "Home" });
    expect(window()).toEqual({ start: december(-3), end: december(-1) });
  });

  test("that mean nothing here are left to the browser", () => {
    renderWithExample(<Timeline />);
    expect(fireEvent.keyDown(start(), { key: "Tab" })).toBe(true);
    expect(fireEvent.keyDown(start(), { key: "ArrowLeft", ctrlKey: true })).toBe(true);
    expect(fireEvent.keyDown(start(), { key: "ArrowLeft", metaKey: true })).toBe(true);
    expect(window()).toEqual(days(3, 5));
  });
});

test("a screen reader that changes a thumb's value moves it by that many days", () => {
  renderWithExample(<Timeline />);
  fireEvent.change(end(), { target: { value: "10" } });
  expect(window()).toEqual(days(3, 7));
});

test("the thumbs say local dates, the end its last day, and minutes where there are any", () => {
  renderWithExample(<Timeline />);
  expect(start().getAttribute("aria-valuetext")).toBe("3 Dec 2024");
  expect(end().getAttribute("aria-valuetext")).toBe("4 Dec 2024");
  expect(body().getAttribute("aria-valuetext")).toBe("3\u2009–\u20094 Dec 2024");
  act(() => timelineMoved({ start: december(3) + 90 * 60_000, end: december(5) }));
  expect(start().getAttribute("aria-valuetext")).toBe("3 Dec 2024, 01:30");
});

describe("dragging", () => {
  test("the body moves the window and keeps its length", () => {
    renderWithExample(<Timeline />);
    drag(body(), 700, 230);
    expect(window()).toEqual(days(5, 7));
  });

  test("stops at the end of the time", () => {
    renderWithExample(<Timeline />);
    drag(body(), 700, 5000);
    expect(window()).toEqual(days(7, 9));
  });

  test("a thumb lands on days, with Alt on minutes", () => {
    renderWithExample(<Timeline />);
    drag(end(), 803, 130);
    expect(window()).toEqual(days(3, 6));
    drag(end(), 903, 50, true);
    expect(window().end).toBe(december(6) + 12 * 3_600_000);
  });

  test("tells the store once for all moves of a frame", () => {
    renderWithExample(<Timeline />);
    const seen: Interval[] = [];
    const stop = store.subscribe((state) => seen.push(state.window));
    drag(body(), 700, 200);
    stop();
    expect(seen).toEqual([days(5, 7)]);
  });

  test("runs the other way in Arabic, as do the keys", () => {
    renderWithExample(<Timeline />);
    act(() => languageChosen("ar"));
    drag(body(), 500, -200);
    expect(window()).toEqual(days(5, 7));
    fireEvent.keyDown(body(), { key: "ArrowRight" });
    expect(window()).toEqual(days(4, 6));
  });

  test("a tap beside the window brings its middle there", () => {
    const { container } = renderWithExample(<Timeline />);
    const ground = container.querySelector(".timeline-ground");
    if (!ground) throw new Error("no ground");
    fireEvent.pointerDown(ground, { clientX: 250 });
    fireEvent.pointerUp(ground, { clientX: 251 });
    expect(window()).toEqual({ start: december(-1), end: december(1) });
  });
});

describe("steps", () => {
  test("go to the previous and next day with reports and say where they led", async () => {
    renderWithExample(<Timeline />);
    act(() => clockChosen("published"));
    await userEvent.click(screen.getByRole("button", { name: "Next day with reports" }));
    expect(window()).toEqual(days(4, 6));
    expect(screen.getByRole("status").textContent).toBe("4\u2009–\u20095 Dec 2024");
    await userEvent.click(screen.getByRole("button", { name: "Next day with reports" }));
    expect(window()).toEqual(days(5, 7));
    const next = screen.getByRole("button", { name: "Next day with reports" });
    expect(next.getAttribute("aria-disabled")).toBe("true");
    await userEvent.click(next);
    expect(window()).toEqual(days(5, 7));
    await userEvent.click(screen.getByRole("button", { name: "Previous day with reports" }));
    expect(window()).toEqual(days(4, 6));
  });

  test("the whole time is one press away", async () => {
    renderWithExample(<Timeline />);
    await userEvent.click(screen.getByRole("button", { name: "Show the whole time" }));
    expect(window()).toEqual(days(-3, 9));
  });

  test("the mode is a choice of three", async () => {
    renderWithExample(<Timeline />);
    const modes = within(screen.getByRole("group", { name: "What counts" }));
    expect(modes.getByRole("radio", { name: "Window" })).toHaveProperty("checked", true);
    await userEvent.click(modes.getByRole("radio", { name: "Cumulative" }));
    expect(store.getState().mode).toBe("cumulative");
    await userEvent.click(modes.getByRole("radio", { name: "Moment" }));
    expect(store.getState().mode).toBe("instant");
  });
});

test("play ends when the reader takes the window, and leaves no timer behind", () => {
  vi.useFakeTimers();
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
  const { unmount } = renderWithExample(<Timeline />);
  press("Play");
  fireEvent.keyDown(end(), { key: "ArrowRight" });
  expect(store.getState().playing).toBe(false);
  press("Play");
  unmount();
  expect(vi.getTimerCount()).toBe(0);
  vi.unstubAllGlobals();
});

describe("what the bars say", () => {
  test("the table's counts are those of the dated mentions", () => {
    renderWithExample(<Timeline />);
    const dated = store.getState().dataset?.mentions.filter((m) => timeOf(m, "occurred")) ?? [];
    const rows = within(screen.getByRole("table")).getAllByRole("row").slice(1);
    const counts = rows.map((row) => Number(within(row).getAllByRole("cell")[0]?.textContent));
    expect(counts.reduce((a, b) => a + b)).toBe(dated.length);
    expect(rows.map((row) => within(row).getByRole("rowheader").textContent)).toContain(
      "3 Dec 2024",
    );
  });

  test("mentions without a date are counted in words", () => {
    renderWithExample(<Timeline />);
    const undated = store.getState().dataset?.mentions.filter((m) => !m.occurred) ?? [];
    expect(undated.length).toBeGreaterThan(0);
    expect(screen.getByRole("list").textContent).toContain(`${undated.length} undated`);
  });

  test("the place that is hovered is marked at each of its dated mentions", () => {
    const { container } = renderWithExample(<Timeline />);
    const marks = () => container.querySelectorAll(".timeline-mark-hovered rect");
    expect(marks()).toHaveLength(0);
    act(() => hovered({ placeId: "halfaya" }));
    const mentions = store.getState().dataset?.mentionsByPlace.get("halfaya") ?? [];
    expect(marks()).toHaveLength(mentions.filter((m) => m.occurred).length);
    expect(mentions.length).toBeGreaterThan(0);
  });
});

test("nothing is shown before a collection is loaded", () => {
  const { container } = renderWithExample(<Timeline />);
  act(() => store.setState({ dataset: null }));
  expect(container.textContent).toBe("");
});

test("axe finds nothing to complain about", async () => {
  const { container } = renderWithExample(<Timeline />);
  await expectAccessible(container);
});
