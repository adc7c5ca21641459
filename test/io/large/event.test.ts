import { expect, test } from "vitest";
import { eventOf } from "../../../src/io/large/event.ts";

const KNOWN = { row: 1, place: 0, type: "other", status: "reported" } as const;
const minute = (iso: string) => Date.parse(iso) / 60_000;
const occurred = (start: string, end: string) =>
  eventOf({ ...KNOWN, start: minute(start), end: minute(end) }, () => null).occurred;

test("a time without words of its own is EDTF, before year 0 too", () => {
  expect(occurred("2024-12-03T00:00Z", "2024-12-05T00:00Z")).toBe("2024-12-03/2024-12-04");
  expect(occurred("2024-12-03T10:00Z", "2024-12-03T10:01Z")).toBe("2024-12-03T10:00Z");
  expect(occurred("-000043-03-15T00:00Z", "-000043-03-16T00:00Z")).toBe("-0043-03-15");
});

test("an address that is none of the web is left out, as of tables", () => {
  const url = (address: string) =>
    eventOf({ ...KNOWN, start: 0, end: 1440 }, (column) => (column === "url" ? address : null)).url;
  expect(url("https://example.org/a")).toBe("https://example.org/a");
  expect(url("mailto:a@example.org")).toBeNull();
  expect(url("https://[")).toBeNull();
});
