// @vitest-environment jsdom
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, expect, test } from "vitest";
import { isFirstStated } from "../../../src/core/select/compare.ts";
import { radiusOf } from "../../../src/core/select/symbol-size.ts";
import { MOST_CLUSTER_RADIUS_PX } from "../../../src/map/symbols/symbol.ts";
import { comparisonChosen, shadingToggled } from "../../../src/store/narrow.ts";
import { changes, visible } from "../../../src/store/selectors.ts";
import { store } from "../../../src/store/store.ts";
import { modeChosen } from "../../../src/store/time.ts";
import { Legend } from "../../../src/ui/legend/legend.tsx";
import { map as ar } from "../../../src/ui/messages/ar/map.ts";
import { map as en } from "../../../src/ui/messages/en/map.ts";
import { december, expectAccessible, renderWithExample } from "../example-app.tsx";
import { arrived } from "../late-part.ts";

const items = () => screen.getAllByRole("listitem").map((item) => item.textContent ?? "");
const countOf = (label: string) =>
  Number(
    items()
      .find((text) => text.startsWith(label))
      ?.slice(label.length),
  );

// What differs, and the signs of tables, are fetched when they are first shown; once fetched here, no test waits long.
beforeAll(async () => {
  await Promise.all([
    import("../../../src/ui/messages/en-late.ts"),
    import("../../../src/ui/legend/change-signs.tsx"),
  ]);
});

test("by side, every shown place is counted once", async () => {
  const { container } = renderWithExample(<Legend />);
  const counted = ["Government", "Opposition", "Disputed", "Not stated"].map(countOf);
  const shown = visible(store.getState())?.places.length;
  expect(counted.reduce((a, b) => a + b)).toBe(shown);
  await expectAccessible(container);
});

test("the switch changes what colours stand for, and every shown place is still counted once", async () => {
  renderWithExample(<Legend />);
  await userEvent.click(screen.getByRole("radio", { name: "What happened" }));
  expect(store.getState().coloring).toBe("type");
  const counts = [...document.querySelectorAll(".legend-count")].map((n) => Number(n.textContent));
  expect(counts.reduce((a, b) => a + b)).toBe(visible(store.getState())?.places.length);
  expect(items().some((text) => text.startsWith("Government"))).toBe(false);
  await userEvent.click(screen.getByRole("radio", { name: "Side" }));
  expect(store.getState().coloring).toBe("side");
});

test("what fades is explained in days, where it fades", async () => {
  renderWithExample(<Legend />);
  expect(items().join()).not.toContain("Last mention");
  await act(async () => modeChosen("cumulative"));
  await arrived();
  expect(items().join()).toMatch(
    /Last mention before the window’s end:,up to \d days?,up to \d+ days/,
  );
});

test("the size that the legend says signs grow to is the one they grow to", () => {
  const most = (limit: number) => {
    let count = 1;
    while (radiusOf(count) < limit) count += 1;
    return count;
  };
  for (const messages of [en, ar])
    for (const key of ["legend.size", "legend.sizeEvents"] as const)
      expect(messages[key].match(/\d+/g)?.map(Number)).toEqual([
        most(radiusOf(1e6)),
        most(MOST_CLUSTER_RADIUS_PX),
      ]);
});

test("the estimate is called one, with its reach", async () => {
  renderWithExample(<Legend />);
  await act(async () => shadingToggled(true));
  await arrived();
  expect(items().join()).toContain("Estimate: nearest claim within 15 km");
});

test("while two days are compared it says what differs, with counts", async () => {
  const { container } = renderWithExample(<Legend />);
  await act(async () =>
    comparisonChosen({ kind: "days", before: december(3), after: december(5) }),
  );
  await arrived();
  const counts = [...document.querySelectorAll(".legend-count")].map((n) => Number(n.textContent));
  expect(counts.reduce((a, b) => a + b)).toBe(changes(store.getState()).length);
  expect(screen.queryByRole("radio")).toBeNull();
  await expectAccessible(container);
});

test("two days are told apart as in the list of changes: a holder known on one day only is no change of hands", async () => {
  renderWithExample(<Legend />, ({ places }) => {
    for (const { properties } of places.features) delete properties.baseline;
  });
  await act(async () =>
    comparisonChosen({ kind: "days", before: december(2), after: december(3) }),
  );
  await arrived();
  const found = changes(store.getState());
  const stated = found.filter(isFirstStated).length;
  const changed = found.filter(({ kind }) => kind === "changed").length;
  expect(stated).toBeGreaterThan(0);
  expect(items()).toContain(`Holder known on one day only${stated}`);
  expect(items().join()).toContain(`before left, after right${changed - stated}`);
  expect(items().join()).not.toContain("speaks of it");
  await act(async () => comparisonChosen({ kind: "publishers", before: "A", after: "B" }));
  await arrived();
  expect(items().join()).toMatch(/Only the second speaks of it/);
});
