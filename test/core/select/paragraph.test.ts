import { expect, test } from "vitest";
import { createDataset } from "../../../src/core/select/dataset.ts";
import { paragraphsOf, positionsOf, windowOver } from "../../../src/core/select/paragraph.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const data = exampleData();
const dataset = createDataset(data.collection, data.places);
const bounds = { extent: dataset.extent, timeZone: "Asia/Damascus" };
const december = (day: number) => Date.UTC(2024, 11, day, -3);
const mention = (id: string) => {
  const placed = dataset.mentionsById.get(`hama-front/${id}`);
  if (!placed) throw new Error(`no mention ${id}`);
  return placed;
};
const view = {
  window: { start: december(1), end: december(2) },
  mode: "window",
  clock: "occurred",
} as const;

test("paragraphs come in reading order with their mentions; a heading without mentions is none", () => {
  expect(paragraphsOf(data.articles.hamaFront).map(({ mentionIds }) => mentionIds)).toEqual([
    ["hama-front/halfaya", "hama-front/taybat-al-imam", "hama-front/hama"],
    ["hama-front/taybat-al-imam-2"],
    ["hama-front/rahbat-al-taslih", "hama-front/maar-shahur"],
    ["hama-front/hama-2"],
  ]);
});

test("a heading that mentions a place is read like a paragraph; an empty line is not", () => {
  const { hamaFront } = exampleData().articles;
  const [first, heading, ...others] = hamaFront.blocks;
  if (!first || !heading) throw new Error("the example has blocks");
  const empty = { kind: "paragraph" as const, lines: [{ start: 9999, text: " ", marks: [] }] };
  const blocks = [{ ...first, kind: "heading" as const, level: 2 }, heading, ...others, empty];
  expect(paragraphsOf({ ...hamaFront, blocks })).toEqual(paragraphsOf(hamaFront));
});

test("a place mentioned twice is at one position, an unplaced one at none", () => {
  expect(
    positionsOf(dataset, [mention("hama"), mention("maar-shahur"), mention("hama-2")]),
  ).toEqual([[36.7578, 35.1318]]);
});

test("time goes to the whole days that the dated mentions cover", () => {
  const mentions = [mention("halfaya"), mention("rahbat-al-taslih"), mention("hama-2")];
  expect(windowOver(mentions, view, bounds)).toEqual({ start: december(3), end: december(5) });
});

test("where only the end counts, only the end moves", () => {
  for (const mode of ["cumulative", "instant"] as const)
    expect(windowOver([mention("halfaya")], { ...view, mode }, bounds)).toEqual({
      start: december(1),
      end: december(4),
    });
});

test("the report clock goes to the day of publication", () => {
  expect(
    windowOver([mention("rahbat-al-taslih")], { ...view, clock: "published" }, bounds),
  ).toEqual({ start: december(4), end: december(5) });
});

test("time stays where nothing is dated, or nothing within the collection's time", () => {
  expect(windowOver([mention("maar-shahur")], view, bounds)).toBe(view.window);
  expect(windowOver([], view, bounds)).toBe(view.window);
  const old = { ...mention("halfaya"), occurred: { start: 0, end: 1 } };
  expect(windowOver([old], view, bounds)).toBe(view.window);
});

test("an open start begins with the collection's time", () => {
  const open = {
    ...mention("halfaya"),
    occurred: { start: Number.NEGATIVE_INFINITY, end: december(4) },
  };
  expect(windowOver([open], view, bounds)).toEqual({
    start: dataset.extent.start,
    end: december(4),
  });
});
