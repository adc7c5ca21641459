// @vitest-environment jsdom
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StrictMode } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { readingStore } from "../../../src/store/reading.ts";
import { litPlaces } from "../../../src/store/selectors.ts";
import {
  addressOpened,
  articleOpened,
  cameraRested,
  mentionOpened,
  placeOpened,
  store,
} from "../../../src/store/store.ts";
import { modeChosen, playToggled } from "../../../src/store/time.ts";
import { followToggled } from "../../../src/store/views.ts";
import { ArticleView } from "../../../src/ui/article/article-view.tsx";
import { stateAddress } from "../../../src/ui/page-address.ts";
import { december, expectAccessible, renderWithExample } from "../example-app.tsx";

/** A text of 400 pixels a line in a window of 600: lines of the example are paragraph, heading, three paragraphs. */
const LINE_PX = 400;
const HEIGHT_PX = 600;

let scroller: HTMLElement;
beforeEach(() => {
  readingStore.setState(readingStore.getInitialState(), true);
  vi.useFakeTimers();
  Element.prototype.scrollIntoView = () => {};
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    const lines = [...document.querySelectorAll("[data-paragraph]")];
    const index = lines.indexOf(this);
    return new DOMRect(0, index < 0 ? 0 : index * LINE_PX - scroller.scrollTop, 300, LINE_PX);
  });
});

const frame = () => act(() => vi.advanceTimersByTime(20));
function scrollTo(top: number): void {
  scroller.scrollTop = top;
  scroller.dispatchEvent(new Event("scroll"));
  frame();
}

/** Renders the article in something that scrolls, over a map that shows all of Syria; following is on. */
function renderFollowing(): HTMLElement {
  const { container } = renderWithExample(
    <StrictMode>
      <div data-testid="scroller" style={{ overflowY: "auto" }}>
        <ArticleView articleId="hama-front" />
      </div>
    </StrictMode>,
  );
  scroller = screen.getByTestId("scroller");
  Object.defineProperties(scroller, {
    clientHeight: { value: HEIGHT_PX },
    scrollHeight: { value: 5 * LINE_PX },
  });
  act(() => {
    articleOpened("hama-front");
    cameraRested({ center: [38, 35], zoom: 6 }, [33, 32, 43, 38]);
    followToggled(true);
  });
  frame();
  return container;
}

const read = () => document.querySelector("[aria-current=location]")?.textContent?.slice(0, 20);
const mark = (id: string) => {
  const found = document.querySelector<HTMLElement>(`[data-mention="hama-front/${id}"]`);
  if (!found) throw new Error(`no mark for ${id}`);
  return found;
};

describe("while map and time follow", () => {
  test("the first paragraph is read at the top, the last at the end, and the one at the line between", () => {
    renderFollowing();
    expect(read()).toBe("Fighters took Halfay");
    scrollTo(800);
    expect(read()).toBe("The army said its tr");
    scrollTo(5 * LINE_PX - HEIGHT_PX);
    expect(read()).toBe("A monitor said fight");
    scrollTo(0);
    expect(read()).toBe("Fighters took Halfay");
  });

  test("time goes to the paragraph's days, and stays where it has none", () => {
    renderFollowing();
    expect(store.getState().window).toEqual({ start: december(3), end: december(4) });
    scrollTo(5 * LINE_PX - HEIGHT_PX);
    expect(store.getState().window).toEqual({ start: december(4), end: december(5) });
    act(() => mark("rahbat-al-taslih").focus());
    frame();
    expect(store.getState().window).toEqual({ start: december(4), end: december(5) });
  });

  test("only the end moves where only the end counts, and play stops", () => {
    renderFollowing();
    const { start } = store.getState().window;
    act(() => {
      modeChosen("cumulative");
      playToggled(true);
    });
    scrollTo(5 * LINE_PX - HEIGHT_PX);
    expect(store.getState().window).toEqual({ start, end: december(5) });
    expect(store.getState().playing).toBe(false);
  });

  test("the map goes to the paragraph's places: to all of them, and closer where they are a dot in it", () => {
    renderFollowing();
    const close = store.getState().camera;
    expect(close?.center[0]).toBeCloseTo((36.6058 + 36.7578) / 2, 4);
    expect(close?.zoom).toBe(10);
    act(() => cameraRested({ center: [38, 36.2], zoom: 9 }, [37.4, 35.9, 38.6, 36.5]));
    scrollTo(800);
    const one = store.getState().camera;
    expect(one?.center).toEqual([expect.closeTo(36.7122, 4), expect.closeTo(35.2659, 4)]);
    expect(one?.zoom).toBe(9);
  });

  test("the map stays where the paragraph's places are well inside it and fill a fair part of it", () => {
    renderFollowing();
    const seen = { center: [36.68, 35.2] as [number, number], zoom: 9 };
    act(() => cameraRested(seen, [36.4, 34.95, 36.96, 35.45]));
    scrollTo(800);
    scrollTo(0);
    expect(store.getState().camera).toEqual(seen);
  });

  test("all places of the paragraph are lit, and no others once it is left", () => {
    renderFollowing();
    expect(store.getState().readPlaces).toEqual(["halfaya", "taybat-al-imam", "hama"]);
    expect(litPlaces(store.getState()).has("taybat-al-imam")).toBe(true);
    scrollTo(800);
    expect(store.getState().readPlaces).toEqual(["taybat-al-imam"]);
  });

  test("nothing moves while nothing changes", () => {
    renderFollowing();
    const seen = vi.fn();
    const stop = store.subscribe(seen);
    scrollTo(1);
    scrollTo(30);
    frame();
    stop();
    expect(seen).not.toHaveBeenCalled();
  });

  test("focus on a mention reads its paragraph, until the reader scrolls", () => {
    renderFollowing();
    act(() => mark("hama-2").focus());
    frame();
    expect(read()).toBe("A monitor said fight");
    scroller.dispatchEvent(new Event("scroll"));
    frame();
    expect(read()).toBe("A monitor said fight");
    scrollTo(40);
    expect(read()).toBe("Fighters took Halfay");
  });

  test("a mention that is opened elsewhere is in the paragraph that is read", () => {
    renderFollowing();
    act(() => mentionOpened("hama-front/taybat-al-imam-2"));
    frame();
    expect(read()).toBe("The army said its tr");
  });

  test("the steps go by paragraph, bring it to the reading line, and end at the last", () => {
    renderFollowing();
    const next = screen.getByRole("button", { name: "Next paragraph" });
    const position = () => document.querySelector(".article-position")?.textContent;
    expect(position()).toBe("1 of 4");
    act(() => next.click());
    frame();
    expect([read(), position()]).toEqual(["The army said its tr", "2 of 4"]);
    expect(scroller.scrollTop).toBe(2 * LINE_PX - HEIGHT_PX / 3);
    act(() => next.click());
    frame();
    act(() => next.click());
    frame();
    act(() => next.click());
    frame();
    expect(position()).toBe("4 of 4");
    expect(screen.getByText("This is the last paragraph.")).toBeDefined();
  });
});

describe("when following ends", () => {
  test("by its button, camera and window are as before", async () => {
    renderFollowing();
    act(() => cameraRested({ center: [1, 1], zoom: 9 }, [0, 0, 2, 2]));
    scrollTo(5 * LINE_PX - HEIGHT_PX);
    act(() => screen.getByRole("button", { name: "Follow" }).click());
    const { camera, window, hover, follow } = store.getState();
    expect(follow).toBe(false);
    expect(camera).toEqual({ center: [38, 35], zoom: 6 });
    expect(window).toEqual({ start: december(3), end: december(5) });
    expect(hover.placeId).toBeNull();
    expect(read()).toBeUndefined();
    scrollTo(0);
    expect(read()).toBeUndefined();
  });

  test("by closing the article, camera and window are as before, and the address says nothing of following", () => {
    renderFollowing();
    scrollTo(5 * LINE_PX - HEIGHT_PX);
    expect(stateAddress(store.getState())).toContain("follow=1");
    act(() => screen.getByRole("button", { name: "Close the article" }).click());
    const { camera, window } = store.getState();
    expect(camera).toEqual({ center: [38, 35], zoom: 6 });
    expect(window).toEqual({ start: december(3), end: december(5) });
    expect(stateAddress(store.getState())).not.toContain("follow");
    expect(readingStore.getState().before).toBeNull();
  });

  test("by opening a place's card, map and time stay for that place", () => {
    renderFollowing();
    scrollTo(5 * LINE_PX - HEIGHT_PX);
    const { camera, window } = store.getState();
    act(() => placeOpened("idlib"));
    expect(store.getState()).toMatchObject({ follow: false, camera, window });
    expect(readingStore.getState().before).toBeNull();
  });

  test("by an address that was opened, camera and window are that address's", () => {
    renderFollowing();
    const window = { start: december(1), end: december(2) };
    act(() => addressOpened({ follow: false, window }, []));
    expect(store.getState().window).toEqual(window);
    expect(readingStore.getState().before).toBeNull();
  });
});

test("the article that is followed is accessible", async () => {
  const container = renderFollowing();
  vi.useRealTimers();
  vi.restoreAllMocks();
  await userEvent.setup().hover(mark("hama"));
  await expectAccessible(container);
});
