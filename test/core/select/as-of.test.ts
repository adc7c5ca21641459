import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { knownAsOf } from "../../../src/core/select/as-of.ts";
import { claimTrail } from "../../../src/core/select/claim-trail.ts";
import { controlAt } from "../../../src/core/select/control.ts";
import { createDataset } from "../../../src/core/select/dataset.ts";
import { type ExampleData, exampleData } from "../../fixtures/dataset.ts";

/** The example, changed by `change`. */
function example(change?: (data: ExampleData) => void) {
  const data = exampleData();
  change?.(data);
  return createDataset(data.collection, data.places);
}

/** The instant that "as of" a December day stands for: the start of the next one in Damascus. */
const asOf = (day: number) => Date.UTC(2024, 11, day + 1, -3);
const END = asOf(8);

describe("what was known on a day", () => {
  test("an article is known from the day it was published, not from the day of its events", () => {
    const third = knownAsOf(example(), asOf(3));
    expect(third.dataset.mentions).toEqual([]);
    expect(third.dataset.collection.articles).toEqual([]);
    const fourth = knownAsOf(example(), asOf(4));
    expect(fourth.dataset.mentionsByArticle.get("hama-front")).toHaveLength(7);
    expect([...fourth.dataset.articles.keys()]).toEqual(["hama-front"]);
  });

  test("it says how much came later", () => {
    const { laterArticles, laterMentions } = knownAsOf(example(), asOf(4));
    expect([laterArticles, laterMentions]).toEqual([1, 2]);
  });

  test("control is what could be known then: the baseline, until the claim was published", () => {
    const holder = (day: number) =>
      controlAt(knownAsOf(example(), asOf(day)).dataset, "halfaya", END);
    expect(holder(3)).toEqual({ kind: "held", side: "government", claims: [] });
    expect(holder(4)).toMatchObject({ kind: "held", side: "opposition" });
  });

  test("a trail ends where knowledge ended", () => {
    const days = (day: number) => claimTrail(knownAsOf(example(), asOf(day)).dataset, "hama");
    expect(days(3)).toEqual([]);
    expect(days(4)).toHaveLength(2);
    expect(days(5)).toHaveLength(3);
  });

  test("a baseline is not known before its own day", () => {
    const { dataset } = knownAsOf(example(), asOf(-5)); // as of 25 November
    expect(controlAt(dataset, "salamiyah", END)).toEqual({ kind: "unknown" });
  });

  test("a baseline is not known before its source was published", () => {
    // The source of Halfaya's baseline is dated 3 December; that of Salamiyah has none.
    const { dataset } = knownAsOf(example(), asOf(2));
    expect(controlAt(dataset, "halfaya", END)).toEqual({ kind: "unknown" });
    expect(controlAt(dataset, "salamiyah", END)).toMatchObject({ side: "government" });
  });

  test("without a day all is known, and nothing is copied", () => {
    const dataset = example();
    expect(knownAsOf(dataset, null)).toEqual({ dataset, laterArticles: 0, laterMentions: 0 });
    expect(knownAsOf(dataset, null).dataset).toBe(dataset);
  });

  test("what has an unreadable date is never hidden", () => {
    const dataset = example(({ collection, places }) => {
      for (const article of collection.articles) article.published = "last week";
      for (const place of places.features)
        for (const mention of place.properties.mentions) mention.published = "last week";
    });
    const early = knownAsOf(dataset, 0);
    expect(early.dataset.mentions).toHaveLength(dataset.mentions.length);
    expect(early.dataset.collection.articles).toHaveLength(2);
  });
});

describe("for any two days", () => {
  const instant = fc.integer({ min: asOf(-10), max: asOf(12) });

  test("whatever is known on the earlier is known on the later", () => {
    const dataset = example();
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        const earlier = knownAsOf(dataset, Math.min(a, b)).dataset;
        const later = knownAsOf(dataset, Math.max(a, b)).dataset;
        const isKnown = (id: string) => later.mentionsById.has(id);
        expect([...earlier.mentionsById.keys()].every(isKnown)).toBe(true);
        expect([...earlier.articles.keys()].every((id) => later.articles.has(id))).toBe(true);
        const places = [...earlier.baselineStart.keys()];
        expect(places.every((id) => later.baselineStart.has(id))).toBe(true);
      }),
    );
  });

  test("nothing is lost: what is known and what came later are all", () => {
    const dataset = example();
    fc.assert(
      fc.property(instant, (at) => {
        const { dataset: then, laterArticles, laterMentions } = knownAsOf(dataset, at);
        expect(then.mentions.length + laterMentions).toBe(dataset.mentions.length);
        expect(then.articles.size + laterArticles).toBe(dataset.articles.size);
        expect(then.mentions.every(({ published }) => published.start < at)).toBe(true);
      }),
    );
  });
});
