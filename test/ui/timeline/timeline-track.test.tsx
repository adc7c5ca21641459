// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { countPerBin } from "../../../src/core/time/bins.ts";
import type { Interval } from "../../../src/core/time/interval.ts";
import { comparisonChosen, filterToggled } from "../../../src/store/narrow.ts";
import { languageChosen, store } from "../../../src/store/store.ts";
import {
  axisMoved,
  barsInViewToggled,
  modeChosen,
  timelineMoved,
} from "../../../src/store/time.ts";
import { Timeline } from "../../../src/ui/timeline/timeline.tsx";
import type { ExampleData } from "../../fixtures/dataset.ts";
import { december, expectAccessible, renderWithExample } from "../example-app.tsx";

vi.mock("../../../src/core/time/bins.ts", { spy: true });

// The example's time is 27 November to 8 December: twelve days, 100 px each on this track.
const TRACK = { left: 0, top: 0, x: 0, y: 0, width: 1200, height: 60, right: 1200, bottom: 60 };
const HOUR = 3_600_000;
const window = () => store.getState().window;
const axis = () => store.getState().axis;
const days = (from: number, to: number): Interval => ({ start: december(from), end: december(to) });
const slider = (name: string) => screen.getByRole("slider", { name });
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const OVERVIEW = "Part of the time that the axis shows";

beforeEach(() => {
  Element.prototype.setPointerCapture = () => {};
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue({
    ...TRACK,
    toJSON: () => TRACK,
  });
});

function find(container: HTMLElement, selector: string): Element {
  const found = container.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** Drags an element by px to the right, as a pointer of a kind; `held` are keys held down. */
function drag(element: Element, fromX: number, byX: number, held = {}) {
  fireEvent.pointerDown(element, { pointerId: 1, button: 0, clientX: fromX });
  for (const part of [0.5, 1])
    fireEvent.pointerMove(element, { pointerId: 1, clientX: fromX + byX * part, ...held });
  fireEvent.pointerUp(element, { pointerId: 1, clientX: fromX + byX });
}
const handle = (name: string) => {
  const label = slider(name).closest("label");
  if (!label) throw new Error("no label around the input");
  return label;
};

/** Gives mentions of Halfaya these times; the first is its own mention changed, the others are new. */
function halfayaAt(...occurred: string[]) {
  return (data: ExampleData) => {
    const place = data.places.features.find(({ id }) => id === "halfaya");
    const mention = place?.properties.mentions[0];
    if (!place || !mention) throw new Error("the example has changed");
    place.properties.mentions = occurred.map((text, i) => ({
      ...mention,
      id: `hama-front/halfaya-${i}`,
      occurred: text,
    }));
  };
}

describe("zooming the axis", () => {
  test("by the wheel keeps the day under the pointer, and at the limit leaves the wheel to the page", () => {
    const { container } = renderWithExample(<Timeline />);
    const track = find(container, ".timeline-track");
    expect(fireEvent.wheel(track, { clientX: 600, deltaY: 100 })).toBe(true);
    expect(axis()).toBeNull();
    expect(fireEvent.wheel(track, { clientX: 600, deltaY: -100 })).toBe(false);
    const zoomed = axis();
    if (!zoomed) throw new Error("not zoomed");
    expect(zoomed.end - zoomed.start).toBeLessThan(10 * 24 * HOUR);
    expect((zoomed.start + zoomed.end) / 2).toBeCloseTo(december(3), -2);
    fireEvent.wheel(track, { clientX: 600, deltaY: 2000 });
    expect(axis()).toBeNull();
  });

  test("by two fingers spreads the days between them and leaves the window alone", async () => {
    const { container } = renderWithExample(<Timeline />);
    const track = find(container, ".timeline-track");
    const touch = (id: number, x: number) => ({ pointerId: id, pointerType: "touch", clientX: x });
    // The first finger lands on the window's body and has moved it before the second comes.
    const body = handle("Window as a whole");
    fireEvent.pointerDown(body, { ...touch(1, 600), button: 0 });
    fireEvent.pointerMove(body, touch(1, 400));
    fireEvent.pointerDown(track, { ...touch(2, 700), button: 0 });
    expect(window()).toEqual(days(3, 5));
    fireEvent.pointerMove(body, touch(1, 300));
    fireEvent.pointerMove(track, touch(2, 900));
    fireEvent.pointerUp(track, touch(2, 900));
    fireEvent.pointerUp(body, touch(1, 300));
    await waitFor(() => expect(axis()).not.toBeNull());
    // 1 to 4 December, 300 px apart, are 600 px apart now: 1 December stands at a quarter.
    expect(axis()).toEqual({ start: december(1) - 36 * HOUR, end: december(1) + 108 * HOUR });
    expect(window()).toEqual(days(3, 5));
  });

  test("by buttons and keys goes in, out and back to the whole time, where the focus is kept", async () => {
    renderWithExample(<Timeline />);
    await userEvent.click(button("Zoom in on time"));
    const once = axis();
    expect(once).not.toBeNull();
    fireEvent.keyDown(slider("Window as a whole"), { key: "+" });
    expect(axis()).not.toEqual(once);
    fireEvent.keyDown(slider("Window as a whole"), { key: "-" });
    expect(axis()?.end).toBeCloseTo(once?.end ?? 0, -2);
    await userEvent.click(button("Whole time on the axis"));
    expect(axis()).toBeNull();
    expect(document.activeElement).toBe(button("Zoom in on time"));
    expect(screen.queryByRole("button", { name: "Zoom out" })).toBeNull();
  });

  test("lets Ctrl with arrows and a drag of the ground move the axis, and a tap still the window", () => {
    const { container } = renderWithExample(<Timeline />);
    act(() => axisMoved(days(1, 7)));
    fireEvent.keyDown(slider("Window as a whole"), { key: "ArrowLeft", ctrlKey: true });
    expect(axis()?.start).toBe(december(1) - 0.2 * 6 * 24 * HOUR);
    act(() => axisMoved(days(1, 7)));
    const ground = find(container, ".timeline-ground");
    drag(ground, 100, 200);
    expect(axis()).toEqual(days(0, 6));
    expect(window()).toEqual(days(3, 5));
    fireEvent.pointerDown(ground, { pointerId: 1, button: 0, clientX: 200 });
    fireEvent.pointerUp(ground, { pointerId: 1, clientX: 202 });
    expect(window()).toEqual(days(0, 2));
  });
});

describe("the overview", () => {
  test("is there only while the axis is zoomed", () => {
    renderWithExample(<Timeline />);
    expect(screen.queryByRole("slider", { name: OVERVIEW })).toBeNull();
    act(() => axisMoved(days(1, 7)));
    expect(slider(OVERVIEW).getAttribute("aria-valuetext")).toBe("1\u2009–\u20096 Dec 2024");
  });

  test("moves the axis by pointer, by keys, and by a screen reader", () => {
    const { container } = renderWithExample(<Timeline />);
    act(() => axisMoved(days(1, 7)));
    drag(find(container, ".timeline-strip"), 500, 100);
    expect(axis()).toEqual(days(2, 8));
    drag(find(container, ".timeline-strip"), 50, 0);
    expect(axis()).toEqual(days(-3, 3));
    fireEvent.keyDown(slider(OVERVIEW), { key: "End" });
    expect(axis()).toEqual(days(3, 9));
    fireEvent.keyDown(slider(OVERVIEW), { key: "PageDown" });
    expect(axis()).toEqual(days(-3, 3));
    fireEvent.change(slider(OVERVIEW), { target: { value: "50" } });
    expect(axis()).toEqual(days(0, 6));
  });

  test("says how many mentions lie before and after what is shown", () => {
    renderWithExample(<Timeline />);
    act(() => axisMoved(days(4, 5)));
    expect(screen.getByText("4 earlier")).toBeTruthy();
    expect(screen.getByText("2 later")).toBeTruthy();
  });
});

describe("a window beside the zoomed axis", () => {
  test("has a button at that edge that brings it into view", async () => {
    renderWithExample(<Timeline />);
    act(() => axisMoved(days(-3, 0)));
    await userEvent.click(button(/^Bring the window into view: 3/));
    expect(axis()).toEqual({ start: december(4) - 36 * HOUR, end: december(4) + 36 * HOUR });
    expect(screen.queryByRole("button", { name: /^Bring the window/ })).toBeNull();
  });

  test("comes into view when one of its thumbs gets the focus, or is moved by keys", () => {
    renderWithExample(<Timeline />);
    act(() => axisMoved(days(-3, 0)));
    act(() => slider("End of the window").focus());
    expect(axis()?.end).toBeGreaterThan(december(5));
    fireEvent.keyDown(slider("End of the window"), { key: "End" });
    expect(axis()?.end).toBe(december(9));
  });
});

describe("thumbs", () => {
  test("in moment mode are one, which takes the start along", () => {
    renderWithExample(<Timeline />);
    act(() => modeChosen("instant"));
    expect(screen.getAllByRole("slider")).toHaveLength(1);
    expect(slider("Moment").getAttribute("aria-valuetext")).toBe("4 Dec 2024, 23:59");
    drag(handle("Moment"), 803, -400);
    expect(window()).toEqual(days(0, 1));
    fireEvent.keyDown(slider("Moment"), { key: "ArrowRight" });
    expect(window()).toEqual(days(0, 2));
  });

  test("in moment mode a tap goes to the end of that day", () => {
    const { container } = renderWithExample(<Timeline />);
    act(() => modeChosen("instant"));
    const ground = find(container, ".timeline-ground");
    fireEvent.pointerDown(ground, { clientX: 310 });
    fireEvent.pointerUp(ground, { clientX: 310 });
    expect(window().end).toBe(december(1));
  });

  test("move by an hour with Alt and an arrow, by a minute with Shift, too", () => {
    renderWithExample(<Timeline />);
    fireEvent.keyDown(slider("Start of the window"), { key: "ArrowRight", altKey: true });
    expect(window().start).toBe(december(3) + HOUR);
    fireEvent.keyDown(slider("Start of the window"), {
      key: "ArrowLeft",
      altKey: true,
      shiftKey: true,
    });
    expect(window().start).toBe(december(3) + HOUR - 60_000);
  });

  test("land on minutes with Shift held, on hours where the axis shows less than three days", () => {
    renderWithExample(<Timeline />);
    drag(handle("End of the window"), 800, 51, { shiftKey: true });
    expect(window().end).toBe(december(5) + 12.24 * HOUR - 0.4 * 60_000);
    act(() => axisMoved(days(4, 6)));
    act(() => timelineMoved(days(3, 5)));
    drag(handle("End of the window"), 600, 120);
    expect(window().end).toBe(december(5) + 5 * HOUR);
  });

  test("stay on the axis", () => {
    renderWithExample(<Timeline />);
    act(() => axisMoved(days(1, 7)));
    drag(handle("End of the window"), 800, 4000);
    expect(window()).toEqual(days(3, 7));
  });

  test("are drawn to days with reports where days are narrow", () => {
    renderWithExample(<Timeline />, (data) => {
      data.collection.range = "2024-01-01/2024-12-31";
    });
    // 366 days on 1200 px: 3.3 px each, so that 10 px are three days. 5 December is the last with reports.
    const pxPerDay = 1200 / 366;
    drag(handle("End of the window"), 0, 3 * pxPerDay);
    expect(window().end).toBe(december(6));
    drag(handle("End of the window"), 0, 8 * pxPerDay);
    expect(window().end).toBe(december(14));
  });
});

describe("the bars", () => {
  const rows = () => within(screen.getByRole("table")).getAllByRole("row").slice(1);
  const counted = () =>
    rows().reduce((sum, row) => {
      return sum + Number(within(row).getAllByRole("cell")[0]?.textContent);
    }, 0);

  test("follow the filters", () => {
    renderWithExample(<Timeline />);
    const all = counted();
    act(() => filterToggled("type", "battle"));
    expect(counted()).toBe(3);
    expect(all).toBeGreaterThan(3);
  });

  test("count only the map's view where that is chosen, and divide by what is chosen", async () => {
    renderWithExample(<Timeline />);
    // jsdom has no popovers: what the button would do is told to the element.
    const popover = document.getElementById(
      button(/^What bars and symbols show/).getAttribute("popovertarget") ?? "",
    );
    const event = Object.assign(new Event("beforetoggle"), { newState: "open" });
    act(() => void popover?.dispatchEvent(event));
    expect(within(rows()[0] ?? document.body).getAllByRole("cell")[1]?.textContent).toBe(
      "Government 1 · Opposition 2 · No side named 1",
    );
    const options = { hidden: true };
    fireEvent.click(screen.getByRole("radio", { name: "By what happened", ...options }));
    expect(store.getState().coloring).toBe("type");
    expect(within(rows()[0] ?? document.body).getAllByRole("cell")[1]?.textContent).toBe(
      "Control 3 · Fighting 1",
    );
    fireEvent.click(
      screen.getByRole("checkbox", { name: "Count only what the map shows", ...options }),
    );
    expect(store.getState().barsInView).toBe(true);
    act(() => store.setState({ mapView: [36.5, 35.255, 36.65, 35.3] }));
    expect(counted()).toBe(1);
    act(() => barsInViewToggled(false));
    expect(counted()).toBe(7);
  });

  test("are not made anew while the window moves, only with the axis", () => {
    renderWithExample(<Timeline />);
    vi.mocked(countPerBin).mockClear();
    act(() => timelineMoved(days(1, 6)));
    act(() => timelineMoved(days(2, 6)));
    expect(countPerBin).not.toHaveBeenCalled();
    act(() => axisMoved(days(1, 6)));
    expect(countPerBin).toHaveBeenCalled();
  });
});

describe("times longer than a day", () => {
  const list = () =>
    screen.getByText("Mentions whose time is longer than a day").nextElementSibling;

  test("are drawn at their length and told in words with their qualifiers", () => {
    const { container } = renderWithExample(
      <Timeline />,
      halfayaAt("2024-12-01/2024-12-04", "2024-11~", "2024-12-03"),
    );
    expect(container.querySelectorAll(".timeline-stretch")).toHaveLength(2);
    expect(find(container, ".timeline-stretch").getAttribute("title")).toContain("1 mention");
    expect([...(list()?.children ?? [])].map((item) => item.textContent)).toEqual([
      "Halfaya: ~ November 2024",
      "Halfaya: 1\u2009–\u20094 Dec 2024",
    ]);
  });

  test("fade at soft ends, at the right one in Arabic, too", () => {
    const { container } = renderWithExample(<Timeline />, halfayaAt("2024-12-01/2024-12-04?"));
    const classes = () => find(container, ".timeline-stretch").className;
    expect(classes()).toBe("timeline-stretch timeline-stretch-right");
    act(() => languageChosen("ar"));
    expect(classes()).toBe("timeline-stretch timeline-stretch-left");
  });

  test("follow the filters, and light their mention on the map", () => {
    const { container } = renderWithExample(<Timeline />, halfayaAt("2024-12-01/2024-12-04"));
    fireEvent.pointerEnter(find(container, ".timeline-stretch"));
    expect(store.getState().hover.mentionId).toBe("hama-front/halfaya-0");
    fireEvent.pointerLeave(find(container, ".timeline-stretch"));
    expect(store.getState().hover.mentionId).toBeNull();
    act(() => filterToggled("type", "battle"));
    expect(container.querySelector(".timeline-stretch")).toBeNull();
  });
});

test("axe finds nothing to complain about while zoomed, with long times and the window away", async () => {
  const { container } = renderWithExample(<Timeline />, halfayaAt("2024-11"));
  act(() => axisMoved(days(-3, 0)));
  await expectAccessible(container);
  act(() => modeChosen("instant"));
  await expectAccessible(container);
});

test("the two days that are compared are framed on the axis, whatever the window", () => {
  const { container } = renderWithExample(<Timeline />);
  const frames = () =>
    [...container.querySelectorAll<HTMLElement>(".timeline-compared")].map(({ style }) =>
      // The axis is 640 px here, twelve days.
      [style.left, style.width].map((px) => Math.round((Number.parseFloat(px) / 640) * 12)),
    );
  expect(frames()).toEqual([]);
  act(() => comparisonChosen({ kind: "days", before: december(3), after: december(6) }));
  expect(frames()).toEqual([
    [6, 1],
    [9, 1],
  ]);
  act(() => axisMoved(days(5, 8)));
  expect(frames()).toHaveLength(1);
});
