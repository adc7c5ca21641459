// @vitest-environment jsdom
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { visiblePlaces } from "../../../src/store/selectors.ts";
import { store } from "../../../src/store/store.ts";
import { Nearby } from "../../../src/ui/nearby/nearby.tsx";
import { expectAccessible, renderWithExample } from "../example-app.tsx";

/** Renders the places near one and unfolds them. */
async function unfolded(placeId: string) {
  const user = userEvent.setup();
  const { container } = renderWithExample(<Nearby placeId={placeId} />);
  await user.click(screen.getByText("Places nearby"));
  await waitFor(() => expect(screen.getByRole("combobox")).toBeDefined());
  return { user, container };
}
const rows = () =>
  [...document.querySelectorAll(".nearby-row")].map((row) => row.textContent?.trim());

test("places nearby are folded away at first, and not worked out", () => {
  renderWithExample(<Nearby placeId="hama" />);
  expect(screen.getByText("Places nearby").closest("details")?.open).toBe(false);
  expect(rows()).toEqual([]);
});

test("they come nearest first, with distance, direction, control and count; a guess says so", async () => {
  await unfolded("hama");
  expect(screen.getByRole("status").textContent).toBe("3 other places");
  expect(rows()).toEqual([
    "Control not statedRahbat al-Taslih 7.6 km north ± 5 km0no mentions in the window",
    "DisputedTaybat al-Imam 15.5 km north22 mentions in the window",
    "OppositionHalfaya 19.9 km north-west11 mention in the window",
  ]);
});

test("another distance can be chosen; what has no position is counted", async () => {
  const { user } = await unfolded("hama");
  expect(screen.getByText(/^1 place of the collection has no position/)).toBeDefined();
  await user.selectOptions(screen.getByRole("combobox", { name: "Within" }), "10 km");
  expect(rows()).toHaveLength(1);
  await user.selectOptions(screen.getByRole("combobox", { name: "Within" }), "5 km");
  expect(screen.getByRole("status").textContent).toBe("No other places");
});

test("the map can be limited to them, and freed again", async () => {
  const { user } = await unfolded("hama");
  const only = screen.getByRole("button", { name: "Show only these on the map" });
  await user.click(only);
  expect(store.getState().filters.area).toEqual({
    kind: "circle",
    center: [36.7578, 35.1318],
    radiusM: 25_000,
  });
  expect([...visiblePlaces(store.getState()).keys()].sort()).toEqual([
    "halfaya",
    "hama",
    "taybat-al-imam",
  ]);
  expect(only.getAttribute("aria-pressed")).toBe("true");
  await user.selectOptions(screen.getByRole("combobox"), "10 km");
  expect(only.getAttribute("aria-pressed")).toBe("false");
  await user.click(only);
  await user.click(only);
  expect(store.getState().filters.area).toBeNull();
});

test("a place opens its card, and is lit before", async () => {
  const { user } = await unfolded("hama");
  const row = screen.getByRole("button", { name: /Halfaya/ });
  act(() => row.focus());
  expect(store.getState().hover.placeId).toBe("halfaya");
  await user.keyboard("{Enter}");
  expect(store.getState().selection.placeId).toBe("halfaya");
});

test("a place without a position has none", () => {
  const { container } = renderWithExample(<Nearby placeId="maar-shahur" />);
  expect(container.textContent).toBe("");
});

test("they are accessible, folded and not", async () => {
  const { container } = await unfolded("hama");
  await expectAccessible(container);
});
