// @vitest-environment jsdom
import { act, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Interval } from "../../../src/core/time/interval.ts";
import { addDays } from "../../../src/core/time/zone.ts";
import { visible } from "../../../src/store/selectors.ts";
import { store } from "../../../src/store/store.ts";
import { clockChosen, timelineMoved } from "../../../src/store/time.ts";
import { december, expectAccessible, renderWithExample } from "../example-app.tsx";
import { arrived } from "../late-part.ts";
import { Row, renderRow } from "./controls-row.tsx";
import { installPopovers, removePopovers } from "./native-popover.ts";

const MINUTE_MS = 60_000;
const window = () => store.getState().window;
const days = (from: number, to: number): Interval => ({ start: december(from), end: december(to) });
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const press = (name: string | RegExp) => userEvent.click(button(name));
/** Presses a button that opens a popover, and waits for its content. */
const pressed = async (name: string | RegExp) => {
  await act(async () => {
    button(name).focus();
    fireEvent.click(button(name));
  });
  await arrived();
};
const shownPlaces = () => visible(store.getState())?.places.map(({ placeId }) => placeId) ?? [];

// What the popovers hold is fetched when one is opened; fetched once here, no test waits long for it.
beforeAll(async () => {
  await Promise.all([
    import("../../../src/ui/messages/en-late.ts"),
    import("../../../src/ui/timeline/as-of.tsx"),
    import("../../../src/ui/timeline/tray-mentions.tsx"),
    import("../../../src/ui/timeline/window-entry.tsx"),
  ]);
});
beforeEach(installPopovers);
afterEach(removePopovers);

describe("the exact time", () => {
  const open = () => pressed(/^Shown time/);
  const field = (name: string) => within(screen.getByRole("dialog")).getByLabelText(name);
  const type = (name: string, text: string) =>
    fireEvent.change(field(name), { target: { value: text } });
  const described = (name: string) =>
    document.getElementById(field(name).getAttribute("aria-describedby") ?? "")?.textContent;

  test("stands on a button and opens with start, end, zone and what the end means", async () => {
    renderRow();
    expect(button(/^Shown time/).textContent).toBe("3\u2009–\u20094 Dec 2024");
    await open();
    expect(field("From")).toHaveProperty("value", "2024-12-03T00:00");
    expect(field("Until, not included")).toHaveProperty("value", "2024-12-05T00:00");
    await vi.waitFor(() => expect(document.activeElement).toBe(field("From")));
    expect(screen.getByRole("dialog").textContent).toContain("Asia/Damascus");
    expect(described("Until, not included")).toBe(
      "That is the end of 4 Dec 2024, the last day shown.",
    );
  });

  test("is taken to the minute, said, and focus is back on the button", async () => {
    renderRow();
    await open();
    type("From", "2024-12-03T18:30");
    type("Until, not included", "2024-12-04T06:01");
    expect(described("Until, not included")).toBe("Shows everything before 4 Dec 2024, 06:01.");
    await press("Apply");
    expect(window()).toEqual({
      start: december(3) + 1110 * MINUTE_MS,
      end: december(4) + 361 * MINUTE_MS,
    });
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(document.activeElement).toBe(button(/^Shown time/));
    expect(screen.getByRole("status").textContent).toContain("18:30");
  });

  test("that is reversed, outside or incomplete changes nothing and says what is possible", async () => {
    renderRow();
    await open();
    type("From", "2024-12-06T00:00");
    await press("Apply");
    expect(described("Until, not included")).toContain("5 Dec 2024, 00:00 does not come after");
    type("From", "1924-12-06T00:00");
    type("Until, not included", "");
    await press("Apply");
    expect(described("From")).toBe(
      "6 Dec 1924, 00:00 is outside the time of this map. Possible: 27 Nov 2024, 00:00 to 8 Dec 2024, 23:59.",
    );
    expect(described("Until, not included")).toContain("no complete date");
    expect(field("From").getAttribute("aria-invalid")).toBe("true");
    expect(window()).toEqual(days(3, 5));
  });

  test("that clocks skipped is moved and said, and stays open to be read", async () => {
    const start = Date.UTC(2024, 2, 29, -1);
    renderWithExample(<Row />, ({ collection }) => {
      collection.timeZone = "Europe/Berlin";
      collection.range = "2024-03-29/2024-12-08";
    });
    act(() => timelineMoved({ start, end: addDays(start, 4, "Europe/Berlin") }));
    await open();
    type("From", "2024-03-31T02:30");
    await press("Apply");
    expect(window().start).toBe(Date.UTC(2024, 2, 31, 1, 30));
    expect(field("From")).toHaveProperty("value", "2024-03-31T03:30");
    expect(described("From")).toContain("Clocks went forward");
  });

  test("closes with Escape and gives the focus back, unchanged", async () => {
    renderRow();
    await open();
    type("From", "2024-12-04T00:00");
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(document.activeElement).toBe(button(/^Shown time/));
    expect(window()).toEqual(days(3, 5));
  });

  test("is one field for a moment, which is the window's last minute", async () => {
    renderRow({ mode: "instant" });
    expect(button(/^Shown time/).textContent).toBe("4 Dec 2024, 23:59");
    await open();
    expect(screen.queryByLabelText("From")).toBeNull();
    type("Moment", "2024-12-02T12:00");
    await press("Apply");
    const noon = december(2) + 720 * MINUTE_MS;
    expect(window()).toEqual({ start: noon, end: noon + MINUTE_MS });
    expect(button(/^Shown time/).textContent).toBe("2 Dec 2024, 12:00");
  });

  test("beside a zoomed axis brings the axis there", async () => {
    renderRow({ axis: days(3, 5) });
    await open();
    type("From", "2024-12-06T00:00");
    type("Until, not included", "2024-12-07T00:00");
    await press("Apply");
    const { axis } = store.getState();
    expect(axis && axis.end - axis.start).toBe(2 * 86_400_000);
    expect(axis?.start).toBeLessThanOrEqual(december(6));
    expect(axis?.end).toBeGreaterThanOrEqual(december(7));
  });
});

describe("a moment", () => {
  test("steps to when each report lasts, not to the day's end where it is gone", async () => {
    renderRow({ mode: "instant", clock: "published", window: days(2, 3) });
    await press("Next moment with reports");
    expect(window().end).toBe(december(4) + 1111 * MINUTE_MS);
    expect(shownPlaces()).toContain("halfaya");
    await press("Next moment with reports");
    expect(window().end).toBe(december(6));
    expect(shownPlaces()).toContain("salamiyah");
    expect(button("Next moment with reports").getAttribute("aria-disabled")).toBe("true");
    expect(screen.getByRole("status").textContent).toBe("5 Dec 2024, 23:59");
  });
});

describe("steps", () => {
  test("pass over days whose mentions are all filtered out", async () => {
    renderRow({ window: days(2, 3) });
    act(() => store.setState(({ filters }) => ({ filters: { ...filters, language: ["ar"] } })));
    await press("Next day with reports");
    expect(window()).toEqual(days(5, 6));
  });

  test("move the end alone in cumulative mode", async () => {
    renderRow({ mode: "cumulative" });
    expect(button(/^Shown time/).textContent).toBe("up to 4 Dec 2024");
    await press("Next day with reports");
    expect(window()).toEqual(days(3, 6));
  });
});

describe("clocks and what was known", () => {
  const open = () => pressed(/^Which time counts/);

  test("a claim about the third shows on its day, on the other clock on the day of its report", async () => {
    renderRow({ window: days(3, 4) });
    expect(shownPlaces()).toContain("halfaya");
    expect(button(/^Which time counts/).textContent).toContain("When it happened");
    await open();
    await userEvent.click(screen.getByRole("radio", { name: "When it was reported" }));
    expect(shownPlaces()).not.toContain("halfaya");
    expect(button(/^Which time counts/).textContent).toContain("When it was reported");
    act(() => timelineMoved(days(4, 5)));
    expect(shownPlaces()).toContain("halfaya");
  });

  test("a claim is hidden as of a day before its report, and the row says how much is", async () => {
    renderRow({ window: days(3, 4) });
    await open();
    const day = screen.getByLabelText("As known on");
    fireEvent.change(day, { target: { value: "2024-12-03" } });
    expect(store.getState().asOf).toBe(december(4));
    expect(shownPlaces()).toEqual([]);
    expect(
      button(/as known on 3 Dec 2024\. 2 later articles with 9 mentions hidden$/),
    ).toBeTruthy();
    await press("A day later");
    expect(store.getState().asOf).toBe(december(5));
    expect(shownPlaces()).toContain("halfaya");
    expect(button(/1 later article with 2 mentions hidden$/).textContent).toContain(
      "known 4 Dec · 2 hidden",
    );
    await press("A day earlier");
    expect(store.getState().asOf).toBe(december(4));
    await press("All known now");
    expect(store.getState().asOf).toBeNull();
    expect(button(/^Which time counts/).textContent).toBe("When it happenedHappened");
  });

  test("a day outside the time is said and not taken; days end at the limits", async () => {
    renderRow();
    await open();
    const day = screen.getByLabelText("As known on");
    fireEvent.change(day, { target: { value: "2023-12-03" } });
    expect(screen.getByText(/no day of this map/).textContent).toContain(
      "27 Nov 2024 to 8 Dec 2024",
    );
    expect(store.getState().asOf).toBeNull();
    expect(button("A day later").getAttribute("aria-disabled")).toBe("true");
    await press("A day earlier");
    expect(store.getState().asOf).toBe(december(8));
    expect(screen.queryByText(/no day of this map/)).toBeNull();
    fireEvent.change(day, { target: { value: "2024-11-27" } });
    expect(button("A day earlier").getAttribute("aria-disabled")).toBe("true");
  });
});

describe("what is missing", () => {
  test("undated mentions are listed, can be shown, and open at their sentence", async () => {
    renderRow();
    await pressed("2 undated");
    const rows = within(screen.getByRole("dialog")).getAllByRole("listitem");
    expect(rows).toHaveLength(2);
    expect(rows[0]?.textContent).toContain("Advance on the Hama front");
    expect(rows[0]?.textContent).toContain("A depot at Rahbat al-Taslih");
    await userEvent.click(screen.getByRole("checkbox", { name: "Show them on the map, too" }));
    expect(store.getState().undated).toBe(true);
    expect(shownPlaces()).toContain("rahbat-al-taslih");
    await press(/^Rahbat al-Taslih/);
    expect(store.getState().selection.mentionId).toBe("hama-front/rahbat-al-taslih");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("mentions of places without a position are listed once they are shown", async () => {
    renderRow();
    expect(screen.queryByRole("button", { name: /not on the map/ })).toBeNull();
    act(() => clockChosen("published"));
    expect(screen.queryByRole("button", { name: /undated/ })).toBeNull();
    await pressed("1 not on the map");
    await press(/^Maarshahur/);
    expect(store.getState().selection.placeId).toBe("maar-shahur");
  });

  test("filters and what was known count here, too", () => {
    renderRow({ asOf: december(4) });
    expect(screen.queryByRole("button", { name: /undated/ })).toBeNull();
  });
});

test("each popover, open, gives axe nothing to complain about", async () => {
  const { container } = renderRow({ clock: "published", asOf: december(5), loop: true });
  act(() => clockChosen("occurred"));
  for (const name of [/^Shown time/, /^Which time counts/, /^Speed of play/, /undated/]) {
    await pressed(name);
    expect(screen.getAllByRole("dialog")).toHaveLength(1);
    await expectAccessible(container);
  }
  act(() => clockChosen("published"));
  await pressed(/not on the map/);
  await expectAccessible(container);
});

describe("speed and loop", () => {
  test("are chosen beside play and stand on the button", async () => {
    renderRow();
    await press(/^Speed of play/);
    await userEvent.click(screen.getByRole("radio", { name: "4 days per second" }));
    await userEvent.click(screen.getByRole("checkbox", { name: "Begin again at the end" }));
    expect(store.getState()).toMatchObject({ speed: 4, loop: true });
    expect(button("Speed of play, 4 days per second, Begin again at the end").textContent).toBe(
      "4 d/s",
    );
  });
});
