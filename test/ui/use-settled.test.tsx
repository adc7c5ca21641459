// @vitest-environment jsdom
import { act, render, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { initialState, languageChosen, store } from "../../src/store/store.ts";
import { timelineMoved } from "../../src/store/time.ts";
import { useSettled } from "../../src/ui/use-settled.ts";

let renders = 0;

function Probe() {
  renders += 1;
  const window = useSettled((s) => s.window);
  const language = useSettled((s) => s.language);
  return <p>{`${window.end} ${language}`}</p>;
}

const shown = () => screen.getByRole("paragraph").textContent;
const moveTo = (end: number) => act(() => timelineMoved({ start: 0, end }));

/** Time does not go back from test to test. */
let passed = 0;

beforeEach(() => {
  vi.useFakeTimers();
  passed += 10_000;
  vi.advanceTimersByTime(passed);
  store.setState(initialState(), true);
  renders = 0;
});

test("the window is followed ten times a second at most, and its last move always arrives", () => {
  render(<Probe />);
  moveTo(1);
  expect(shown()).toBe("1 en");
  const before = renders;
  for (let end = 2; end <= 9; end += 1) {
    moveTo(end);
    act(() => void vi.advanceTimersByTime(10));
  }
  expect(shown()).toBe("1 en");
  act(() => void vi.advanceTimersByTime(30));
  expect(shown()).toBe("9 en");
  expect(renders - before).toBeLessThan(4);
});

test("everything else is followed at once, with the window as it is then", () => {
  render(<Probe />);
  moveTo(1);
  moveTo(2);
  expect(shown()).toBe("1 en");
  act(() => languageChosen("ar"));
  expect(shown()).toBe("2 ar");
});
