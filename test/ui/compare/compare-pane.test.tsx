// @vitest-environment jsdom
import { act, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { comparisonChosen, filterToggled } from "../../../src/store/narrow.ts";
import { store } from "../../../src/store/store.ts";
import { paneChosen } from "../../../src/store/views.ts";
import { ComparePane } from "../../../src/ui/compare/compare-pane.tsx";
import { december, expectAccessible, renderWithExample } from "../example-app.tsx";

const days = (before: number, after: number) =>
  ({ kind: "days", before: december(before), after: december(after) }) as const;
const MONITOR_AND_AGENCY = {
  kind: "publishers",
  before: "Example Monitor",
  after: "Example State Agency",
} as const;
const comparison = () => store.getState().comparison;
/** A text without direction marks, runs of spaces, and the thin spaces that ICU puts around a dash. */
const plain = (text: string | null | undefined) =>
  text
    ?.replace(/[\u2066-\u2069]/g, "")
    .replace(/\s*–\s*/g, "–")
    .replace(/\s+/g, " ")
    .trim();
const sum = () => plain(screen.getByRole("status").textContent);
const headings = () =>
  screen.getAllByRole("heading", { level: 3 }).map((h) => plain(h.textContent));
/** Text of the entries under a heading. */
function entries(heading: RegExp) {
  const part = screen
    .getByRole("heading", { level: 3, name: heading })
    .closest<HTMLElement>("section, details");
  return part
    ? within(part)
        .getAllByRole("listitem")
        .map((item) => plain(item.textContent))
    : [];
}

describe("choosing two days", () => {
  test("the ends of the window are proposed, and nothing is compared yet", async () => {
    renderWithExample(<ComparePane />);
    const first = screen.getByLabelText<HTMLInputElement>("First day");
    expect([first.value, first.min, first.max]).toEqual(["2024-12-03", "2024-11-27", "2024-12-08"]);
    expect(screen.queryByRole("status")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Compare" }));
    expect(comparison()).toEqual(days(3, 4));
  });

  test("typed days are compared as soon as they lie in the collection's time", () => {
    renderWithExample(<ComparePane />);
    const second = screen.getByLabelText<HTMLInputElement>("Second day");
    fireEvent.change(second, { target: { value: "2025-12-05" } });
    expect(comparison()).toBeNull();
    expect(second.value).toBe("2025-12-05");
    fireEvent.change(second, { target: { value: "2024-12-05" } });
    expect(comparison()).toEqual(days(3, 5));
    fireEvent.change(second, { target: { value: "" } });
    fireEvent.blur(second);
    expect(second.value).toBe("2024-12-05");
  });

  test("suggestions are one press away", async () => {
    renderWithExample(<ComparePane />);
    await userEvent.click(screen.getByRole("button", { name: /Last day and the day after/ }));
    expect(comparison()).toEqual(days(4, 5));
    expect(
      screen.getByRole("button", { name: /Last day and the day after/, pressed: true }),
    ).toBeDefined();
  });

  test("the days are swapped, and comparing is ended", async () => {
    renderWithExample(<ComparePane />);
    act(() => comparisonChosen(days(3, 5)));
    await userEvent.click(screen.getByRole("button", { name: "Swap" }));
    expect(comparison()).toEqual(days(5, 3));
    await userEvent.click(screen.getByRole("button", { name: "End comparing" }));
    expect(comparison()).toBeNull();
    expect(screen.queryByRole("status")).toBeNull();
  });

  test("a day is not compared with itself", () => {
    renderWithExample(<ComparePane />);
    act(() => comparisonChosen(days(3, 3)));
    expect(screen.getByText("Choose two different days.")).toBeDefined();
    expect(screen.queryByRole("status")).toBeNull();
  });
});

describe("what changed between two days", () => {
  test("is one sentence first", () => {
    renderWithExample(<ComparePane />);
    act(() => comparisonChosen(days(2, 3)));
    expect(sum()).toBe(
      "Between 2 Dec and 3 Dec 2024, control of 2 places changed; 1 place appears, none is no longer reported.",
    );
    act(() => comparisonChosen(days(3, 5)));
    expect(sum()).toBe(
      "Between 3 Dec and 5 Dec 2024, control of no place changed; 1 place appears, 2 are no longer reported.",
    );
    expect(headings()).toEqual([
      "Appear 1",
      "No longer reported 2",
      "Reported on both days, held alike 1",
    ]);
  });

  test("names holders before and after, the baseline's day, and the claims behind the second", () => {
    renderWithExample(<ComparePane />);
    act(() => comparisonChosen(days(2, 3)));
    expect(entries(/^Changed hands 2/)).toEqual([
      "Halfaya Government (as of 26 Nov 2024, baseline)→ then Oppositionclaimed, according to Example Monitor, 3 Dec 2024",
      "claimed, according to Example Monitor, 3 Dec 2024",
      "Taybat al-Imam Government (as of 26 Nov 2024, baseline)→ then Disputed Opposition: claimed, according to Example Monitor, 3 Dec 2024 Government: claimed, according to Example State Agency, 3 Dec 2024",
      "Opposition: claimed, according to Example Monitor, 3 Dec 2024",
      "Government: claimed, according to Example State Agency, 3 Dec 2024",
    ]);
  });

  test("says of others what is reported, how often, and who holds them", () => {
    renderWithExample(<ComparePane />);
    act(() => comparisonChosen(days(3, 5)));
    expect(entries(/^Appear/)).toEqual([
      "Salamiyah Government (as of 26 Nov 2024, baseline)Displacement · 1 mention",
    ]);
  });

  test("tells a holder that is known for the first time apart from a change of hands", () => {
    renderWithExample(<ComparePane />, ({ places }) => {
      for (const place of places.features) delete place.properties.baseline;
    });
    act(() => comparisonChosen(days(2, 3)));
    expect(sum()).toBe(
      "Between 2 Dec and 3 Dec 2024, control of no place changed; 1 place appears, none is no longer reported. Who holds 2 more places is known on one of the two days only.",
    );
    expect(entries(/^Holder known on one day only 2/)[0]).toMatch(
      /^Halfaya Control not stated→ then Opposition/,
    );
  });

  test("a place opens its card, a claim its sentence, and both light up", async () => {
    renderWithExample(<ComparePane />);
    act(() => comparisonChosen(days(2, 3)));
    const halfaya = screen.getByRole("button", { name: "Halfaya" });
    await userEvent.hover(halfaya);
    expect(store.getState().hover.placeId).toBe("halfaya");
    expect(halfaya.closest("li")?.dataset.lit).toBe("true");
    const [claim] = screen.getAllByRole("button", { name: /^claimed, according/ });
    if (claim) await userEvent.click(claim);
    expect(store.getState().selection.mentionId).toBe("hama-front/halfaya");
    await userEvent.click(halfaya);
    expect(store.getState().selection).toMatchObject({ placeId: "halfaya", articleId: null });
  });

  test("says that filters leave places out", () => {
    renderWithExample(<ComparePane />);
    act(() => comparisonChosen(days(2, 3)));
    expect(screen.queryByText(/^Filters are on/)).toBeNull();
    act(() => filterToggled("type", "battle"));
    expect(screen.getByText(/^Filters are on/)).toBeDefined();
    expect(headings()).toEqual(["Appear 1"]);
  });
});

describe("two publishers", () => {
  test("the two busiest in the window are proposed, each with its count", async () => {
    renderWithExample(<ComparePane />);
    await userEvent.click(screen.getByRole("radio", { name: "Two publishers" }));
    const first = screen.getByLabelText<HTMLSelectElement>("First publisher");
    expect(first.value).toBe("Example Monitor");
    expect(first.options[0]?.text.replace(/[\u2066-\u2069]/g, "")).toBe("Example Monitor (4)");
    expect(comparison()).toBeNull();
    await userEvent.selectOptions(
      screen.getByLabelText("Second publisher"),
      "Example State Agency",
    );
    expect(comparison()).toEqual(MONITOR_AND_AGENCY);
  });

  test("counts are of what is compared: the window, without undated mentions, in any mode", async () => {
    renderWithExample(<ComparePane />);
    act(() => store.setState({ mode: "cumulative", undated: true }));
    await userEvent.click(screen.getByRole("radio", { name: "Two publishers" }));
    const { options } = screen.getByLabelText<HTMLSelectElement>("First publisher");
    expect([...options].map(({ text }) => plain(text))).toContain("Example Wire (0)");
  });

  test("what they say is told side by side, each with its claims", () => {
    renderWithExample(<ComparePane />);
    act(() => comparisonChosen(MONITOR_AND_AGENCY));
    expect(sum()).toBe(
      "Example Monitor and Example State Agency, 3–4 Dec 2024: they contradict each other about 1 place; only the first reports on 2 places, only the second on none.",
    );
    expect(headings()).toEqual(["Contradict each other 1", "Only Example Monitor 2"]);
    expect(entries(/^Contradict/)[0]).toBe(
      "Taybat al-ImamExample Monitor: Oppositionclaimed, according to Example Monitor, 3 Dec 2024Example State Agency: Governmentclaimed, according to Example State Agency, 3 Dec 2024",
    );
  });

  test("the kind of a running comparison can be changed", async () => {
    renderWithExample(<ComparePane />);
    act(() => comparisonChosen(days(2, 3)));
    await userEvent.click(screen.getByRole("radio", { name: "Two publishers" }));
    expect(comparison()).toEqual({
      kind: "publishers",
      before: "Example Monitor",
      after: "Example Wire Service",
    });
  });

  test("a collection with one publisher says so", async () => {
    renderWithExample(<ComparePane />, ({ places }) => {
      for (const place of places.features)
        for (const mention of place.properties.mentions)
          Object.assign(mention, { publisher: "Example Wire", sources: [] });
    });
    await userEvent.click(screen.getByRole("radio", { name: "Two publishers" }));
    expect(screen.getByText("This collection has fewer than two publishers.")).toBeDefined();
  });
});

test("a link to the comparison can be copied", async () => {
  renderWithExample(<ComparePane />);
  const user = userEvent.setup();
  act(() => comparisonChosen(days(2, 3)));
  await user.click(screen.getByRole("button", { name: "Copy link" }));
  expect(await navigator.clipboard.readText()).toContain("&days=2024-12-02&days=2024-12-03");
});

test("the pane is closed with its button, and the comparison stays", async () => {
  renderWithExample(<ComparePane />);
  act(() => paneChosen("compare"));
  act(() => comparisonChosen(days(2, 3)));
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(store.getState().pane).toBeNull();
  expect(comparison()).toEqual(days(2, 3));
});

describe("axe finds nothing", () => {
  test("before anything is compared", async () => {
    const { container } = renderWithExample(<ComparePane />);
    await expectAccessible(container);
  });

  test("for two days", async () => {
    const { container } = renderWithExample(<ComparePane />);
    act(() => comparisonChosen(days(2, 5)));
    await expectAccessible(container);
  });

  test("for two publishers", async () => {
    const { container } = renderWithExample(<ComparePane />);
    act(() => comparisonChosen(MONITOR_AND_AGENCY));
    await expectAccessible(container);
  });
});
