import { describe, expect, test } from "vitest";
import { searchTexts } from "../../../src/core/compile/search-texts.ts";
import { find } from "../../../src/core/search/find.ts";
import { marksIn } from "../../../src/core/search/prose.ts";
import { indexDataset, indexTexts } from "../../../src/core/search/search-index.ts";
import { knownAsOf } from "../../../src/core/select/as-of.ts";
import { createDataset } from "../../../src/core/select/dataset.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const { collection, places, articles } = exampleData();
const dataset = createDataset(collection, places);
const texts = searchTexts(Object.values(articles));
const goOn = async () => true;

async function indexed(withTexts = true) {
  const index = await indexDataset(dataset, goOn);
  if (!index) throw new Error("nobody told it to stop");
  await indexTexts(index, dataset, withTexts ? texts : null, goOn);
  return index;
}

const index = await indexed();
const foundArticles = (query: string, from = index) =>
  find(from, dataset, query).articles.map(
    ({ prose, kind }) => `${prose.kind} ${prose.article} ${kind}`,
  );

test("each group has what matches", () => {
  const found = find(index, dataset, "hama");
  expect(found.places.map(({ id, kind }) => `${id} ${kind}`)).toEqual(["hama exact"]);
  expect(foundArticles("hama")).toEqual([
    "title hama-front exact",
    "line hama-front exact",
    "line hama-front exact",
    "title hama-arabic sound",
    "line hama-arabic sound",
  ]);
  expect(found.quotations.map(({ prose }) => prose)).toMatchObject([
    { quotation: "hama-front/sohr", mention: "hama-front/hama-2" },
  ]);
  expect(find(index, dataset, "observatory").speakers).toMatchObject([
    { id: "sohr", kind: "prefix" },
  ]);
});

describe("running text is found", () => {
  test.each([
    ["TROOPS", "line hama-front exact"],
    ["troo", "line hama-front prefix"],
    ["trooqs", "line hama-front typo"],
    ["army held", "line hama-front exact"],
    ["معارك", "title hama-arabic exact"],
    ["المعارك", "title hama-arabic exact"],
    ["السلميه", "line hama-arabic exact"],
    ["نازحين", "line hama-arabic exact"],
  ])("by %s: %s", (query, first) => {
    expect(foundArticles(query)[0]).toBe(first);
  });

  test.each([["troopsx army halfaya"], ["arym"], ["t"], [""]])("not by %j", (query) => {
    expect(foundArticles(query)).toEqual([]);
  });

  test("by its publisher, and quotations by their speaker", () => {
    expect(foundArticles("arabic daily")).toEqual(["title hama-arabic exact"]);
    expect(find(index, dataset, "المرصد").quotations).toHaveLength(1);
  });
});

test("texts that write the place in another way are found after those with the very words", () => {
  expect(foundArticles("hamath")).toEqual([
    "title hama-front sound",
    "title hama-arabic sound",
    "line hama-front sound",
    "line hama-front sound",
    "line hama-arabic sound",
  ]);
  expect(foundArticles("حماة").slice(0, 3)).toEqual([
    "title hama-arabic exact",
    "line hama-arabic exact",
    "title hama-front sound",
  ]);
  // A word of the name is not the name.
  expect(foundArticles("imam")).toEqual(["line hama-front exact", "line hama-front exact"]);
});

test("better matches come first, then titles, then articles with more mentions", () => {
  expect(foundArticles("أطراف")).toEqual(["title hama-arabic exact", "line hama-arabic exact"]);
  expect(foundArticles("fight")).toEqual(["line hama-front prefix", "line hama-front prefix"]);
  expect(foundArticles("example")).toEqual(["title hama-front exact", "title hama-arabic exact"]);
});

test("without the texts the passages are found, each once", async () => {
  const passagesOnly = await indexed(false);
  expect(foundArticles("troops", passagesOnly)).toEqual(["passage hama-front exact"]);
  expect(foundArticles("settled", passagesOnly)).toEqual([]);
  expect(foundArticles("settled")).toEqual(["line hama-front exact"]);
  expect(foundArticles("halfaya", passagesOnly)).toEqual(["passage hama-front exact"]);
});

test("what was published later is not found, its places and speakers without their counts", () => {
  const early = knownAsOf(dataset, Date.UTC(2024, 11, 4, 21)).dataset;
  const ids = find(index, early, "حماة").articles.map(({ prose }) => prose.article);
  expect(new Set(ids)).toEqual(new Set(["hama-front"]));
  const before = knownAsOf(dataset, Date.UTC(2024, 11, 1)).dataset;
  const found = find(index, before, "hama");
  expect(found.articles).toEqual([]);
  expect(found.quotations).toEqual([]);
  expect(found.places.map(({ id }) => id)).toEqual(["hama"]);
  expect(find(index, before, "observatory").speakers).toEqual([]);
});

test("the words that matched are marked as they are written", () => {
  const [hit] = find(index, dataset, "معارك").articles;
  if (!hit) throw new Error("it is found");
  const { text } = hit.prose;
  expect(marksIn(text, hit.forms).map(({ start, end }) => text.slice(start, end))).toEqual([
    "معارك",
  ]);
});

test("indexing lets the page answer in between, and stops when told to", async () => {
  let pauses = 0;
  const many = Array.from({ length: 200 }, (_, i) => ({
    article: "hama-front",
    start: i,
    text: `Line ${i} ${"with many words ".repeat(20)}`,
  }));
  await indexTexts(await indexed(), dataset, many, async () => {
    pauses += 1;
    return true;
  });
  expect(pauses).toBeGreaterThan(5);
  expect(await indexDataset(dataset, async () => false)).toBeNull();
});
