import { expect, test } from "vitest";
import { createDataset } from "../../../src/core/select/dataset.ts";
import { createFilter, NO_FILTERS } from "../../../src/core/select/filters.ts";
import {
  gatherQuotations,
  hiddenBecause,
  quotationDays,
  quotedSpeakers,
} from "../../../src/core/select/quotations.ts";
import type { TimeView } from "../../../src/core/select/visible.ts";
import type { Quotation } from "../../../src/schema/mention.ts";
import { type ExampleData, exampleData } from "../../fixtures/dataset.ts";

/** The example with these quotations in place of its own, all of Hama's second mention in the article on its front. */
function gathered(given: Partial<Quotation>[], change?: (data: ExampleData) => void) {
  const data = exampleData();
  const hama = data.places.features.find(({ id }) => id === "hama");
  const mention = hama?.properties.mentions.find(({ id }) => id === "hama-front/hama-2");
  const [quotation] = mention?.quotations ?? [];
  if (!mention || !quotation) throw new Error("the example has this mention with a quotation");
  mention.quotations = given.map((one, i) => ({ ...quotation, id: `q-${i}`, ...one }));
  change?.(data);
  const dataset = createDataset(data.collection, data.places);
  return { dataset, quotation, data, ...gatherQuotations(dataset, []) };
}
const ids = (quotations: readonly { quotation: Quotation }[]) =>
  quotations.map(({ quotation }) => quotation.id);
const december = (day: number) => Date.UTC(2024, 11, day, -3);
const view = (from: number, to: number): TimeView => ({
  window: { start: december(from), end: december(to) },
  mode: "window",
  clock: "occurred",
  undated: false,
});

test("quotations come in the order of when they were said, undated last", () => {
  const { quotations } = gathered([
    { occurred: undefined },
    { occurred: "2024-12-05" },
    { occurred: "2024-12-04" },
  ]);
  expect(ids(quotations)).toEqual(["q-2", "q-1", "q-0"]);
});

test("a quotation of several mentions appears once, with the mention nearest to it first", () => {
  const { quotations } = gathered([{}], ({ places }) => {
    const place = (id: string) => places.features.find((one) => one.id === id)?.properties;
    const shared = place("hama")?.mentions.flatMap((mention) => mention.quotations) ?? [];
    const halfaya = place("halfaya")?.mentions[0];
    if (halfaya) halfaya.quotations = shared;
  });
  expect(ids(quotations)).toEqual(["q-0"]);
  expect(quotations[0]?.mentions.map(({ placeId }) => placeId)).toEqual(["hama", "halfaya"]);
});

test("quotations about no place are counted until their article is read, and gathered then", () => {
  const { dataset, data, quotation } = gathered([{}], ({ collection }) => {
    const summary = collection.articles.find(({ id }) => id === "hama-arabic");
    if (summary) summary.quotationCount = 2;
  });
  expect(gatherQuotations(dataset, []).unread).toEqual([{ articleId: "hama-arabic", count: 2 }]);
  const article = data.articles.hamaArabic;
  article.quotations = [
    { ...quotation, id: "free" },
    { ...quotation, id: "free-2" },
  ];
  const { quotations, unread } = gatherQuotations(dataset, [article]);
  expect(ids(quotations)).toEqual(["free", "free-2", "q-0"]);
  expect(quotations[0]?.mentions).toEqual([]);
  expect(unread).toEqual([]);
});

test("texts of articles that were published later are passed over", () => {
  const { dataset, data } = gathered([{}]);
  const known = { ...dataset, collection: { ...dataset.collection, articles: [] } };
  expect(ids(gatherQuotations(known, [data.articles.hamaFront]).quotations)).toEqual(["q-0"]);
});

test("days are local days, and a month is not its first day", () => {
  const { quotations, dataset } = gathered([
    { occurred: "2024-12" },
    { occurred: "2024-12-01" },
    { occurred: "2024-12-01T22:00Z" },
    { occurred: "2024-12-02" },
    { occurred: undefined },
  ]);
  const days = quotationDays(quotations, dataset.collection.timeZone);
  expect(days.map(({ span, quotations }) => [span, ids(quotations)])).toEqual([
    [{ start: december(1), end: december(2) }, ["q-1"]],
    [{ start: december(1), end: december(32) }, ["q-0"]],
    [{ start: december(2), end: december(3) }, ["q-3", "q-2"]],
    [null, ["q-4"]],
  ]);
});

test("speakers are counted, and those of no mention are no choice: the map would be empty", () => {
  const { quotations, dataset, data, quotation } = gathered([{}, {}, { speaker: "other" }]);
  expect(quotedSpeakers(quotations).map(({ id, count }) => [id, count])).toEqual([
    ["sohr", 2],
    ["other", 1],
  ]);
  data.articles.hamaArabic.quotations = [{ ...quotation, id: "free", speaker: "nobody" }];
  const all = gatherQuotations(dataset, [data.articles.hamaArabic]).quotations;
  expect(all).toHaveLength(4);
  expect(quotedSpeakers(all).map(({ id }) => id)).toEqual(["sohr", "other"]);
});

test("a quotation is hidden because of time, or of filters, or not at all", () => {
  const { quotations, dataset } = gathered([{}]);
  const [known] = quotations;
  if (!known) throw new Error("there is one");
  const all = createFilter(dataset, NO_FILTERS, null);
  const strikes = createFilter(dataset, { ...NO_FILTERS, type: ["strike"] }, null);
  expect(hiddenBecause(known, dataset, view(4, 5), all)).toBeNull();
  expect(hiddenBecause(known, dataset, view(4, 5), strikes)).toBe("filtered");
  expect(hiddenBecause(known, dataset, view(1, 2), strikes)).toBe("outside");
});

test("a quotation of an undated mention is hidden unless undated ones are shown", () => {
  const { quotations, dataset } = gathered([{}], ({ places }) => {
    for (const { properties } of places.features)
      for (const mention of properties.mentions) mention.occurred = undefined;
  });
  const [known] = quotations;
  if (!known) throw new Error("there is one");
  const all = createFilter(dataset, NO_FILTERS, null);
  expect(hiddenBecause(known, dataset, view(4, 5), all)).toBe("undated");
  expect(hiddenBecause(known, dataset, { ...view(4, 5), undated: true }, all)).toBeNull();
});

test("a quotation about no place goes by its own date, or that of its article", () => {
  const { dataset, data, quotation } = gathered([{}]);
  data.articles.hamaArabic.quotations = [{ ...quotation, id: "free", occurred: "2024-12-02" }];
  const known = gatherQuotations(dataset, [data.articles.hamaArabic]).quotations[0];
  if (known?.quotation.id !== "free") throw new Error("it was said first");
  const all = createFilter(dataset, NO_FILTERS, null);
  expect(hiddenBecause(known, dataset, view(2, 3), all)).toBeNull();
  expect(hiddenBecause(known, dataset, view(5, 6), all)).toBe("outside");
  expect(hiddenBecause(known, dataset, { ...view(5, 6), clock: "published" }, all)).toBeNull();
});
