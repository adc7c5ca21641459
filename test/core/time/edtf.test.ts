import fc from "fast-check";
import { expect, test } from "vitest";
import { parseEdtf } from "../../../src/core/time/edtf.ts";
import { parseTypedEdtf } from "../../../src/core/time/edtf-guess.ts";

const DAMASCUS = "Asia/Damascus";
const HOUR = 3_600_000;

function read(text: string, zone = "UTC") {
  const parsed = parseEdtf(text, zone);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}
function shown(text: string, zone = "UTC"): string {
  const { interval, precision } = read(text, zone);
  const iso = (t: number) =>
    Number.isFinite(t) ? new Date(t).toISOString().replace(/(?::00)?\.000Z$/, "") : String(t);
  return `${precision} ${iso(interval.start)} ${iso(interval.end)}`;
}
function problem(text: string, zone = DAMASCUS): string {
  const parsed = parseTypedEdtf(text, zone);
  return parsed.ok ? `read as ${parsed.value.precision}` : parsed.message;
}

test.each([
  ["2024-12-03", "day 2024-12-03T00:00 2024-12-04T00:00"],
  ["2024-02-29", "day 2024-02-29T00:00 2024-03-01T00:00"],
  ["2024-12", "month 2024-12-01T00:00 2025-01-01T00:00"],
  ["2024", "year 2024-01-01T00:00 2025-01-01T00:00"],
  ["2024-12-03T18:30:05", "second 2024-12-03T18:30:05 2024-12-03T18:30:06"],
  ["2024-12-03T18:30", "minute 2024-12-03T18:30 2024-12-03T18:31"],
  ["2024-12-03T18", "hour 2024-12-03T18:00 2024-12-03T19:00"],
  ["2024-12-XX", "month 2024-12-01T00:00 2025-01-01T00:00"],
  ["2024-XX", "year 2024-01-01T00:00 2025-01-01T00:00"],
  ["2024-XX-XX", "year 2024-01-01T00:00 2025-01-01T00:00"],
  ["202X", "decade 2020-01-01T00:00 2030-01-01T00:00"],
  ["20XX", "century 2000-01-01T00:00 2100-01-01T00:00"],
  ["-015X", "decade -000159-01-01T00:00 -000149-01-01T00:00"],
  ["2024-21", "season 2024-03-01T00:00 2024-06-01T00:00"],
  ["2024-24", "season 2024-12-01T00:00 2025-03-01T00:00"],
  ["-0044", "year -000044-01-01T00:00 -000043-01-01T00:00"],
  ["0000", "year 0000-01-01T00:00 0001-01-01T00:00"],
  ["Y-12345", "year -012345-01-01T00:00 -012344-01-01T00:00"],
  ["Y12345", "year +012345-01-01T00:00 +012346-01-01T00:00"],
  ["2024-11-27/2024-12-08", "interval 2024-11-27T00:00 2024-12-09T00:00"],
  ["2024-11/2024-12-08", "interval 2024-11-01T00:00 2024-12-09T00:00"],
  ["2024-12-03T10:00/2024-12-03T18:30", "interval 2024-12-03T10:00 2024-12-03T18:31"],
  ["2024-11-27/..", "interval 2024-11-27T00:00 Infinity"],
  ["../2024", "interval -Infinity 2025-01-01T00:00"],
])("%s covers: %s", (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test.each([
  ["2024-12-03T18:30Z", "minute 2024-12-03T18:30 2024-12-03T18:31"],
  ["2024-12-03T18:30+03:00", "minute 2024-12-03T15:30 2024-12-03T15:31"],
  ["2024-12-03T23:30:00-04", "second 2024-12-04T03:30 2024-12-04T03:30:01"],
  ["2024-12-03T00:30+05:30", "minute 2024-12-02T19:00 2024-12-02T19:01"],
])("%s says its zone itself", (text, expected) => {
  expect(shown(text, "America/New_York")).toBe(expected);
});

test("a date without a zone is local", () => {
  expect(shown("2024-12-03", DAMASCUS)).toBe("day 2024-12-02T21:00 2024-12-03T21:00");
  expect(shown("2024-12-03T18:30", DAMASCUS)).toBe("minute 2024-12-03T15:30 2024-12-03T15:31");
});

test("a day is 23 or 25 hours long where clocks change", () => {
  const hours = (text: string, zone: string) => {
    const { interval } = read(text, zone);
    return (interval.end - interval.start) / HOUR;
  };
  expect(hours("2022-03-25", DAMASCUS)).toBe(23);
  expect(hours("2021-10-28", DAMASCUS)).toBe(25);
  expect(hours("2022-10-28", DAMASCUS)).toBe(24);
  expect(hours("2024-03-31", "Europe/Berlin")).toBe(23);
  expect(hours("2024-10-27", "Europe/Berlin")).toBe(25);
});

test.each([
  ["2024-12-03", false, false],
  ["2024-12-03?", true, false],
  ["2024-12~", false, true],
  ["2024%", true, true],
  ["2024-12-XX?", true, false],
  ["2024-12-03T18:30~", false, true],
  ["2024-11-27?/2024-12-08~", true, true],
  ["2024-11-27/..", false, false],
  ["2024-11-27/", true, false],
  ["/2024", true, false],
])("%s: uncertain %s, approximate %s", (text, uncertain, approximate) => {
  expect(read(text)).toMatchObject({ edtf: text, uncertain, approximate });
});

test("qualifiers do not change what a date covers", () => {
  expect(read("2024-12-03~").interval).toEqual(read("2024-12-03").interval);
});

test("an unknown end may be anywhere, as an open one is nowhere", () => {
  expect(read("2024-11-27/").interval).toEqual(read("2024-11-27/..").interval);
});

test.each([
  ["03/12/2024", "did you mean 2024-12-03 (day first) or 2024-03-12 (month first)?"],
  ["25.12.2024", "did you mean 2024-12-25?"],
  ["2024-13-01", "month from 01 to 12"],
  ["2024-13-01", "did you mean 2024-01-13?"],
  ["2024-11-31", "day from 01 to 30, as 2024-11 has"],
  ["2023-02-29", "day from 01 to 28, as 2023-02 has"],
  ["1900-02-29", "day from 01 to 28"],
  ["2024-12-00", "day from 01 to 31"],
  ["Dec 3", "did you leave out the year, as in YYYY-12-03?"],
  ["3 December", "did you leave out the year, as in YYYY-12-03?"],
  ["Dec. 3, 2024", "did you mean 2024-12-03?"],
  ["Tuesday, 3rd December 2024", "did you mean 2024-12-03?"],
  ["December 2024", "did you mean 2024-12?"],
  ["2024-12-3", "did you mean 2024-12-03?"],
  ["2024/12/03", "did you mean 2024-12-03?"],
  ["20241203", "did you mean 2024-12-03?"],
  ["2024-12-03 9:30", "did you mean 2024-12-03T09:30?"],
  ["2024-12-03t18:30z", "did you mean 2024-12-03T18:30Z?"],
  ["2024-12-03T18:30+0300", "did you mean 2024-12-03T18:30+03:00?"],
  ["2024-12-03T18:30:05.123Z", "did you mean 2024-12-03T18:30:05Z?"],
  ["2024-12-03T24:00", "hour from 00 to 23"],
  ["2024-12-03T18:60", "minutes and seconds from 00 to 59"],
  ["2024-12-03T18:30+17:00", "zone from -14:00 to +14:00"],
  ["c. 2024-12", "did you mean 2024-12~?"],
  ["2024-12-03?~", "did you mean 2024-12-03%?"],
  ["2024-12-uu", "did you mean 2024-12-XX?"],
  ["2024-12-0X", "did you mean 2024-12-XX?"],
  ["٢٠٢٤-١٢-٠٣", "did you mean 2024-12-03?"],
  ["Y2024", "did you mean 2024?"],
  ["Y170000002", "year from Y-270000 to Y270000"],
  ["2024-12-08/2024-11-27", "did you mean 2024-11-27/2024-12-08?"],
  ["2024-12-03/05", "did you mean 2024-12-03/2024-12-05?"],
  ["2024-12-03–2024-12-05", "did you mean 2024-12-03/2024-12-05?"],
  ["3/12/2024 - 5/12/2024", "did you mean 2024-12-03/2024-12-05?"],
  ["2024-11-27/open", "did you mean 2024-11-27/..?"],
  ["/", "at least one date"],
  ["../..", "at least one date"],
  ["", "expected an EDTF date like 2024-12-03"],
  ["yesterday", "expected an EDTF date like 2024-12-03"],
])("%s is refused: %s", (text, expected) => {
  const message = problem(text);
  expect(message).toContain(expected);
  expect(message).not.toContain("undefined");
});

test("a message says what came", () => {
  expect(problem("yesterday")).toMatch(/^"yesterday": /);
});

test("a time or day that a zone skipped is refused", () => {
  expect(problem("2022-03-25T00:30")).toContain("clocks in Asia/Damascus skipped this time");
  expect(problem("2024-10-06T02:15", "Australia/Lord_Howe")).toContain("skipped this time");
  expect(problem("2011-12-30", "Pacific/Apia")).toContain("a day that Pacific/Apia had");
});

test("spaces around a date are not part of it", () => {
  expect(read(" 2024-12-03\n").edtf).toBe("2024-12-03");
});

test("an unknown zone is a bug of the caller", () => {
  expect(() => parseEdtf("2024-12-03", "Asia/Atlantis")).toThrow(RangeError);
});

test("days of a month follow each other without a gap, and together are the month", () => {
  const month = fc.tuple(fc.integer({ min: 1900, max: 2060 }), fc.integer({ min: 1, max: 12 }));
  const zone = fc.constantFrom("UTC", DAMASCUS, "Europe/Berlin", "America/Havana");
  fc.assert(
    fc.property(month, zone, ([year, number], name) => {
      const text = `${year}-${String(number).padStart(2, "0")}`;
      const days = Array.from({ length: 31 }, (_, i) =>
        parseEdtf(`${text}-${String(i + 1).padStart(2, "0")}`, name),
      ).flatMap((day) => (day.ok ? [day.value.interval] : []));
      expect(days[0]?.start).toBe(read(text, name).interval.start);
      expect(days.at(-1)?.end).toBe(read(text, name).interval.end);
      for (const [i, day] of days.slice(1).entries()) expect(day.start).toBe(days[i]?.end);
    }),
    { numRuns: 50 },
  );
});

test("no text makes the reader throw, and what it reads is never empty", () => {
  const edtfLike = fc.stringMatching(/^[0-9XYTZ/.?~%: +-]{0,24}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), edtfLike), (text) => {
      const parsed = parseEdtf(text, DAMASCUS);
      if (parsed.ok) expect(parsed.value.interval.start).toBeLessThan(parsed.value.interval.end);
      else expect(parsed.message).toContain("expected");
    }),
  );
});
