import { describe, expect, test } from "vitest";
import { publishedFiles } from "../../../src/core/compile/publish.ts";
import { articleText, compiled, where } from "../../fixtures/source.ts";

test("a collection without articles is published with all its places", () => {
  const { collection, places, articles, issues } = compiled();
  expect(issues).toEqual([]);
  expect(articles).toEqual([]);
  expect(collection).toMatchObject({
    schema: 1,
    id: "example",
    articles: [],
    leftOut: { articles: 0, places: 0, mentions: 0, quotations: 0 },
  });
  expect(places.features.map(({ id, properties }) => [id, properties.mentionCount])).toEqual([
    ["hama", 0],
    ["halfaya", 0],
    ["nowhere", 0],
  ]);
});

test("a place has its mentions by the time they happened, undated ones last, and sums them up", () => {
  const { places } = compiled({
    articles: {
      b: articleText(":place[Hama]{#hama} :place[Hama]{#hama on=2024-12-03}"),
      a: articleText(
        ":place[Hama]{#hama on=2024-12-03} :place[Hama]{#hama on=2024-12-01/2024-12-05}",
      ),
    },
  });
  expect(places.features[0]?.properties).toMatchObject({
    mentionCount: 4,
    firstOccurred: "2024-12-01/2024-12-05",
    lastOccurred: "2024-12-01/2024-12-05",
    mentions: [{ id: "a/hama-2" }, { id: "a/hama" }, { id: "b/hama-2" }, { id: "b/hama" }],
  });
});

test("articles stand by day of publication, then by id, with their counts", () => {
  const early = articleText(':place[Hama]{#hama} :quote["Over."]{by=commander}').replace(
    "2024-12-04",
    "2024-11-30",
  );
  const { collection } = compiled({
    articles: { a: articleText(""), c: early, b: articleText("") },
  });
  expect(
    collection?.articles.map(({ id, mentionCount, quotationCount }) => [
      id,
      mentionCount,
      quotationCount,
    ]),
  ).toEqual([
    ["c", 1, 1],
    ["a", 0, 0],
    ["b", 0, 0],
  ]);
});

test("the same files give the same bytes, and the version follows the content", () => {
  const files = (body: string) => publishedFiles(compiled({ articles: { a: articleText(body) } }));
  expect(files("One.")).toEqual(files("One."));
  expect(files("One.").map(({ path }) => path)).toEqual([
    "collection.json",
    "places.geojson",
    "articles/a.json",
    "search.json",
  ]);
  const version = (body: string) =>
    compiled({ articles: { a: articleText(body) } }).collection?.version;
  expect(version("One.")).not.toBe(version("Other."));
});

describe("a broken article is left out, counted, and does not stop the others", () => {
  test.each([
    ["no front matter at all", "no-front-matter 1:1"],
    [
      "---\ntitle: An article\n---\n",
      "invalid-value 2:1",
      "invalid-value 2:1",
      "invalid-value 2:1",
    ],
    ["---\ntitle: [\n---\n", "bad-yaml 2:9"],
    ["---\ntitle: *a\n---\n", "bad-yaml 2:1"],
    [articleText("").replace("2024-12-04", "4 Dec"), "bad-date 4:12"],
    [articleText("").replace("title: An article", "title: 7"), "invalid-value 2:8"],
  ])("%j", (text, ...expected) => {
    const { collection, articles, issues } = compiled({
      articles: { bad: text, good: articleText("Fine.") },
    });
    expect(where(issues)).toEqual(expected);
    expect(
      issues.every(({ file, severity }) => file === "articles/bad.md" && severity === "error"),
    ).toBe(true);
    expect(articles.map(({ id }) => id)).toEqual(["good"]);
    expect(collection?.leftOut?.articles).toBe(1);
  });

  test("an article whose file name is no id", () => {
    const { issues } = compiled({ articles: { "My Article": articleText("") } });
    expect(where(issues)).toEqual(["bad-id 2:1"]);
  });
});

test("wrong dates, sources and fields of front matter cost only themselves", () => {
  const { articles, issues } = compiled({
    articles: {
      a: articleText(":place[Hama]{#hama}", "sources: [wire, gossip]\noccurred: soon\nmood: calm"),
    },
  });
  expect(where(issues).sort()).toEqual([
    "bad-date 7:11",
    "unknown-attribute 8:7",
    "unknown-source 6:17",
  ]);
  expect(articles[0]).toMatchObject({ sources: ["wire"], mentions: [{ sources: ["wire"] }] });
  expect(articles[0]?.mentions[0]?.occurred).toBeUndefined();
});

describe("a broken place is left out, counted, and its mentions with it", () => {
  test.each([
    ["a position that is none", "[36.7578, 35.1318]", "[36.7578, 135.1318]", "invalid-value 2:82"],
    ["a kind that is none", '"city"', '"metropolis"', "invalid-value 2:144"],
    ["an id that is taken", '"id": "halfaya"', '"id": "hama"', "duplicate-id 3:28"],
    ["no name", '"name": "Nowhere"', '"label": "Nowhere"', "invalid-value 4:71"],
  ])("%s", (_, right, wrong, issue) => {
    const { collection, places, issues } = compiled({
      places: (text) => text.replace(right, wrong),
    });
    expect(where(issues)).toEqual([issue]);
    expect(places.features).toHaveLength(2);
    expect(collection?.leftOut?.places).toBe(1);
  });

  test.each([
    ['{ "type": "FeatureCollection",', "bad-json 1:31"],
    ["[]", "invalid-value 1:1"],
  ])("a file that is no collection of features: %s", (text, issue) => {
    const { places, issues } = compiled({ places: () => text });
    expect(where(issues)).toEqual([issue]);
    expect(places.features).toEqual([]);
  });
});

describe("a baseline", () => {
  const withBaseline = (baseline: string) => (text: string) =>
    text.replace('"kind": "city"', `"kind": "city", "baseline": ${baseline}`);

  test("is published when its side and day can be read", () => {
    const baseline = { side: "government", asOf: "2024-11-26", source: "wire" };
    const { places, issues } = compiled({ places: withBaseline(JSON.stringify(baseline)) });
    expect(issues).toEqual([]);
    expect(places.features[0]?.properties.baseline).toEqual(baseline);
  });

  test.each([
    ['{ "side": "martians", "asOf": "2024-11-26" }', "unknown-side 2:1", undefined],
    ['{ "side": "government", "asOf": "before" }', "bad-date 2:1", undefined],
    [
      '{ "side": "government", "asOf": "2024-11-26", "source": "gossip" }',
      "unknown-source 2:1",
      { side: "government", asOf: "2024-11-26" },
    ],
  ])("loses what it says wrongly: %s", (baseline, issue, left) => {
    const { places, issues } = compiled({ places: withBaseline(baseline) });
    expect(where(issues)).toEqual([issue]);
    expect(places.features[0]?.properties.baseline).toEqual(left);
  });
});

describe("collection.yaml", () => {
  test.each([
    ["schema: 1", "schema: 9", "schema-version 1:9"],
    ["schema: 1", "schema: [", "bad-yaml 2:1"],
    ["Asia/Damascus", "Mars/Olympus", "bad-time-zone 5:11"],
    ["zoom: 8", "zoom: 80", "invalid-value 7:37"],
  ])("%s that is %s leaves nothing to publish", (right, wrong, issue) => {
    const result = compiled({
      collection: (text) => text.replace(right, wrong),
      articles: { a: articleText("") },
    });
    expect(where(result.issues)).toContain(issue);
    expect(result.collection).toBeNull();
    expect(result.articles).toEqual([]);
    expect(publishedFiles(result)).toEqual([]);
  });

  test("a bare year, which YAML reads as a number, is asked for in quotes", () => {
    const { issues } = compiled({ collection: (text) => text.replace("2024-12-03", "2024") });
    expect(issues.map(({ message }) => message)).toEqual([
      "/sources/0/date is 2024; expected string: put it in quotes",
    ]);
  });

  test("an empty file and a list are reported", () => {
    expect(where(compiled({ collection: () => "" }).issues)).toEqual(["invalid-value 1:1"]);
    expect(where(compiled({ collection: () => "- 1" }).issues)).toEqual(["invalid-value 1:1"]);
  });

  test.each([
    ["color: 2", "color: 9", "invalid-value 10:57"],
    ["id: opposition", "id: government", "duplicate-id 10:11"],
    ["range: 2024-11-27/2024-12-08", "range: recently", "bad-date 6:8"],
    ["title: A copy, date: 2024-12-03", "title: A copy, date: soon", "bad-date 15:5"],
    ["range:", "reach: 1\nrange:", "unknown-field 6:8"],
  ])("%s that is %s costs only itself", (right, wrong, issue) => {
    const { collection, issues } = compiled({ collection: (text) => text.replace(right, wrong) });
    expect(where(issues)).toEqual([issue]);
    expect(collection?.id).toBe("example");
  });
});
