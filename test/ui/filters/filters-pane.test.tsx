// @vitest-environment jsdom
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import {
  areaChosen,
  filterToggled,
  inViewToggled,
  pointAdded,
  toolChosen,
} from "../../../src/store/narrow.ts";
import { store } from "../../../src/store/store.ts";
import { timelineMoved } from "../../../src/store/time.ts";
import { paneChosen } from "../../../src/store/views.ts";
import { FiltersPane } from "../../../src/ui/filters/filters-pane.tsx";
import type { ExampleData } from "../../fixtures/dataset.ts";
import { december, expectAccessible, renderWithExample } from "../example-app.tsx";

const group = (name: string) => within(screen.getByRole("group", { name }));
const names = (of: string) =>
  group(of)
    .getAllByRole("checkbox")
    .map((box) => box.closest("label")?.textContent);
const filters = () => store.getState().filters;

/** Ten more articles' worth of publishers: one mention each, all in the opening window. */
function manyPublishers({ places }: ExampleData) {
  const hama = places.features.find(({ id }) => id === "hama");
  const [template] = hama?.properties.mentions ?? [];
  if (!hama || !template) throw new Error("the fixture has no mention of Hama");
  for (let i = 1; i <= 10; i++)
    hama.properties.mentions.push({
      ...template,
      id: `more/hama-${i}`,
      publisher: `Paper ${String(i).padStart(2, "0")}`,
      sources: [],
    });
}

describe("the choices", () => {
  test("stand in groups, each with its sign and what it would show", () => {
    renderWithExample(<FiltersPane />);
    expect(names("Type")).toEqual([
      "Named 00 mentions",
      "Control 33 mentions",
      "Fighting 22 mentions",
      "Displacement 00 mentions",
    ]);
    expect(names("Side")).toEqual([
      "Government 11 mention",
      "Opposition 22 mentions",
      "No side named 22 mentions",
    ]);
    expect(names("Language")).toEqual(["English 55 mentions", "Arabic 00 mentions"]);
    const signs = screen.getByRole("group", { name: "Type" }).querySelectorAll("svg path");
    expect(signs).toHaveLength(4);
  });

  test("are chosen by pointer and by keyboard", async () => {
    renderWithExample(<FiltersPane />);
    await userEvent.click(group("Type").getByRole("checkbox", { name: /Fighting/ }));
    expect(filters().type).toEqual(["battle"]);
    await userEvent.tab();
    await userEvent.tab({ shift: true });
    await userEvent.keyboard(" ");
    expect(filters().type).toEqual([]);
  });

  test("count what the time and the other groups leave, whatever their own group says", () => {
    renderWithExample(<FiltersPane />);
    act(() => filterToggled("side", "government"));
    expect(names("Type")[1]).toBe("Control 11 mention");
    expect(names("Side")[1]).toBe("Opposition 22 mentions");
    act(() => timelineMoved({ start: december(5), end: december(6) }));
    expect(names("Side")[0]).toBe("Government 00 mentions");
  });

  test("say how many mentions are left, aloud", () => {
    renderWithExample(<FiltersPane />);
    act(() => filterToggled("type", "control"));
    expect(screen.getAllByRole("status")[0]?.textContent).toBe("3 of 5 mentions");
  });

  test("of one group are cleared together, and the keyboard stays there", async () => {
    renderWithExample(<FiltersPane />);
    act(() => filterToggled("type", "control"));
    act(() => filterToggled("side", "government"));
    await userEvent.click(screen.getByRole("button", { name: "Clear: Type" }));
    expect(filters()).toMatchObject({ type: [], side: ["government"] });
    expect(document.activeElement?.closest("fieldset")).toBe(
      screen.getByRole("group", { name: "Type" }),
    );
  });

  test("of all groups are cleared together", async () => {
    renderWithExample(<FiltersPane />);
    act(() => filterToggled("type", "control"));
    act(() => inViewToggled(true));
    await userEvent.click(screen.getByRole("button", { name: "Clear all" }));
    expect(filters()).toMatchObject({ type: [], inView: false });
    expect(document.activeElement?.ariaLabel).toBe("Close");
  });
});

describe("a long group", () => {
  test("is folded to eight, but never hides what is chosen", async () => {
    renderWithExample(<FiltersPane />, manyPublishers);
    expect(names("Publisher")).toHaveLength(8);
    act(() => filterToggled("publisher", "Paper 10"));
    expect(names("Publisher")).toHaveLength(9);
    expect(names("Publisher").at(-1)).toBe("Paper 10 11 mention");
    await userEvent.click(screen.getByRole("button", { name: "Show all 15", expanded: false }));
    expect(names("Publisher")).toHaveLength(15);
    await userEvent.click(screen.getByRole("button", { name: "Show fewer", expanded: true }));
    expect(names("Publisher")).toHaveLength(9);
  });

  test("is searched as one types, folded ones too, and says how many are found", async () => {
    renderWithExample(<FiltersPane />, manyPublishers);
    await userEvent.type(screen.getByRole("searchbox", { name: "Find: Publisher" }), "paper 1");
    expect(names("Publisher")).toEqual(["Paper 10 11 mention"]);
    expect(group("Publisher").getByRole("status").textContent).toBe("1 found");
    await userEvent.type(screen.getByRole("searchbox"), "x");
    expect(group("Publisher").getByRole("status").textContent).toBe("Nothing found");
  });

  test("is a matter of more than eight: short ones have no search", () => {
    renderWithExample(<FiltersPane />);
    expect(screen.queryByRole("searchbox")).toBeNull();
  });
});

describe("the area", () => {
  test("can be what the map shows", async () => {
    renderWithExample(<FiltersPane />);
    await userEvent.click(screen.getByRole("checkbox", { name: "Only what the map shows" }));
    expect(filters().inView).toBe(true);
  });

  test("is drawn corner by corner, with buttons for those without a keyboard", async () => {
    renderWithExample(<FiltersPane />);
    await userEvent.click(screen.getByRole("button", { name: "Draw an area on the map" }));
    expect(store.getState().tool).toBe("area");
    // Not on a button: Enter and Space are the map's while one draws.
    expect(document.activeElement?.ariaLabel).toBe("Draw an area on the map");
    expect(screen.getByText("No corners yet")).toBeDefined();
    const finish = screen.getByRole<HTMLButtonElement>("button", { name: "Finish" });
    act(() => pointAdded([36, 35]));
    act(() => pointAdded([37, 35]));
    expect(screen.getByText("2 corners; an area needs three")).toBeDefined();
    expect(finish.disabled).toBe(true);
    act(() => pointAdded([38, 35]));
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(store.getState().sketch).toHaveLength(2);
    act(() => pointAdded([37, 36]));
    await userEvent.click(finish);
    expect(filters().area).toMatchObject({ kind: "polygon" });
    expect(screen.getByText("Drawn area with 3 corners")).toBeDefined();
    expect(document.activeElement?.textContent).toBe("Remove the area");
  });

  test("is given up with Cancel or Escape", async () => {
    renderWithExample(<FiltersPane />);
    const draw = () => screen.getByRole("button", { name: "Draw an area on the map" });
    await userEvent.click(draw());
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(store.getState().tool).toBeNull();
    await userEvent.click(draw());
    await userEvent.keyboard("{Escape}");
    expect(store.getState().tool).toBeNull();
    expect(document.activeElement).toBe(draw());
  });

  test("can be a circle around a place, without any drawing", async () => {
    renderWithExample(<FiltersPane />);
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Distance" }), "25 km");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Place" }), "Hama");
    await userEvent.click(screen.getByRole("button", { name: "Apply" }));
    expect(filters().area).toEqual({ kind: "circle", center: [36.7578, 35.1318], radiusM: 25_000 });
    expect(screen.getByText("25 km around Hama").closest("p")?.textContent).toBe(
      "25 km around Hama 4 places lie inside.",
    );
  });

  test("offers no place that is not on the map", () => {
    renderWithExample(<FiltersPane />);
    const places = within(screen.getByRole("combobox", { name: "Place" }));
    expect(places.getAllByRole("option")).toHaveLength(6);
    expect(places.queryByRole("option", { name: "Maarshahur" })).toBeNull();
  });

  test("says when a circle's centre is only near a place, and is removed", async () => {
    renderWithExample(<FiltersPane />);
    act(() => areaChosen({ kind: "circle", center: [36.76, 35.15], radiusM: 5000 }));
    expect(screen.getByText("5 km around a point near Hama")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Remove the area" }));
    expect(filters().area).toBeNull();
  });
});

test("the pane is closed with its button", async () => {
  renderWithExample(<FiltersPane />);
  act(() => paneChosen("filters"));
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(store.getState().pane).toBeNull();
});

describe("axe finds nothing", () => {
  test("with nothing on", async () => {
    const { container } = renderWithExample(<FiltersPane />);
    await expectAccessible(container);
  });

  test("with filters and an area on", async () => {
    const { container } = renderWithExample(<FiltersPane />, manyPublishers);
    act(() => filterToggled("publisher", "Paper 10"));
    act(() => areaChosen({ kind: "circle", center: [36.76, 35.15], radiusM: 5000 }));
    await expectAccessible(container);
  });

  test("while an area is drawn", async () => {
    const { container } = renderWithExample(<FiltersPane />);
    act(() => toolChosen("area"));
    await expectAccessible(container);
  });
});
