// @vitest-environment jsdom
import { fireEvent, render, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { initialState, store } from "../../../src/store/store.ts";
import { lights } from "../../../src/ui/symbols/lights.ts";

beforeEach(() => store.setState(initialState(), true));

const hover = () => store.getState().hover;
const box = (left: number, top: number) => new DOMRect(left, top, 50, 20);
const plain = (left: number, top: number) => ({ left, top, right: left + 50, bottom: top + 20 });

/** Words that break across two lines. */
function renderWords(options?: { preview: boolean }): HTMLElement {
  render(
    <button type="button" {...lights({ placeId: "hama" }, options)}>
      Hama
    </button>,
  );
  const button = screen.getByRole("button");
  // jsdom has no layout; a list of rectangles is iterable and indexed like this array.
  button.getClientRects = () => [box(300, 100), box(10, 130)] as unknown as DOMRectList;
  return button;
}

test("lights while the pointer is on it, without a box unless a preview is wanted", () => {
  const words = renderWords();
  fireEvent.pointerEnter(words, { clientX: 20, clientY: 140 });
  expect(hover()).toEqual({ placeId: "hama", mentionId: null, at: null });
  fireEvent.pointerLeave(words);
  expect(hover().placeId).toBeNull();
});

test("says the box of the line that the pointer is on", () => {
  const words = renderWords({ preview: true });
  fireEvent.pointerEnter(words, { clientX: 20, clientY: 140 });
  expect(hover().at).toEqual(plain(10, 130));
  fireEvent.pointerLeave(words);
  fireEvent.pointerEnter(words, { clientX: 310, clientY: 110 });
  expect(hover().at).toEqual(plain(300, 100));
});

test("says the first line's box a frame after keyboard focus came, if it is still there", () => {
  vi.useFakeTimers();
  const words = renderWords({ preview: true });
  fireEvent.keyDown(document.body, { key: "Tab" });
  words.focus();
  expect(hover()).toEqual({ placeId: "hama", mentionId: null, at: null });
  vi.advanceTimersByTime(20);
  expect(hover().at).toEqual(plain(300, 100));
  words.blur();
  expect(hover().placeId).toBeNull();
  words.focus();
  words.blur();
  vi.advanceTimersByTime(20);
  expect(hover().placeId).toBeNull();
});
