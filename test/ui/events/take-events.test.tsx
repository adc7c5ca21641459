// @vitest-environment jsdom
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { WriteProgress, WriteQuery } from "../../../src/core/export/events-file.ts";
import type { Result } from "../../../src/schema/issue.ts";
import type { Large } from "../../../src/schema/large.ts";
import { initialState, store } from "../../../src/store/store.ts";
import type { TablePort } from "../../../src/store/table-port.ts";
import { EventsTab } from "../../../src/ui/events/events-tab.tsx";
import { ar } from "../../../src/ui/messages/ar.ts";
import { arLate } from "../../../src/ui/messages/ar-late.ts";
import { Messages } from "../../../src/ui/messages/context.tsx";
import { en } from "../../../src/ui/messages/en.ts";
import { enLate } from "../../../src/ui/messages/en-late.ts";
import { createTranslate } from "../../../src/ui/messages/translate.ts";
import { expectAccessible } from "../example-app.tsx";
import { eventOf, openExampleTable } from "./example-table.ts";

const english = createTranslate("en", { ...en, ...enLate });
const arabic = createTranslate("ar", { ...ar, ...arLate });

const downloads = vi.hoisted(() => vi.fn());
vi.mock("../../../src/ui/share/download.ts", () => ({ download: downloads }));

/** A keeper that is told by hand how its writing goes. */
function writing() {
  const asked: {
    query: WriteQuery;
    tell: (progress: WriteProgress) => void;
    signal: AbortSignal;
    answer: (result: Result<Blob>) => void;
  }[] = [];
  const write: TablePort["write"] = (query, tell, signal) =>
    new Promise((answer) => {
      asked.push({ query, tell, signal, answer });
    });
  const last = () => {
    const one = asked.at(-1);
    if (!one) throw new Error("something was asked");
    return one;
  };
  return { asked, write, last };
}

async function show(total: number, port: Partial<TablePort>, messages = english) {
  openExampleTable(async () => ({ total, events: [eventOf()] }), port);
  const shown = render(
    <Messages value={messages}>
      <EventsTab />
    </Messages>,
  );
  await screen.findByRole("heading", { level: 2 });
  await screen.findByRole("article");
  return shown;
}

beforeEach(() => {
  store.setState(initialState(), true);
  downloads.mockClear();
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(120);
});
afterEach(() => {
  vi.restoreAllMocks();
});

test("the list's events are downloaded by keyboard: how many, as what, how far, and what it is called", async () => {
  const user = userEvent.setup();
  const { write, last } = writing();
  const { container } = await show(1234, { write });
  const button = screen.getByRole("button", { name: "Download 1,234 events" });
  expect(button.getAttribute("aria-expanded")).toBe("false");
  button.focus();
  await user.keyboard("{Enter}");
  const part = screen.getByRole("region", { name: "Download these events" });
  expect(button.getAttribute("aria-controls")).toBe(part.id);
  await expectAccessible(container);
  await user.tab();
  expect(document.activeElement?.textContent).toBe("CSV, for spreadsheets");
  await user.keyboard("{Enter}");
  const { query, note, file } = last().query;
  expect(file).toBe("csv");
  expect(query).toMatchObject({ clock: "occurred", place: null, withUndated: false });
  expect(note).toMatchObject({ clock: "occurred", mode: "window" });
  expect(note).not.toHaveProperty("address");
  act(() => last().tell({ written: 617, events: 1234 }));
  expect(within(part).getByText("617 of 1,234 events written")).toBeDefined();
  expect(within(part).getByText("50% is written").getAttribute("role")).toBe("status");
  await expectAccessible(container);
  const blob = new Blob(["x"]);
  await act(async () => last().answer({ ok: true, value: blob, issues: [] }));
  expect(downloads).toHaveBeenCalledExactlyOnceWith(
    blob,
    expect.stringMatching(/^events-.*\.csv$/),
  );
  expect(part.textContent).toMatch(/1,234 events saved as .*events-.*\.csv/);
});

test("cancelling ends the writing, downloads nothing, and gives the keyboard back to the button", async () => {
  const user = userEvent.setup();
  const { write, last } = writing();
  await show(5, { write });
  await user.click(screen.getByRole("button", { name: "Download 5 events" }));
  await user.click(screen.getByRole("button", { name: "GeoJSON, for maps" }));
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(last().signal.aborted).toBe(true);
  expect(document.activeElement?.textContent).toBe("Download 5 events");
  await act(async () => last().answer({ ok: true, value: new Blob(), issues: [] }));
  expect(downloads).not.toHaveBeenCalled();
  expect(screen.queryByRole("progressbar")).toBeNull();
});

test("one file is written at a time, and leaving the list ends it", async () => {
  const user = userEvent.setup();
  const { asked, write, last } = writing();
  const { unmount } = await show(5, { write });
  await user.click(screen.getByRole("button", { name: "Download 5 events" }));
  const csv = screen.getByRole("button", { name: "CSV, for spreadsheets" });
  await user.click(csv);
  expect(csv.getAttribute("aria-disabled")).toBe("true");
  await user.click(csv);
  expect(asked).toHaveLength(1);
  unmount();
  expect(last().signal.aborted).toBe(true);
});

test("why a file could not be written is said, and another try is possible", async () => {
  const user = userEvent.setup();
  const { asked, write, last } = writing();
  const { container } = await show(1, { write });
  await user.click(screen.getByRole("button", { name: "Download 1 event" }));
  await user.click(screen.getByRole("button", { name: "CSV, for spreadsheets" }));
  const issue = { code: "not-written", severity: "error", message: "the disk is full" } as const;
  await act(async () => last().answer({ ok: false, issues: [issue] }));
  expect(screen.getByRole("alert").textContent).toContain("the disk is full");
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: "CSV, for spreadsheets" }));
  expect(asked).toHaveLength(2);
});

test("a file that was lost while it was written is to be chosen again", async () => {
  const user = userEvent.setup();
  const { write, last } = writing();
  await show(1, { write });
  await user.click(screen.getByRole("button", { name: "Download 1 event" }));
  await user.click(screen.getByRole("button", { name: "CSV, for spreadsheets" }));
  const issue = { code: "file-changed", severity: "error", message: "…" } as const;
  await act(async () => last().answer({ ok: false, issues: [issue] }));
  expect(screen.getByRole("alert").textContent).toMatch(/^The file was changed while it was open/);
  await user.click(screen.getByRole("button", { name: "Choose the file again…" }));
  expect(store.getState().dialog).toBe("open");
});

test("a large collection's events past the limit are to be had from its files, by a ready statement", async () => {
  const user = userEvent.setup();
  const published = { folder: "https://example.org/map/", mostWritten: 200_000 };
  const { container } = await show(5_000_000, { published });
  const file = (path: string) => ({ path, bytes: 1, rows: 1 });
  const files = {
    places: file("places.parquet"),
    days: file("days.parquet"),
    undated: file("undated.parquet"),
    groups: file("groups.parquet"),
    events: [file("events/events-0.parquet"), file("events/events-1.parquet")],
  };
  const { dataset } = store.getState();
  if (!dataset) throw new Error("a table is open");
  const large: Large = {
    ...{ version: 1, events: 5_000_000, undated: 0, places: 2, extent: null, grain: "day" },
    ...{ divided: true, sides: [], moreSides: 0, leftOut: {}, files, columns: [] },
  };
  const collection = { ...dataset.collection, large };
  act(() => store.setState({ dataset: { ...dataset, collection } }));
  await user.click(await screen.findByRole("button", { name: "Download 5,000,000 events" }));
  expect(screen.queryByRole("button", { name: "CSV, for spreadsheets" })).toBeNull();
  const part = screen.getByRole("region", { name: "Download these events" });
  expect(part.textContent).toMatch(/200,000 events of this collection at most/);
  const statement = within(part).getByRole("textbox", { name: /DuckDB/ });
  expect(statement.textContent).toContain("'https://example.org/map/events/events-1.parquet'");
  const link = within(part).getByRole("link", { name: "Description of the collection" });
  expect(link.getAttribute("href")).toBe("https://example.org/map/collection.json");
  await expectAccessible(container);
});

test.each([
  [1, "تنزيل حدث واحد"],
  [2, "تنزيل حدثين"],
  [3, "تنزيل 3 أحداث"],
  [11, "تنزيل 11 حدثًا"],
  [100, "تنزيل 100 حدث"],
])("in Arabic %i events have their own form", async (count, words) => {
  await show(count, {}, arabic);
  const name = screen.getAllByRole("button").map((button) => button.textContent);
  const digits = (text: string) =>
    text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  expect(name.map((text) => digits(text ?? ""))).toContain(words);
});
