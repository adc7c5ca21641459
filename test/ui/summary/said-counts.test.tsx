// @vitest-environment jsdom
import { act, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { store } from "../../../src/store/store.ts";
import { playToggled, timelineMoved } from "../../../src/store/time.ts";
import { paneChosen } from "../../../src/store/views.ts";
import { SaidCounts } from "../../../src/ui/summary/said-counts.tsx";
import { december, renderWithExample } from "../example-app.tsx";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  return () => vi.useRealTimers();
});
/** Step by step: what is drawn meanwhile may set timers of its own. */
const pass = (ms: number) => {
  for (let at = 0; at < ms; at += 100) act(() => vi.advanceTimersByTime(100));
};
const said = () => screen.getByRole("status").textContent;
const moveTo = (day: number) =>
  act(() => timelineMoved({ start: december(day), end: december(day + 1) }));

test("once time was moved and rests, its counts are said, once; not before, and not on opening", () => {
  renderWithExample(<SaidCounts />);
  pass(2000);
  expect(said()).toBe("");
  moveTo(3);
  pass(500);
  moveTo(4);
  pass(500);
  expect(said()).toBe("");
  pass(500);
  expect(said()).toBe("1 place, 1 mention, 1 article");
});

test("it says no dates: what moved time has said them", () => {
  renderWithExample(<SaidCounts />);
  moveTo(3);
  pass(2000);
  expect(said()).not.toMatch(/Dec|2024/);
});

test("nothing is said while time moves by itself, and what it came to when it stops", () => {
  renderWithExample(<SaidCounts />);
  act(() => playToggled(true));
  moveTo(4);
  pass(2000);
  expect(said()).toBe("");
  act(() => playToggled(false));
  pass(2000);
  expect(said()).not.toBe("");
});

test("nothing is said beside a pane or while the text leads: they have words of their own", () => {
  renderWithExample(<SaidCounts />);
  act(() => paneChosen("filters"));
  moveTo(4);
  pass(2000);
  act(() => {
    paneChosen(null);
    store.setState({ follow: true });
  });
  pass(2000);
  expect(said()).toBe("");
});
