import { expect, test } from "vitest";
import { nearestMention } from "../../../src/core/search/nearest.ts";
import { createDataset } from "../../../src/core/select/dataset.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const { collection, places, articles } = exampleData();
const mentions = createDataset(collection, places).mentionsByArticle.get("hama-front") ?? [];
const [first, , army] = articles.hamaFront.blocks.flatMap(({ lines }) => lines);
const open = (line: typeof first, words: string) => {
  if (!line) throw new Error("the article has this line");
  const at = line.text.indexOf(words);
  return nearestMention(mentions, { article: "hama-front", ...line }, at)?.mention.id;
};

test("a word leads to the mention nearest to it in its line", () => {
  expect(open(first, "took")).toBe("hama-front/halfaya");
  expect(open(first, "Tuesday")).toBe("hama-front/taybat-al-imam");
  expect(open(first, "moved")).toBe("hama-front/hama");
});

test("a mention in the line comes before a nearer one in another", () => {
  expect(open(army, "The army")).toBe("hama-front/taybat-al-imam-2");
});

test("a line without a mention leads to the nearest of the article", () => {
  const [, heading] = articles.hamaFront.blocks.flatMap(({ lines }) => lines);
  expect(open(heading, "not")).toBe("hama-front/hama");
  expect(nearestMention([], { article: "a", start: 0, text: "A line." }, 0)).toBeUndefined();
});
