// @vitest-environment jsdom
import { act, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { timeView, visible } from "../../../src/store/selectors.ts";
import { store } from "../../../src/store/store.ts";
import { Summary } from "../../../src/ui/summary/summary.tsx";
import { Timeline } from "../../../src/ui/timeline/timeline.tsx";
import { openExampleTable } from "../events/example-table.ts";
import { expectAccessible, renderWithExample } from "../example-app.tsx";
import { arrived } from "../late-part.ts";

/** Says of the open table that no event has a date; one of the example's events indeed has none. */
const withoutDates = () =>
  store.setState(({ table }) =>
    table ? { table: { ...table, table: { ...table.table, extent: null } } } : {},
  );

test("a table without dates has no timeline and names no day, and shows what is undated", async () => {
  const { container } = renderWithExample(
    <>
      <Summary />
      <Timeline />
    </>,
  );
  act(() => openExampleTable(() => new Promise(() => {})));
  expect(container.querySelector(".summary-span")?.textContent).toMatch(/2024/);
  expect(timeView(store.getState()).undated).toBe(false);
  await act(async () => withoutDates());
  await arrived();
  expect(screen.getByRole("region", { name: "Timeline" }).textContent).toMatch(
    /^No event here has a date/,
  );
  expect(screen.queryByRole("button")).toBeNull();
  expect(container.querySelector(".summary-span")).toBeNull();
  expect(visible(store.getState())?.places.map(({ placeId }) => placeId)).toContain(
    store.getState().dataset?.placeIds[2],
  );
  await expectAccessible(container);
});
