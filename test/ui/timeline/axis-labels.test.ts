import { describe, expect, test } from "vitest";
import { addDays, localToUtc } from "../../../src/core/time/zone.ts";
import { axisLabels } from "../../../src/ui/timeline/axis-labels.ts";
import { createTimeScale } from "../../../src/ui/timeline/scale.ts";

const timeZone = "Asia/Damascus";
const start = localToUtc({ year: 2024, month: 11, day: 27, hour: 0, minute: 0 }, timeZone);

function labels(days: number, width: number, language: "en" | "ar" = "en") {
  const extent = { start, end: addDays(start, days, timeZone) };
  return axisLabels(extent, timeZone, createTimeScale(extent, width, language === "ar"), language);
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

  test("leave a month out before its name would touch the next", () => {
    expect(texts(labels(12, 340, "ar").parents)).toEqual(["تشرين الثاني", "كانون الأول"]);
    expect(texts(labels(12, 240, "ar").parents)).toEqual(["", "كانون الأول"]);
  });

  test("give the year again in January", () => {
    expect(texts(labels(60, 1400).parents)).toEqual(["Nov 2024", "Dec", "Jan 2025"]);
  });
});
