// @vitest-environment jsdom
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { NO_FILTERS, NO_SIDE } from "../../../src/core/select/filters.ts";
import {
  areaChosen,
  comparisonChosen,
  filterToggled,
  inViewToggled,
} from "../../../src/store/narrow.ts";
import { store } from "../../../src/store/store.ts";
import { asOfChosen, undatedToggled } from "../../../src/store/time.ts";
import { ActiveFilters } from "../../../src/ui/filters/active-filters.tsx";
import { december, expectAccessible, renderWithExample } from "../example-app.tsx";

function everythingOn() {
  filterToggled("type", "battle");
  filterToggled("side", NO_SIDE);
  filterToggled("status", "reported");
  filterToggled("publisher", "Example Monitor");
  filterToggled("speaker", "sohr");
  filterToggled("language", "en");
  areaChosen({ kind: "circle", center: [36.7578, 35.1318], radiusM: 5000 });
  inViewToggled(true);
  undatedToggled(true);
  asOfChosen(december(5));
  comparisonChosen({ kind: "days", before: december(3), after: december(5) });
}
const chips = () =>
  within(screen.getByRole("list"))
    .getAllByRole("button")
    .map((button) => button.ariaLabel);

describe("what changes the view", () => {
  test("is not there while nothing does", () => {
    const { container } = renderWithExample(<ActiveFilters />);
    expect(container.innerHTML).toBe("");
  });

  test("has a button for each thing, which says in words what it ends", () => {
    renderWithExample(<ActiveFilters />);
    act(everythingOn);
    expect(chips()).toEqual([
      "Remove filter: Type: Fighting",
      "Remove filter: Side: No side named",
      "Remove filter: How sure it is: reported",
      "Remove filter: Publisher: Example Monitor",
      "Remove filter: Speaker: Syrian Observatory for Human Rights",
      "Remove filter: Language: English",
      "Remove filter: Area: 5 km around Hama",
      "Remove filter: Area: In the map’s view",
      "End: With undated mentions",
      "End: As known on 4 Dec 2024",
      "End: Comparing 3 Dec 2024 and 5 Dec 2024",
    ]);
  });

  test("is ended one by one", async () => {
    renderWithExample(<ActiveFilters />);
    act(everythingOn);
    for (const name of chips())
      await userEvent.click(screen.getByRole("button", { name: name ?? "" }));
    expect(store.getState()).toMatchObject({
      filters: NO_FILTERS,
      undated: false,
      asOf: null,
      comparison: null,
    });
    expect(screen.queryByRole("button")).toBeNull();
  });

  test("is ended all at once", async () => {
    renderWithExample(<ActiveFilters />);
    act(everythingOn);
    await userEvent.click(screen.getByRole("button", { name: "Clear all" }));
    expect(store.getState()).toMatchObject({ filters: NO_FILTERS, asOf: null, comparison: null });
    expect(screen.queryByRole("button")).toBeNull();
  });

  test("keeps the keyboard when one of it goes", async () => {
    renderWithExample(<ActiveFilters />);
    act(() => filterToggled("type", "battle"));
    act(() => filterToggled("type", "control"));
    screen.getByRole("button", { name: "Remove filter: Type: Fighting" }).focus();
    await userEvent.keyboard("{Enter}");
    expect(document.activeElement?.ariaLabel).toBe("Remove filter: Type: Control");
    await userEvent.keyboard("{Enter}");
    expect(store.getState().filters.type).toEqual([]);
  });
});

describe("the count", () => {
  const count = () => document.querySelector(".active-filters-count")?.textContent;

  test("says how many of the window's mentions pass", () => {
    renderWithExample(<ActiveFilters />);
    act(() => filterToggled("type", "battle"));
    expect(count()).toBe("2 of 5 mentions");
  });

  test("says how much was published after the report day", () => {
    renderWithExample(<ActiveFilters />);
    act(() => asOfChosen(december(5)));
    expect(count()).toBe("2 were published later");
    act(() => filterToggled("type", "battle"));
    expect(count()).toBe("2 of 5 mentions2 were published later");
  });

  test("is not there for what hides nothing", () => {
    renderWithExample(<ActiveFilters />);
    act(() => undatedToggled(true));
    expect(count()).toBeUndefined();
  });
});

test("axe finds nothing", async () => {
  const { container } = renderWithExample(<ActiveFilters />);
  act(everythingOn);
  await expectAccessible(container);
});
