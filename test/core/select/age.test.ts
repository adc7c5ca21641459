import { expect, test } from "vitest";
import { ageScale, ageStep } from "../../../src/core/select/age.ts";
import type { PlacedMention } from "../../../src/core/select/dataset.ts";
import { createDataset } from "../../../src/core/select/dataset.ts";
import { leadingType } from "../../../src/core/select/leading-type.ts";
import type { MentionType } from "../../../src/schema/mention.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const DAY = 86_400_000;
const { collection, places } = exampleData();
const [example] = createDataset(collection, places).mentions;
if (!example) throw new Error("the example has no mentions");
const on = (day: number | null): PlacedMention => ({
  ...example,
  occurred: day === null ? null : { start: day * DAY, end: (day + 1) * DAY },
});
const of = (type: MentionType): PlacedMention => ({
  ...example,
  mention: { ...example.mention, type },
});
const view = (mode: "window" | "cumulative" | "instant", end = 12 * DAY) =>
  ({ window: { start: 0, end }, mode, clock: "occurred", undated: false }) as const;
const extent = { start: 0, end: 12 * DAY };

test("nothing fades but what adds up over time", () => {
  expect(ageScale(extent, view("window"))).toBeNull();
  expect(ageScale(extent, view("instant"))).toBeNull();
  expect(ageScale(extent, view("cumulative"))).toMatchObject({ stepDays: 4 });
  expect(ageScale(extent, view("cumulative", 10 * DAY))).toMatchObject({ stepDays: 4 });
});

test("a step is at least a day, however short the time", () => {
  expect(ageScale(extent, view("cumulative", DAY))?.stepDays).toBe(1);
  expect(ageScale(extent, view("cumulative", 0))?.stepDays).toBe(1);
});

test("the latest mention counts, and a place without a date is the palest", () => {
  const scale = { end: 12 * DAY, clock: "occurred", stepDays: 4 } as const;
  const step = (...days: (number | null)[]) => ageStep(days.map(on), scale);
  expect([step(11), step(7), step(6), step(3), step(2)]).toEqual([0, 0, 1, 1, 2]);
  expect(step(0, 11)).toBe(0);
  expect(step(null)).toBe(2);
  // Still going on at the end.
  expect(step(20)).toBe(0);
});

test("what mostly happened is the most frequent type, the schema's earlier one among equals", () => {
  expect(leadingType([of("strike"), of("battle"), of("strike")])).toBe("strike");
  expect(leadingType([of("strike"), of("battle")])).toBe("battle");
});

test("a bare name says nothing where anything else is said", () => {
  expect(leadingType([of("named"), of("named"), of("aid")])).toBe("aid");
  expect(leadingType([of("named")])).toBe("named");
  expect(leadingType([])).toBe("named");
});
