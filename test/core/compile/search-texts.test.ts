import { expect, test } from "vitest";
import { searchTexts } from "../../../src/core/compile/search-texts.ts";
import { exampleData } from "../../fixtures/dataset.ts";

test("every line of every article is there once, at its place in the article's text", () => {
  const { hamaFront, hamaArabic } = exampleData().articles;
  const texts = searchTexts([hamaFront, hamaArabic]);
  expect(texts.map(({ article }) => article)).toEqual([
    ...Array(5).fill("hama-front"),
    "hama-arabic",
  ]);
  expect(texts[1]).toEqual({ article: "hama-front", start: 71, text: "What is not settled" });
});

test("empty lines are left out", () => {
  const { hamaFront } = exampleData().articles;
  const lines = [{ start: 0, text: " ", marks: [] }];
  expect(searchTexts([{ ...hamaFront, blocks: [{ kind: "paragraph", lines }] }])).toEqual([]);
});
