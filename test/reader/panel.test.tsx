// @vitest-environment jsdom
import { act, screen, waitFor } from "@testing-library/react";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { Panel } from "../../src/reader/panel.tsx";
import { articleOpened, listChosen, store } from "../../src/store/store.ts";
import { paneChosen } from "../../src/store/views.ts";
import { renderWithExample } from "../ui/example-app.tsx";

beforeAll(async () => {
  Element.prototype.scrollIntoView = () => {};
  // The code of articles, cards and panes comes on use.
  await import("../../src/shell/selection-view.tsx");
  await import("../../src/ui/filters/filters-pane.tsx");
}, 30_000);

// jsdom says that the page has no focus while nothing in it has, and knows no widths.
beforeEach(() => {
  vi.spyOn(document, "hasFocus").mockReturnValue(true);
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
});

/** Renders the panel and does something whose part comes on use; waits for that part. */
async function renderAfter(open: () => void): Promise<void> {
  renderWithExample(<Panel />);
  await act(async () => open());
  await vi.dynamicImportSettled();
}
const row = (name: RegExp) => screen.getByRole("button", { name });
const focused = () => document.activeElement?.textContent ?? "";
const pressEscape = () =>
  act(async () => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Escape", bubbles: true }),
    );
  });

test("Escape closes an article, and the keyboard is back on its row in the list", async () => {
  await renderAfter(() => listChosen("articles"));
  await act(async () => row(/^Advance on the Hama front/).click());
  await waitFor(() => expect(focused()).toBe("Advance on the Hama front"));
  await pressEscape();
  expect(store.getState().selection.articleId).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(row(/^Advance on the Hama front/)));
});

test("Escape closes a place's card, and the keyboard is back on its row in the list", async () => {
  await renderAfter(() => row(/^Halfaya/).click());
  await waitFor(() => expect(document.activeElement?.tagName).toBe("H2"));
  await pressEscape();
  expect(store.getState().selection.placeId).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(row(/^Halfaya/)));
});

test("Escape in a pane leaves what lies behind it", async () => {
  await renderAfter(() => {
    articleOpened("hama-front");
    paneChosen("filters");
  });
  (await screen.findByRole("button", { name: /close/i })).focus();
  await pressEscape();
  expect(store.getState().selection.articleId).toBe("hama-front");
});
