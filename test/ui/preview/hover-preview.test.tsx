// @vitest-environment jsdom
import { act, fireEvent } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { filterToggled } from "../../../src/store/narrow.ts";
import type { Hover } from "../../../src/store/state.ts";
import { hovered } from "../../../src/store/store.ts";
import { timelineMoved } from "../../../src/store/time.ts";
import { ArticleView } from "../../../src/ui/article/article-view.tsx";
import { HoverPreview } from "../../../src/ui/preview/hover-preview.tsx";
import { december, expectAccessible, renderWithExample } from "../example-app.tsx";

beforeEach(() => {
  vi.useFakeTimers();
});

const at = { left: 100, top: 300, right: 160, bottom: 320 };
const preview = () => document.querySelector<HTMLElement>(".preview");
const rest = (ms = 120) => act(() => vi.advanceTimersByTime(ms));
function hoverAndRest(hover: Partial<Hover>): string | undefined {
  act(() => hovered({ at, ...hover }));
  rest();
  return preview()?.textContent ?? undefined;
}

describe("the preview of a place", () => {
  test("tells its names, who holds it, how often it is mentioned, and the latest passage", () => {
    renderWithExample(<HoverPreview />);
    expect(hoverAndRest({ placeId: "halfaya" })).toBe(
      "Halfayaحلفايا Opposition1 mention in the window" +
        "Fighters took Halfaya and Taybat al-Imam on Tuesday and moved on Hama." +
        "ControlclaimedExample Wire3 Dec 2024",
    );
    expect(preview()?.querySelector("svg.symbol-mark")).not.toBeNull();
  });

  test("says that it is disputed, or that nobody says who holds it", () => {
    renderWithExample(<HoverPreview />);
    expect(hoverAndRest({ placeId: "taybat-al-imam" })).toContain("Disputed");
    expect(hoverAndRest({ placeId: "hama" })).toContain("Control not stated");
  });

  test("counts what passes the filters in the window, and tells nothing where nothing is shown", () => {
    renderWithExample(<HoverPreview />);
    act(() => timelineMoved({ start: december(6), end: december(7) }));
    const text = hoverAndRest({ placeId: "hama" });
    expect(text).toContain("no mention in the window");
    expect(preview()?.querySelector(".preview-passage")).toBeNull();
    act(() => timelineMoved({ start: december(3), end: december(5) }));
    act(() => filterToggled("type", "control"));
    expect(preview()?.textContent).toContain("no mention in the window");
  });
});

test("the preview of a mention is about that mention, in its article's language", () => {
  renderWithExample(<HoverPreview />);
  const text = hoverAndRest({ placeId: "hama", mentionId: "hama-arabic/hama" });
  expect(text).toContain("قال ناشطون");
  expect(text).toContain("Example Arabic Daily5 Dec 2024");
  expect(preview()?.querySelector(".preview-passage")?.getAttribute("lang")).toBe("ar");
  expect(preview()?.querySelector("strong")?.textContent).toBe("حماة");
});

describe("a preview", () => {
  test("comes only after a rest, and not for what was left before", () => {
    renderWithExample(<HoverPreview />);
    act(() => hovered({ placeId: "hama", at }));
    rest(100);
    expect(preview()).toBeNull();
    act(() => hovered({}));
    rest(500);
    expect(preview()).toBeNull();
  });

  test("does not come without a box to stand beside", () => {
    renderWithExample(<HoverPreview />);
    expect(hoverAndRest({ placeId: "hama", at: null })).toBeUndefined();
  });

  test("of an unknown place does not come", () => {
    renderWithExample(<HoverPreview />);
    expect(hoverAndRest({ placeId: "atlantis" })).toBeUndefined();
  });

  test("goes at once when something else is hovered", () => {
    renderWithExample(<HoverPreview />);
    hoverAndRest({ placeId: "hama" });
    act(() => hovered({ placeId: "halfaya", at }));
    expect(preview()).toBeNull();
  });

  test("goes when anything scrolls, and with Escape", () => {
    renderWithExample(<HoverPreview />);
    hoverAndRest({ placeId: "hama" });
    fireEvent.scroll(document.body);
    expect(preview()).toBeNull();
    hoverAndRest({ placeId: "halfaya" });
    fireEvent.keyDown(document.body, { key: "Escape" });
    expect(preview()).toBeNull();
    rest(500);
    expect(preview()).toBeNull();
  });

  test("is hidden from screen readers, and nothing is wrong with it", async () => {
    const { container } = renderWithExample(<HoverPreview />);
    hoverAndRest({ placeId: "halfaya" });
    expect(preview()?.getAttribute("aria-hidden")).toBe("true");
    vi.useRealTimers();
    await expectAccessible(container);
  });
});

describe("a mention in the text", () => {
  const both = (
    <>
      <ArticleView articleId="hama-front" />
      <HoverPreview />
    </>
  );
  const mark = () => {
    const found = document.querySelector<HTMLElement>('[data-mention="hama-front/halfaya"]');
    if (!found) throw new Error("no mark");
    return found;
  };

  test("has a preview under the pointer, and no tip of the browser's then", () => {
    renderWithExample(both);
    fireEvent.pointerEnter(mark());
    rest();
    expect(preview()?.textContent).toContain("Halfaya");
    expect(mark().title).toBe("");
    expect(mark().getAttribute("aria-description")).toMatch(/^Control · Opposition/);
    fireEvent.pointerLeave(mark());
    expect(preview()).toBeNull();
    expect(mark().title).toMatch(/^Control · Opposition/);
  });

  test("has a preview when keyboard focus rests on it", () => {
    renderWithExample(both);
    fireEvent.keyDown(document.body, { key: "Tab" });
    act(() => mark().focus());
    // First the frame after which focus has scrolled what it scrolls.
    rest(20);
    rest();
    expect(preview()?.textContent).toContain("Halfaya");
    act(() => mark().blur());
    expect(preview()).toBeNull();
  });
});
