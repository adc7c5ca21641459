// @vitest-environment jsdom
import { act, fireEvent, render, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { hovered, initialState, store } from "../../../src/store/store.ts";
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

test("goes dark when it leaves the page under pointer or focus, which then get no event", () => {
  const { rerender } = render(
    <button type="button" {...lights({ placeId: "hama" }, { preview: true })}>
      Hama
    </button>,
  );
  const words = screen.getByRole("button");
  words.getClientRects = () => [box(300, 100)] as unknown as DOMRectList;
  fireEvent.pointerEnter(words, { clientX: 310, clientY: 110 });
  rerender(
    <button type="button" {...lights({ placeId: "hama" }, { preview: true })}>
      Hama, written anew
    </button>,
  );
  expect(hover().placeId).toBe("hama");
  rerender(<p>Another view</p>);
  expect(hover()).toEqual({ placeId: null, mentionId: null, at: null });
});

test("leaves what something else lit when it goes", () => {
  const { rerender } = render(
    <button type="button" {...lights({ placeId: "hama" })}>
      Hama
    </button>,
  );
  fireEvent.pointerEnter(screen.getByRole("button"));
  fireEvent.pointerLeave(screen.getByRole("button"));
  act(() => hovered({ placeId: "homs" }));
  rerender(<p>Another view</p>);
  expect(hover().placeId).toBe("homs");
});
