import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NO_END } from "../../../src/core/events/columns.ts";
import { guessDateNumbers } from "../../../src/core/table/date-numbers.ts";
import { createDateReader, readDate } from "../../../src/core/table/read-date.ts";
import type { Mapping } from "../../../src/core/table/table.ts";

const DAY_FIRST = { dateOrder: "day-first", timeZone: "UTC" } as const;
const minute = (iso: string) => Date.parse(iso) / 60_000;

function mapping(more: Partial<Mapping>): Mapping {
  return { columns: {}, types: {}, swapped: false, ...DAY_FIRST, ...more };
}

test.each([
  ["2024-12-03", "2024-12-03"],
  ["2024-12-03~", "2024-12-03~"],
  ["2024-12", "2024-12"],
  ["2024-11-27/2024-12-08", "2024-11-27/2024-12-08"],
  ["2024-12-03T14:05Z", "2024-12-03T14:05Z"],
  ["2024-12-03 14:05:10.123", "2024-12-03T14:05:10"],
  ["2024-12-31T23:59Z", "2024-12-31T23:59Z"],
  ["2024-12-03 14:05 +0300", "2024-12-03T14:05+03:00"],
  ["03/12/2024", "2024-12-03"],
  ["3.12.24", "2024-12-03"],
  ["12/25/2024", "2024-12-25"],
  ["12/25/2024 2:05 PM", "2024-12-25T14:05"],
  ["2024/12/3", "2024-12-03"],
  ["3 Dec 2024", "2024-12-03"],
  ["03-Dec-24", "2024-12-03"],
  ["December 3, 2024", "2024-12-03"],
  ["Tuesday, 3rd December 2024", "2024-12-03"],
  ["Dec 2024", "2024-12"],
  ["3 décembre 2024", "2024-12-03"],
  ["3 de diciembre de 2024", "2024-12-03"],
  ["٣ ديسمبر ٢٠٢٤", "2024-12-03"],
  ["3 كانون الأول 2024", "2024-12-03"],
  ["٠٣/١٢/٢٠٢٤", "2024-12-03"],
  ["20241203", "2024-12-03"],
  ["20241203T1405Z", "2024-12-03T14:05Z"],
])("%s is read as %s", (text, edtf) => {
  expect(readDate(text, DAY_FIRST)?.edtf).toBe(edtf);
});

test.each([
  "2024-12-03T00:00:00",
  "2024-12-03T00:00:00.000Z",
  "2024-12-03 00:00:00.000",
  "3/12/2024 0:00",
  "December 3, 2024 12:00:00 AM",
])("%s is the day, never midnight", (text) => {
  expect(readDate(text, DAY_FIRST)).toEqual({
    edtf: "2024-12-03",
    start: minute("2024-12-03"),
    end: minute("2024-12-04"),
  });
});

test.each(["", "yesterday", "31/02/2024", "2024-13-01", "45628", "Hama", "25:00", "1733234700"])(
  "%j is no date",
  (text) => {
    expect(readDate(text, DAY_FIRST)).toBeNull();
  },
);

test("a long text that is no date is told at once", () => {
  const begin = performance.now();
  expect(readDate("1T1".repeat(30_000), DAY_FIRST)).toBeNull();
  expect(performance.now() - begin).toBeLessThan(1000);
});

test("days and times without a zone are those of the table's zone", () => {
  const zone = { ...DAY_FIRST, timeZone: "Asia/Damascus" };
  expect(readDate("3 Dec 2024", zone)?.start).toBe(minute("2024-12-02T21:00Z"));
  expect(readDate("2024-12-03T14:05", zone)?.start).toBe(minute("2024-12-03T11:05Z"));
  expect(readDate("2024-12-03T14:05Z", zone)?.start).toBe(minute("2024-12-03T14:05Z"));
  // Clocks went from 00:00 to 01:00.
  expect(readDate("2022-03-25T00:30", zone)).toBeNull();
});

test("bare numbers are dates only where the whole column looks so", () => {
  expect(guessDateNumbers(["45629", "45630.5"])).toBe("excel-days");
  expect(guessDateNumbers(["1733234700", "1733234701"])).toBe("unix-seconds");
  expect(guessDateNumbers(["1733234700000"])).toBe("unix-milliseconds");
  expect(guessDateNumbers(["45629", "3 Dec 2024"])).toBeNull();
  expect(guessDateNumbers(["20241203"])).toBeNull();
  expect(guessDateNumbers([])).toBeNull();
  const read = (text: string, dateNumbers: Mapping["dateNumbers"]) =>
    readDate(text, { ...DAY_FIRST, dateNumbers })?.edtf;
  expect(read("45629", "excel-days")).toBe("2024-12-03");
  expect(read("45629.5", "excel-days")).toBe("2024-12-03T12:00");
  expect(read("1733234700", "unix-seconds")).toBe("2024-12-03T14:05Z");
  expect(read("1733234710500", "unix-milliseconds")).toBe("2024-12-03T14:05:10Z");
});

test("any day that is written in any of these ways is that day", () => {
  const days = fc.date({
    min: new Date("1970-01-01"),
    max: new Date("2060-01-01"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [y = "", m = "", d = ""] = iso.split("-");
      const name = date.toLocaleString("en", { month: "long", timeZone: "UTC" });
      const ways = [iso, `${y}${m}${d}`, `${d}/${m}/${y}`, `${Number(d)} ${name} ${y}`];
      const months = { ...DAY_FIRST, dateOrder: "month-first" } as const;
      for (const way of [...ways, `${name} ${d}, ${y}`])
        expect(readDate(way, DAY_FIRST)?.edtf).toBe(iso);
      expect(readDate(`${m}/${d}/${y}`, months)?.edtf).toBe(iso);
    }),
  );
});

describe("ranges and precision", () => {
  const ranged = createDateReader(mapping({ columns: { date: "a", endDate: "b" } }));
  const edtf = (a: unknown, b: unknown) => ranged.occurred({ a, b }).date?.edtf;

  test("two columns make an interval; the same day twice is a day", () => {
    expect(edtf("2024-12-03", "8 Dec 2024")).toBe("2024-12-03/2024-12-08");
    expect(edtf("2024-12-03 00:00:00.000", "2024-12-03 00:00:00.000")).toBe("2024-12-03");
    expect(edtf("2024-12-03", null)).toBe("2024-12-03");
    expect(ranged.occurred({ a: "2024-12-03", b: "ongoing" }).date).toMatchObject({
      edtf: "2024-12-03/..",
      end: NO_END,
    });
  });

  test("an end that can't be is said, and the start kept", () => {
    const { date, fault } = ranged.occurred({ a: "2024-12-03", b: "2024-12-01" });
    expect(date?.edtf).toBe("2024-12-03");
    expect(fault?.code).toBe("end-before-start");
    expect(ranged.occurred({ a: "2024-12-03", b: "soon" }).fault?.code).toBe("unreadable-end");
  });

  test.each([
    "9999-12-31",
    "9999-12-31 00:00:00",
    "9999-12",
    "9999-01-01",
    "2999-12-31T23:59:59",
    "31/12/9999",
    "99991231",
    "9999",
  ])("an end of %s is an open one", (end) => {
    const { date, fault } = ranged.occurred({ a: "2024-12-03", b: end });
    expect(date).toMatchObject({ edtf: "2024-12-03/..", end: NO_END });
    expect(fault).toBeNull();
  });

  test("so it is within one cell; a start in that year is no date", () => {
    expect(edtf("2024-12-03/9999-12-31", null)).toBe("2024-12-03/..");
    expect(edtf("9999-12-31", null)).toBeUndefined();
    expect(edtf("2024-12-03", "2024-12-31")).toBe("2024-12-03/2024-12-31");
  });

  test.each([
    ["31/04", ""],
    ["2024-12-03", "31/04"],
    ["2024-02-31/2024-03-02", ""],
    ["2024-12-03", "2024-12-05 - 2024-12-01"],
  ])("a fault of %s, %s names the whole cell that it is about", (a, b) => {
    const { fault } = ranged.occurred({ a, b });
    expect(fault?.message).toContain(`${JSON.stringify(b || a)}:`);
  });

  test("what can't be read is named as it came, often with a guess", () => {
    const { date, fault } = ranged.occurred({ a: "2024-12-3X", b: "" });
    expect(date).toBeNull();
    expect(fault?.code).toBe("unreadable-date");
    expect(fault?.message).toContain('"2024-12-3X"');
    expect(ranged.occurred({ a: " ", b: "2024" }).fault?.code).toBe("no-date");
  });

  test.each([
    ["time_precision", 1, "2024-12-03"],
    ["time_precision", "2", "2024-11-30/2024-12-06"],
    ["time_precision", "3", "2024-12"],
    ["time_precision", "3.0", "2024-12"],
    ["time_precision", "2.00", "2024-11-30/2024-12-06"],
    ["date_prec", "4", "2024-12"],
    ["date_prec", "5", "2024"],
    ["precision of date", "week", "2024-11-30/2024-12-06"],
    ["precision of date", "9", "2024-12-03"],
  ])("%s %s makes it %s", (column, code, expected) => {
    const reader = createDateReader(mapping({ columns: { date: "d", datePrecision: column } }));
    expect(reader.occurred({ d: "3 Dec 2024", [column]: code }).date?.edtf).toBe(expected);
  });

  test("of several dates of publication the first one counts", () => {
    const reader = createDateReader(mapping({ columns: { published: "p" } }));
    expect(reader.published({ p: "2024-12-05;2024-12-04;?" }).date?.edtf).toBe("2024-12-04");
    expect(reader.published({ p: "?" }).fault?.code).toBe("unreadable-published");
    expect(reader.occurred({ p: "?" })).toEqual({ date: null, fault: null });
  });
});

describe("years that are hardly meant", () => {
  const reader = createDateReader(mapping({ columns: { date: "d", endDate: "e" } }));
  const fault = (d: string, e = "") => reader.occurred({ d, e }).fault;

  test.each([
    "1446-05-25",
    "1446/05/25",
    "25/05/1446",
    "\u0661\u0664\u0664\u0666-\u0660\u0665-\u0662\u0665",
    "1446",
    "1446-02-30",
    "1403-09-13T10:00:00",
  ])("%s is undated, and said to look Hijri", (text) => {
    expect(reader.occurred({ d: text }).date).toBeNull();
    expect(fault(text)).toMatchObject({ code: "odd-year" });
    expect(fault(text)?.message).toContain("Hijri");
  });

  test.each(["0024-12-03", "3-12-0024", "0000-01-01", "0224-12-03", "2999-12-31"])(
    "%s is undated, and said to have a year that is hardly meant",
    (text) => {
      expect(reader.occurred({ d: text }).date).toBeNull();
      expect(fault(text)).toMatchObject({ code: "odd-year" });
      expect(fault(text)?.message).toContain("year");
    },
  );

  test("are left out as ends, too", () => {
    expect(reader.occurred({ d: "2024-12-03", e: "1446-06-01" })).toMatchObject({
      date: { edtf: "2024-12-03" },
      fault: { code: "unreadable-end" },
    });
  });

  test("are read where the mapping says that years are meant as written; 1187 and 1948 need no such word", () => {
    const old = { ...DAY_FIRST, yearsAsWritten: true };
    expect(readDate("1453-05-29", old)?.edtf).toBe("1453-05-29");
    expect(readDate("0636-08-15", old)?.edtf).toBe("0636-08-15");
    expect(readDate("1187-07-04", DAY_FIRST)?.edtf).toBe("1187-07-04");
    expect(readDate("1948-05-15", DAY_FIRST)?.edtf).toBe("1948-05-15");
  });

  test("a week around a day of the first century stays there", () => {
    const columns = { date: "d", datePrecision: "time_precision" };
    const old = createDateReader(mapping({ columns, yearsAsWritten: true }));
    const read = old.occurred({ d: "0024-12-03", time_precision: "2" });
    expect(read.date?.edtf).toBe("0024-11-30/0024-12-06");
  });
});

test("a date with the sign that parts texts inside is a date, and makes nothing throw", () => {
  const reader = createDateReader(mapping({ columns: { date: "date" } }));
  expect(reader.occurred({ date: "2024-12-03\u001f" }).date?.edtf).toBe("2024-12-03");
  expect(reader.occurred({ date: "\u001f\u001f\u001f" })).toMatchObject({
    date: null,
    fault: { code: "no-date" },
  });
});
