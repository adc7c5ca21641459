// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { store } from "../../../src/store/store.ts";
import { timelineMoved } from "../../../src/store/time.ts";
import { clusterOpened } from "../../../src/store/views.ts";
import { ClusterList } from "../../../src/ui/cluster/cluster-list.tsx";
import type { ExampleData } from "../../fixtures/dataset.ts";
import { december, expectAccessible, renderWithExample } from "../example-app.tsx";

const at = { left: 100, top: 300, right: 130, bottom: 330 };
const numberOf = (id: string) => store.getState().dataset?.placeNumbers.get(id) ?? -1;
const THREE = ["hama", "halfaya", "salamiyah"];

function openList(ids: readonly string[] = THREE, change?: (data: ExampleData) => void) {
  const rendered = renderWithExample(
    <>
      <button type="button">The map</button>
      <ClusterList />
    </>,
    change,
  );
  screen.getByText("The map").focus();
  act(() => timelineMoved(store.getState().dataset?.extent ?? { start: 0, end: 0 }));
  act(() => clusterOpened({ places: ids.map(numberOf), at }));
  return rendered;
}

const rows = () => within(screen.getByRole("dialog")).getAllByRole("listitem");
const list = () => screen.queryByRole("dialog");

test("a cluster's places are listed with their sign and count, the most mentioned first", async () => {
  openList();
  expect(rows().map(({ textContent }) => textContent)).toEqual([
    "Control not statedHama حماة33 mentions",
    "OppositionHalfaya حلفايا11 mention",
    "GovernmentSalamiyah السلمية11 mention",
  ]);
  expect(list()?.getAttribute("aria-label")).toBe("3 places: Hama, Halfaya, Salamiyah");
  await expectAccessible(document.body);
});

test("the counts follow the window, the rows stay where they are", async () => {
  openList();
  act(() => timelineMoved({ start: december(5), end: december(6) }));
  await waitFor(() =>
    expect(rows().map(({ textContent }) => textContent?.match(/\d mention/)?.[0])).toEqual([
      "1 mention",
      "0 mention",
      "1 mention",
    ]),
  );
});

test("arrows go through the places and Enter opens one; the list is gone then", async () => {
  const user = userEvent.setup();
  openList();
  const [hama, halfaya, salamiyah] = within(screen.getByRole("dialog"))
    .getAllByRole("listitem")
    .map((row) => within(row).getByRole("button"));
  expect(document.activeElement).toBe(hama);
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(halfaya);
  await user.keyboard("{End}");
  expect(document.activeElement).toBe(salamiyah);
  await user.keyboard("{ArrowUp}{Enter}");
  expect(store.getState().selection.placeId).toBe("halfaya");
  expect(list()).toBeNull();
});

test("Escape closes it and brings the keyboard back", async () => {
  openList();
  await userEvent.keyboard("{Escape}");
  expect(list()).toBeNull();
  expect(document.activeElement).toBe(screen.getByText("The map"));
});

test("a press elsewhere closes it, one on it does not", () => {
  openList();
  fireEvent.pointerDown(screen.getByRole("heading", { name: "3 places" }));
  expect(list()).not.toBeNull();
  fireEvent.pointerDown(document.body);
  expect(list()).toBeNull();
});

test("of hundreds of places two hundred are written at first, and none is left out", () => {
  const ids = Array.from({ length: 210 }, (_, i) => `copy-${i}`);
  openList(ids, ({ places }) => {
    const [hama] = places.features;
    if (hama) places.features.push(...ids.map((id) => ({ ...hama, id })));
  });
  const rowCount = () => document.querySelectorAll(".cluster-rows > li").length;
  expect(document.querySelector("h2")?.textContent).toBe("210 places");
  expect(rowCount()).toBe(201);
  const more = document.querySelector(".cluster-more");
  expect(more?.textContent).toBe("Show 10 more");
  if (more) fireEvent.click(more);
  expect(rowCount()).toBe(210);
  // Hundreds of rows take a slow machine more than the usual five seconds.
}, 20_000);
