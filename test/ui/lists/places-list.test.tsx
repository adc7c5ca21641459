// @vitest-environment jsdom
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { hovered, placeOpened, store } from "../../../src/store/store.ts";
import { timelineMoved } from "../../../src/store/time.ts";
import { PlacesList } from "../../../src/ui/lists/places-list.tsx";
import { december, expectAccessible, renderWithExample } from "../example-app.tsx";

const rowOf = (name: RegExp) => screen.getByRole("button", { name });
const shownNames = () => {
  const [list] = screen.getAllByRole("list");
  if (!list) throw new Error("there is a list of shown places");
  return within(list)
    .queryAllByRole("button")
    .map((row) => row.querySelector(".lists-name")?.textContent);
};

describe("the list of places", () => {
  test("has the places of the window, most mentioned first, equal ones by name", () => {
    renderWithExample(<PlacesList />);
    expect(screen.getByRole("heading", { name: "3 places in the window" })).toBeDefined();
    expect(shownNames()).toEqual(["Hama", "Taybat al-Imam", "Halfaya"]);
  });

  test("can be sorted by name and by first mention", async () => {
    const user = userEvent.setup();
    renderWithExample(<PlacesList />);
    await user.selectOptions(screen.getByLabelText("Sort by"), "Name");
    expect(shownNames()).toEqual(["Halfaya", "Hama", "Taybat al-Imam"]);
    await user.selectOptions(screen.getByLabelText("Sort by"), "First mention");
    expect(shownNames()).toEqual(["Halfaya", "Hama", "Taybat al-Imam"]);
  });

  test("says in words who holds a place, how often it is mentioned and that it is new", () => {
    renderWithExample(<PlacesList />);
    expect(rowOf(/Halfaya/).textContent).toMatch(/حلفايا.*Hama.*new.*Opposition.*1 mention$/);
    expect(rowOf(/Taybat/).textContent).toMatch(/Disputed.*2 mentions/);
    expect(rowOf(/^Hama/).textContent).toMatch(/Control not stated/);
  });

  test("folds away what the window has nothing about, and says what is not on the map", () => {
    renderWithExample(<PlacesList />);
    expect(
      screen.getByRole("heading", { name: "4 places without a mention in the window" }),
    ).toBeDefined();
    expect(rowOf(/Maarshahur/).textContent).toMatch(/not on the map/);
    expect(rowOf(/Rahbat/).textContent).toMatch(/± 5 km/);
    expect(rowOf(/Rahbat/).closest("details")?.open).toBe(false);
  });

  test("follows the window, and says in words when it holds nothing", async () => {
    renderWithExample(<PlacesList />);
    act(() => timelineMoved({ start: december(5), end: december(6) }));
    expect(shownNames()).toEqual(["Hama", "Salamiyah"]);
    act(() => timelineMoved({ start: december(7), end: december(8) }));
    // A second step within a tenth of a second is shown at its end.
    await waitFor(() => expect(shownNames()).toEqual([]));
    expect(screen.getByText(/^Nothing was reported in this window/)).toBeDefined();
  });

  test("lights a place while pointer or focus is on it", async () => {
    const user = userEvent.setup();
    renderWithExample(<PlacesList />);
    await user.hover(rowOf(/Halfaya/));
    expect(store.getState().hover.placeId).toBe("halfaya");
    await user.unhover(rowOf(/Halfaya/));
    expect(store.getState().hover.placeId).toBeNull();
    act(() => rowOf(/Taybat/).focus());
    expect(store.getState().hover.placeId).toBe("taybat-al-imam");
    act(() => rowOf(/Taybat/).blur());
    expect(store.getState().hover.placeId).toBeNull();
  });

  test("shows which place is lit or selected elsewhere", () => {
    renderWithExample(<PlacesList />);
    act(() => hovered({ placeId: "halfaya" }));
    expect(rowOf(/Halfaya/).dataset.lit).toBe("true");
    expect(rowOf(/Taybat/).dataset.lit).toBe("false");
    act(() => placeOpened("taybat-al-imam"));
    expect(rowOf(/Taybat/).dataset.lit).toBe("true");
  });

  test("opens the place that is clicked, also one outside the window", async () => {
    const user = userEvent.setup();
    renderWithExample(<PlacesList />);
    await user.click(rowOf(/Halfaya/));
    expect(store.getState().selection.placeId).toBe("halfaya");
    await user.click(rowOf(/Idlib/));
    expect(store.getState().selection.placeId).toBe("idlib");
  });

  test("is accessible", async () => {
    const { container } = renderWithExample(<PlacesList />);
    await expectAccessible(container);
  });
});
