// @vitest-environment jsdom
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { initialState, store } from "../../../src/store/store.ts";
import { EventsTab } from "../../../src/ui/events/events-tab.tsx";
import { TablePlaces } from "../../../src/ui/lists/table-places.tsx";
import { Messages } from "../../../src/ui/messages/context.tsx";
import { en } from "../../../src/ui/messages/en.ts";
import { enLate } from "../../../src/ui/messages/en-late.ts";
import { createTranslate } from "../../../src/ui/messages/translate.ts";
import { Summary } from "../../../src/ui/summary/summary.tsx";
import { expectAccessible } from "../example-app.tsx";
import { eventOf, openExampleTable } from "./example-table.ts";

const english = createTranslate("en", { ...en, ...enLate });
const show = (element: ReactNode) => render(<Messages value={english}>{element}</Messages>);

beforeEach(() => {
  store.setState(initialState(), true);
  // There is no layout here: what scrolls is 600 px high, a row 120.
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(120);
  vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(400);
});

describe("the list of a table's events", () => {
  test("says how many there truly are, and of each where it stands in the file", async () => {
    openExampleTable(async () => ({ total: 1204, events: [eventOf()] }));
    const { container } = show(<EventsTab />);
    expect(await screen.findByRole("heading", { name: "1,204 events" })).toBeDefined();
    const [first] = await screen.findAllByRole("article");
    expect(first?.textContent).toMatch(/3 Dec 2024.*Strike.*in the table: .*Air\/drone strike/);
    expect(first?.textContent).toMatch(/row 12,345 of .*events\.csv/);
    const item = first?.closest("li");
    expect(item?.getAttribute("aria-setsize")).toBe("1204");
    expect(item?.getAttribute("aria-posinset")).toBe("1");
    await expectAccessible(container);
  });

  test("links to the web alone, and gives away nothing on the way", async () => {
    const events = [eventOf(), eventOf({ row: 2, url: "javascript:alert(1)" })];
    openExampleTable(async () => ({ total: 2, events }));
    show(<EventsTab />);
    const [link, ...others] = await screen.findAllByRole("link");
    expect(others).toEqual([]);
    expect(link?.getAttribute("href")).toBe("https://example.org/a");
    expect(link?.getAttribute("rel")).toBe("noopener noreferrer");
  });

  test("folds a long text, and shows all of it when it is asked to", async () => {
    const user = userEvent.setup();
    const text = `${"Nothing else was said. ".repeat(20)}The end.`;
    openExampleTable(async () => ({ total: 1, events: [eventOf({ text })] }));
    show(<EventsTab />);
    const more = await screen.findByRole("button", { name: "Show all" });
    expect(screen.queryByText(/The end\./)).toBeNull();
    await user.click(more);
    expect(screen.getByText(/The end\./)).toBeDefined();
  });

  test("says what codes mean, with the code beside it, and nothing of what is exact", async () => {
    const codes = ["type_of_violence.2", "where_prec.4", "date_prec.1"] as const;
    openExampleTable(async () => ({ total: 1, events: [eventOf({ typeText: "2", codes })] }));
    const { container } = show(<EventsTab />);
    const text = (await screen.findByRole("article")).textContent?.replace(/[\u2066-\u2069]/g, "");
    expect(text).toContain("in the table: non-state conflict (2)");
    expect(text).toContain("only the province is known (where_prec 4)");
    expect(text).not.toContain("date_prec");
    await expectAccessible(container);
  });

  test("shows no row of a file that is gone or changed, but why, and how to choose it again", async () => {
    const user = userEvent.setup();
    let lost: "file-deleted" | "file-changed" = "file-deleted";
    openExampleTable(async () => ({ total: 3, events: [], lost }));
    const { container } = show(<EventsTab />);
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(/deleted, moved or renamed/);
    expect(screen.getByRole("heading", { name: "3 events" })).toBeDefined();
    expect(screen.queryByRole("article")).toBeNull();
    expect(screen.queryByText("Reading…")).toBeNull();
    await expectAccessible(container);
    lost = "file-changed";
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(screen.getByRole("alert").textContent).toMatch(/was changed/));
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Choose the file again…" }));
    expect(store.getState().dialog).toBe("open");
  });

  test("says that it could not be read, and why, and tries again", async () => {
    const user = userEvent.setup();
    const ask = vi.fn(async () => ({ total: 1, events: [eventOf()] }));
    ask.mockRejectedValueOnce(new Error("gone"));
    openExampleTable(ask);
    show(<EventsTab />);
    const alert = await screen.findByRole("alert");
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Events not read");
    expect(alert.textContent).toMatch(/These events could not be read\.gone/);
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("article")).toBeDefined();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("a table's places and its sentence", () => {
  test("have the places with events in the window, the most first", async () => {
    openExampleTable(async () => ({ total: 0, events: [] }));
    const { container } = show(<TablePlaces />);
    await waitFor(() => expect(screen.getAllByRole("listitem").length).toBe(2));
    const rows = screen.getAllByRole("button").map((row) => row.textContent);
    expect(rows[0]).toMatch(/mostly: Fighting.*2 events$/);
    expect(rows[1]).toMatch(/mostly: Strike.*1 event$/);
    await expectAccessible(container);
  });

  test("count places and events; control and articles are nothing that a table has", () => {
    openExampleTable(async () => ({ total: 0, events: [] }));
    show(<Summary />);
    expect(screen.getByTestId("summary").textContent).toMatch(/2 places3 events$/);
  });

  test("count once a place that differs only in how exact it is", () => {
    openExampleTable(async () => ({ total: 0, events: [] }), {}, Uint32Array.of(0, 0, 2));
    show(<Summary />);
    expect(screen.getByTestId("summary").textContent).toMatch(/1 place3 events$/);
  });
});
