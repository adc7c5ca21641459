// @vitest-environment jsdom
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import type { TableReport } from "../../../src/core/table/table.ts";
import { languageChosen, store } from "../../../src/store/store.ts";
import { tableStopped } from "../../../src/store/tables.ts";
import { ReportDialog } from "../../../src/ui/opening/report-dialog.tsx";
import { TableBar } from "../../../src/ui/opening/table-bar.tsx";
import { openExampleTable } from "../events/example-table.ts";
import { expectAccessible, renderWithExample } from "../example-app.tsx";
import { giveModalDialogs } from "../modal-dialogs.ts";

const MESSAGE = '"soon": expected a date';
const REPORT: Partial<TableReport> = {
  rows: 9,
  leftOut: { "null-island": 2, "value-count": 1 },
  incomplete: { "unreadable-date": 1 },
  faults: [{ row: 4, code: "unreadable-date", message: MESSAGE }],
};

beforeEach(giveModalDialogs);

function open() {
  renderWithExample(
    <>
      <TableBar />
      <ReportDialog />
    </>,
  );
  act(() => {
    openExampleTable(() => Promise.resolve({ total: 0, events: [] }));
    store.setState(({ table: opened }) => {
      if (!opened) return {};
      const report = { ...opened.table.report, ...REPORT };
      return { table: { ...opened, table: { ...opened.table, report } } };
    });
  });
}

test("beside what was left out stands what rows were kept without, and both lead to the report", async () => {
  open();
  const bar = screen.getByRole("status");
  expect(bar.textContent).toContain("events.csv");
  expect(bar.textContent).toContain("3 rows left out · 1 fault in kept rows");
  await userEvent.click(screen.getByRole("button", { name: "Report" }));
  const dialog = screen.getByRole("dialog", { name: "Report on the file" });
  expect(within(dialog).getAllByRole("listitem").map(textOf)).toEqual([
    "2Latitude and longitude are both 0, which stands for a missing position",
    "1More or fewer values than columns",
    "1The date can’t be read: kept as undated",
  ]);
  await expectAccessible(dialog);
});

test("a row's message is English; readers of another language are told its reason first", async () => {
  open();
  await userEvent.click(screen.getByRole("button", { name: "Report" }));
  const cell = () => screen.getAllByRole("cell")[1];
  expect(textOf(cell())).toBe(MESSAGE);
  act(() => languageChosen("ar"));
  // The texts of this test stay English; the reason is no longer left to the message alone.
  expect(textOf(cell())).toBe(`The date can’t be read: kept as undated${MESSAGE}`);
  expect(cell()?.querySelector("[lang=en]")?.textContent).toBe(MESSAGE);
});

test("why nothing is counted any more is told apart: broken down, or given up", () => {
  open();
  act(() => tableStopped("given-up"));
  expect(screen.getByRole("alert").textContent).toMatch(/^You gave up waiting/);
  act(() => tableStopped("broken"));
  expect(screen.getByRole("alert").textContent).toMatch(/lack of memory/);
});

test("a published folder goes by its title", () => {
  open();
  act(() => store.setState(({ table }) => (table ? { table: { ...table, former: null } } : {})));
  const title = store.getState().dataset?.collection.title.en ?? "no title";
  expect(screen.getByRole("status").textContent).toContain(title);
  expect(screen.getByRole("status").textContent).not.toContain("events.csv");
});

const textOf = (element: Element | undefined) => element?.textContent;
