// @vitest-environment jsdom
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { TablePreview } from "../../../src/core/table/table.ts";
import {
  tableFailed,
  tableGuessed,
  tableLookedAt,
  tableProgressed,
} from "../../../src/store/tables.ts";
import { dialogChosen } from "../../../src/store/views.ts";
import { OpeningDialog } from "../../../src/ui/opening/opening-dialog.tsx";
import { expectAccessible, renderWithExample } from "../example-app.tsx";
import { giveModalDialogs } from "../modal-dialogs.ts";

// Hundreds of time zones are slow to look through in jsdom.
vi.setConfig({ testTimeout: 30_000 });

const LIMITS = { bytes: 2e9, events: 10_000_000, places: 1_000_000 };
const PREVIEW: TablePreview = {
  name: "events.csv",
  bytes: 2_400_000,
  format: "csv",
  encoding: "utf-8",
  delimiter: ";",
  columns: ["lat", "lon", "when", "kind"],
  sample: [
    { lat: "35.13", lon: "36.75", when: "03/04/2024", kind: "Air strike" },
    { lat: "35.93", lon: "36.63", when: "04/04/2024", kind: "Talks" },
  ],
  known: null,
  mapping: {
    columns: { latitude: "lat", longitude: "lon", date: "when", type: "kind" },
    types: {},
    dateOrder: "day-first",
    timeZone: "UTC",
    swapped: false,
  },
  issues: [{ code: "guessed", severity: "warning", message: "a guess was made" }],
};

const actions = { openFiles: vi.fn(), readAs: vi.fn(), openAgain: vi.fn(), giveUp: vi.fn() };

beforeEach(() => {
  for (const action of Object.values(actions)) action.mockReset();
  giveModalDialogs();
});

function open(change: () => void) {
  const rendered = renderWithExample(<OpeningDialog actions={actions} limits={LIMITS} />);
  act(() => {
    dialogChosen("open");
    change();
  });
  return rendered;
}
const mapping = () => {
  tableLookedAt("events.csv");
  tableGuessed(PREVIEW);
};

describe("choosing", () => {
  test("says that the file stays here and what the limits are, and gives the files on", async () => {
    const { container } = open(() => {});
    expect(screen.getByText(/stays on this device/)).toBeTruthy();
    expect(screen.getByText(/At most 2 GB, 10,000,000 events/)).toBeTruthy();
    const file = new File(["a"], "events.csv");
    const input = container.querySelector<HTMLInputElement>("input[type=file]");
    if (!input) throw new Error("no input");
    await userEvent.upload(input, file);
    expect(actions.openFiles).toHaveBeenCalledWith([file]);
    await expectAccessible(screen.getByRole("dialog"));
  });
});

describe("mapping", () => {
  test("shows what came, with the first values and what was assumed", async () => {
    open(mapping);
    for (const text of ["2.4 MB", "UTF-8", "separated by semicolons", "a guess was made"])
      expect(screen.getByText(text)).toBeTruthy();
    const latitude = screen.getByLabelText(/^Latitude required/);
    expect(latitude).toHaveProperty("value", "lat");
    expect(latitude.closest("div")?.textContent).toContain("35.13 · 35.93");
    await expectAccessible(screen.getByRole("dialog"));
  });

  test("reads the file as the reader says", async () => {
    open(mapping);
    await userEvent.selectOptions(screen.getByLabelText("Title"), "kind");
    await userEvent.selectOptions(screen.getByLabelText("Talks"), "statement");
    await userEvent.click(screen.getByLabelText("the month comes first"));
    expect(screen.getByText("4 Mar 2024")).toBeTruthy();
    await userEvent.click(screen.getByLabelText(/each other’s column/));
    expect(screen.getByText(/36.75° N, 35.13° E/)).toBeTruthy();
    await userEvent.click(screen.getByText("Read the file"));
    expect(actions.readAs).toHaveBeenCalledWith({
      ...PREVIEW.mapping,
      columns: { ...PREVIEW.mapping.columns, title: "kind" },
      types: { talks: "statement" },
      dateOrder: "month-first",
      swapped: true,
    });
  });

  test("asks whether years that look Hijri are meant as written, and shows how they then read", async () => {
    const sample = [{ lat: "41.01", lon: "28.98", when: "1453-05-29", kind: "Siege" }];
    open(() => {
      tableLookedAt("events.csv");
      tableGuessed({ ...PREVIEW, sample });
    });
    expect(screen.getByText("can’t be read")).toBeTruthy();
    await userEvent.click(screen.getByLabelText(/1453-05-29.*CE years/));
    expect(screen.getByText("29 May 1453")).toBeTruthy();
    await userEvent.click(screen.getByText("Read the file"));
    expect(actions.readAs).toHaveBeenCalledWith({ ...PREVIEW.mapping, yearsAsWritten: true });
  });

  test("does not ask so of other dates", () => {
    open(mapping);
    expect(screen.queryByLabelText(/CE years/)).toBeNull();
  });

  test("reads nothing without columns of positions, and says so", async () => {
    open(mapping);
    await userEvent.selectOptions(screen.getByLabelText(/^Latitude required/), "");
    expect(screen.getByText(/columns of latitude and longitude first/)).toBeTruthy();
    await userEvent.click(screen.getByText("Read the file"));
    expect(actions.readAs).not.toHaveBeenCalled();
  });

  test("says which of several files is opened", () => {
    open(() => {
      tableLookedAt("events.csv", 3);
      tableGuessed(PREVIEW);
    });
    expect(screen.getByText(/3 files were given/).textContent).toContain("events.csv");
  });
});

describe("reading", () => {
  test("shows bytes, rows and what is left out, reads it aloud by quarters, and can be cancelled", async () => {
    open(() => {
      const progress = { bytes: 6e8, totalBytes: 1e9, rows: 1_204_332, leftOut: 1022 };
      tableProgressed("events.csv", progress);
    });
    const dialog = within(screen.getByRole("dialog"));
    expect(dialog.getByText("1,204,332 rows")).toBeTruthy();
    expect(dialog.getByText("1,022 rows left out")).toBeTruthy();
    expect(dialog.getByRole("progressbar")).toHaveProperty("value", 0.6);
    expect(dialog.getByRole("status").textContent).toBe("50% is read");
    await expectAccessible(screen.getByRole("dialog"));
    await userEvent.click(dialog.getByRole("button", { name: "Cancel" }));
    expect(actions.giveUp).toHaveBeenCalled();
  });
});

describe("a failure", () => {
  test("says why and what can be done", async () => {
    open(() =>
      tableFailed("events.csv", [
        { code: "too-large", severity: "error", message: "2.4 GB came; expected at most 2 GB" },
      ]),
    );
    const alert = screen.getByRole("alert");
    expect(alert.textContent).toContain("2.4 GB came; expected at most 2 GB");
    expect(screen.getByText(/Open a part of it/)).toBeTruthy();
    await expectAccessible(screen.getByRole("dialog"));
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(actions.openAgain).toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: "Other file…" }));
    expect(screen.getByRole("button", { name: "Choose a file…" })).toBeTruthy();
  });
});

test("closing the dialog gives up what is under way", async () => {
  open(mapping);
  await userEvent.click(screen.getByLabelText("Close"));
  expect(actions.giveUp).toHaveBeenCalled();
});
