import { expect, test } from "vitest";
import { createDataset } from "../../../src/core/select/dataset.ts";
import { longTimes, MOST_LANES } from "../../../src/ui/timeline/long-times.ts";
import { exampleData } from "../../fixtures/dataset.ts";

/** The long times of mentions of one place that occurred at these times. */
function longOf(...occurred: string[]) {
  const data = exampleData();
  const place = data.places.features.find(({ id }) => id === "halfaya");
  const mention = place?.properties.mentions[0];
  if (!place || !mention) throw new Error("the example has changed");
  place.properties.mentions = occurred.map((text, i) => ({
    ...mention,
    id: `m${i}`,
    occurred: text,
  }));
  const dataset = createDataset(data.collection, data.places);
  const mentions = dataset.mentionsByPlace.get("halfaya") ?? [];
  return longTimes(mentions, "occurred", "Asia/Damascus");
}
const ends = (text: string) =>
  longOf(text).map(({ softStart, softEnd }) => [softStart, softEnd])[0];

test("a day or less is not long, whatever is said of it", () => {
  expect(longOf("2024-12-03", "2024-12-03T14:30", "2024-12-03~")).toEqual([]);
});

test("ends are firm where days are stated, soft where a month, a doubt or nothing is", () => {
  expect(ends("2024-11-27/2024-12-04")).toEqual([false, false]);
  expect(ends("2024-12")).toEqual([true, true]);
  expect(ends("2024-11~/2024-12-04")).toEqual([true, false]);
  expect(ends("2024-11-27/2024-12-04?")).toEqual([false, true]);
  expect(ends("2024-12-03/..")).toEqual([false, true]);
});

test("the same time of several mentions is one", () => {
  const [only, ...others] = longOf("2024-12", "2024-12", "2024-12");
  expect(only?.mentions).toHaveLength(3);
  expect(only?.merged).toBe(false);
  expect(others).toEqual([]);
});

test("times that touch share a lane, times that overlap do not", () => {
  const lanes = longOf("2024-12-01/2024-12-02", "2024-12-03/2024-12-04", "2024-12-02/2024-12-05");
  expect(lanes.map(({ lane }) => lane)).toEqual([0, 1, 0]);
});

test("what finds no lane is merged into the last one, and still counted", () => {
  const texts = Array.from({ length: 7 }, (_, i) => `2024-12-0${i + 1}/2024-12-20`);
  const times = longOf(...texts);
  expect(times).toHaveLength(MOST_LANES);
  expect(times.map(({ merged }) => merged)).toEqual([false, false, false, true]);
  expect(times.flatMap(({ mentions }) => mentions)).toHaveLength(7);
});

test("the report's clock has its own long times", () => {
  const data = exampleData();
  const dataset = createDataset(data.collection, data.places);
  expect(longTimes(dataset.mentions, "published", "Asia/Damascus")).toEqual([]);
  const unknown = dataset.mentions.slice(0, 1).map((placed) => ({
    ...placed,
    mention: { ...placed.mention, published: "someday" },
    published: { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY },
  }));
  const [time] = longTimes(unknown, "published", "Asia/Damascus");
  expect([time?.softStart, time?.softEnd]).toEqual([true, true]);
});
