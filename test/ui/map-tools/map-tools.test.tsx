// @vitest-environment jsdom
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { pointAdded, toolChosen } from "../../../src/store/narrow.ts";
import { store } from "../../../src/store/store.ts";
import { MapTools } from "../../../src/ui/map-tools/map-tools.tsx";
import { expectAccessible, renderWithExample } from "../example-app.tsx";

const button = (name: string) => screen.getByRole("button", { name });
const said = () => screen.getByRole("status", { hidden: true }).textContent;
const add = (...positions: [number, number][]) =>
  act(() => {
    for (const position of positions) pointAdded(position);
  });

function open(fitShown = vi.fn()) {
  return renderWithExample(<MapTools fitShown={fitShown} />);
}

test("fits the map to what is shown", async () => {
  const fitShown = vi.fn();
  open(fitShown);
  await userEvent.click(button("Fit to what is shown"));
  expect(fitShown).toHaveBeenCalledOnce();
});

test("turns the estimate between places on and off, and says which", async () => {
  open();
  await userEvent.click(button("Estimate between places"));
  expect(store.getState().shading).toBe(true);
  expect(button("Estimate between places").getAttribute("aria-pressed")).toBe("true");
  await userEvent.click(button("Estimate between places"));
  expect(store.getState().shading).toBe(false);
});

test("while measuring it says what to do and how far it is", async () => {
  const { container } = open();
  expect(screen.queryByRole("button", { name: "Done" })).toBeNull();
  await userEvent.click(button("Measure distance"));
  expect(said()).toBe("Choose the first point");
  add([36, 35]);
  expect(said()).toBe("Choose the next point");
  add([36, 36]);
  expect(said()).toBe("111.2 km");
  add([36, 37]);
  expect(said()).toBe("222.4 km in 2 legs");
  await expectAccessible(container);
});

test("takes back, clears and ends, and keeps the focus where something is left to do", async () => {
  open();
  await userEvent.click(button("Measure distance"));
  add([36, 35], [36, 36]);
  await userEvent.click(button("Undo"));
  expect(store.getState().ruler).toHaveLength(1);
  await userEvent.click(button("Clear"));
  expect(store.getState()).toMatchObject({ ruler: [], tool: "ruler" });
  add([36, 35], [36, 36]);
  await userEvent.click(button("Done"));
  expect(store.getState()).toMatchObject({ tool: null });
  expect(said()).toBe("111.2 km");
  expect(document.activeElement).toBe(button("Measure distance"));
  await userEvent.click(button("Clear"));
  expect(store.getState().ruler).toEqual([]);
  expect(document.activeElement).toBe(button("Measure distance"));
});

test("Escape on the tools gives up", async () => {
  open();
  await userEvent.click(button("Measure distance"));
  await userEvent.keyboard("{Escape}");
  expect(store.getState().tool).toBeNull();
});

test("an area in the making can be ended from three corners on, or given up", async () => {
  open();
  act(() => toolChosen("area"));
  add([36, 35], [37, 35]);
  expect(said()).toBe("Area: 2 corners");
  expect(button("Done").getAttribute("aria-disabled")).toBe("true");
  await userEvent.click(button("Done"));
  expect(store.getState().tool).toBe("area");
  add([37, 36]);
  await userEvent.click(button("Done"));
  expect(store.getState().filters.area?.kind).toBe("polygon");
  act(() => toolChosen("area"));
  await userEvent.click(button("Cancel"));
  expect(store.getState()).toMatchObject({ tool: null, sketch: [] });
});
