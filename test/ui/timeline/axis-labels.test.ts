import { describe, expect, test } from "vitest";
import type { Interval } from "../../../src/core/time/interval.ts";
import { addDays, localToUtc } from "../../../src/core/time/zone.ts";
import { axisLabels } from "../../../src/ui/timeline/axis-labels.ts";
import { createTimeScale } from "../../../src/ui/timeline/scale.ts";

const timeZone = "Asia/Damascus";
const start = localToUtc({ year: 2024, month: 11, day: 27, hour: 0, minute: 0 }, timeZone);

function labels(days: number, width: number, language: "en" | "ar" = "en", reserved = 0) {
  const extent = { start, end: addDays(start, days, timeZone) };
  return labelsOf(extent, width, language, reserved);
}
function labelsOf(span: Interval, width: number, language: "en" | "ar" = "en", reserved = 0) {
  const scale = createTimeScale(span, width, language === "ar");
  return axisLabels(timeZone, scale, language, reserved);
}
const texts = (row: readonly { text: string }[]) => row.map((label) => label.text);

describe("labels of the axis", () => {
  test("number each day where there is room and name the month when it changes", () => {
    const { centred, ticks, parents } = labels(12, 340);
    expect(centred).toBe(true);
    expect(texts(ticks)).toEqual("27 28 29 30 1 2 3 4 5 6 7 8".split(" "));
    expect(texts(parents)).toEqual(["Nov 2024", "Dec"]);
  });

  test("thin out to every second and third day, months and years", () => {
    expect(texts(labels(12, 200).ticks)).toEqual(["27", "29", "1", "3", "5", "7"]);
    expect(texts(labels(200, 600).ticks)).toContain("Jan");
    expect(texts(labels(4000, 500).ticks)).toEqual(expect.arrayContaining(["2026", "2028"]));
  });

  test("say the last year in place of its first month where the lower row is reserved", () => {
    const from = localToUtc({ year: 2014, month: 1, day: 1, hour: 0, minute: 0 }, timeZone);
    const tenYears = { start: from, end: addDays(from, 3652, timeZone) };
    const lastOf = (row: readonly { text: string }[]) => texts(row).slice(-2);
    const free = labelsOf(tenYears, 900);
    expect(lastOf(free.parents)).toEqual(["2022", "2023"]);
    expect(lastOf(free.ticks)).toEqual(["Jan", "Jul"]);
    const { ticks, parents } = labelsOf(tenYears, 900, "en", 100);
    expect(lastOf(parents)).toEqual(["2022", ""]);
    expect(lastOf(ticks)).toEqual(["2023", "Jul"]);
  });

  test("leave a month out before its name would touch the next", () => {
    expect(texts(labels(12, 340, "ar").parents)).toEqual(["تشرين الثاني", "كانون الأول"]);
    expect(texts(labels(12, 240, "ar").parents)).toEqual(["", "كانون الأول"]);
  });

  test("give the year again in January", () => {
    expect(texts(labels(60, 1400).parents)).toEqual(["Nov 2024", "Dec", "Jan 2025"]);
  });

  test("number hours under their days where less than three days are shown, but not without room", () => {
    const noon = start + 12 * 3_600_000;
    const near = { start: noon, end: noon + 18 * 3_600_000 };
    const { ticks, parents } = labelsOf(near, 320);
    expect(texts(ticks)).toEqual(["12:00", "15:00", "18:00", "21:00", "00:00", "03:00"]);
    expect(texts(parents)).toEqual(["27 Nov 2024", "28 Nov"]);
    expect(texts(labels(2, 70).ticks)).toEqual(["27", "28"]);
  });

  test("number a day that is seen in part, too", () => {
    const noon = start + 12 * 3_600_000;
    const { ticks } = labelsOf({ start: noon, end: addDays(noon, 4, timeZone) }, 400);
    expect(texts(ticks)).toEqual(["27", "28", "29", "30", "1"]);
  });

  test("keep out of what is reserved at the end of the lower row, in both directions", () => {
    expect(texts(labels(12, 340, "en", 200).parents)).toEqual(["Nov 2024", "Dec"]);
    expect(texts(labels(12, 340, "en", 225).parents)).toEqual(["Nov 2024", ""]);
    expect(texts(labels(12, 340, "ar", 200).parents)).toEqual(["تشرين الثاني", ""]);
  });
});
