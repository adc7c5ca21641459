import { expect, test } from "vitest";
import { eventRecord } from "../../../src/core/table/event-record.ts";
import { createRowReader } from "../../../src/core/table/read-row.ts";

const READER = createRowReader({
  columns: { name: "name", latitude: "lat", longitude: "lon", date: "date", published: "said" },
  types: {},
  dateOrder: "day-first",
  timeZone: "UTC",
  swapped: false,
  yearsAsWritten: true,
});
const record = (date: string, said = "") =>
  eventRecord(READER, { name: "Rome", lat: 41.9, lon: 12.5, date, said }).record;

test("times before year 0 have the four digits that EDTF and databases read", () => {
  expect(record("-0043-03-15", "-0043-03-16")).toMatchObject({
    start: "-0043-03-15T00:00:00Z",
    end: "-0043-03-16T00:00:00Z",
    published: "-0043-03-16T00:00:00+00:00",
  });
  expect(record("-0001-12")).toMatchObject({ end: "0000-01-01T00:00:00Z" });
});

test("what has no end has none in the record either", () => {
  expect(record("2024-12-03/9999-12-31")).toMatchObject({
    occurred: "2024-12-03/..",
    start: "2024-12-03T00:00:00Z",
    end: null,
  });
});
