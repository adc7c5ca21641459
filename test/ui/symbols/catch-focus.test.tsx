// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { catchFocus } from "../../../src/ui/symbols/catch-focus.ts";

const View = () => (
  <h2 ref={catchFocus} tabIndex={-1}>
    Hama
  </h2>
);
const list = (
  <button key="list" type="button">
    A place of the list
  </button>
);

test("focus that goes with the view before comes to the heading of the next", () => {
  const { rerender } = render(list);
  screen.getByRole("button").focus();
  rerender(<View key="card" />);
  expect(document.activeElement).toBe(screen.getByRole("heading"));
});

test("focus that is somewhere else stays there", () => {
  const { rerender } = render(
    <>
      <input aria-label="Search" />
      {list}
    </>,
  );
  screen.getByRole("textbox").focus();
  rerender(
    <>
      <input aria-label="Search" />
      <View key="card" />
    </>,
  );
  expect(document.activeElement).toBe(screen.getByRole("textbox"));
});

test("a page that was just loaded leaves focus alone", () => {
  Object.defineProperty(navigator, "userActivation", {
    value: { hasBeenActive: false },
    configurable: true,
  });
  render(<View />);
  expect(document.activeElement).toBe(document.body);
  Reflect.deleteProperty(navigator, "userActivation");
});

test("a frame takes no focus from the page around it", () => {
  vi.spyOn(document, "hasFocus").mockReturnValue(false);
  render(<View />);
  expect(document.activeElement).toBe(document.body);
});
