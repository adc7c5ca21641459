// @vitest-environment jsdom
import { act, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { useDates } from "../../../src/ui/symbols/use-collection.ts";
import { type Bin, TYPE_LAYERS } from "../../../src/ui/timeline/bars.ts";
import { BinTip } from "../../../src/ui/timeline/bin-tip.tsx";
import { CountsTable } from "../../../src/ui/timeline/counts-table.tsx";
import { createTimeScale } from "../../../src/ui/timeline/scale.ts";
import { openExampleTable } from "../events/example-table.ts";
import { december, renderWithExample } from "../example-app.tsx";

const span = { start: december(3), end: december(4) };
const parts = TYPE_LAYERS.slice(0, 1).map((layer) => ({ layer, count: 1 }));
const first: Bin = { span, count: 1, earlier: 13, parts };

const next: Bin = {
  span: { start: december(4), end: december(5) },
  count: 0,
  earlier: 13,
  parts: [],
};

function Told() {
  const dates = useDates();
  const scale = createTimeScale({ start: span.start, end: december(9) }, 600, false);
  return (
    <>
      <BinTip bin={first} scale={scale} dates={dates} />
      <CountsTable bins={[first, next]} dates={dates} />
    </>
  );
}

test("the first bar says apart what began earlier, to the eye and to screen readers", () => {
  const { container } = renderWithExample(<Told />);
  expect(container.querySelector(".timeline-tip")?.textContent).toContain("1 mention");
  expect(container.querySelector(".timeline-tip")?.textContent).toMatch(/Began earlier 13$/);
  expect(screen.getAllByRole("row")[1]?.textContent).toMatch(/ · Began earlier 13$/);
  expect(screen.getAllByRole("row")[2]?.textContent).toMatch(/0Began earlier 13$/);
});

test("a table's bars count events", () => {
  const { container } = renderWithExample(<Told />);
  act(() => openExampleTable(() => new Promise(() => {})));
  expect(container.querySelector(".timeline-tip")?.textContent).toContain("1 event");
});
