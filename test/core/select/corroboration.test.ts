import { describe, expect, test } from "vitest";
import { corroborationOf, publishersBehind } from "../../../src/core/select/corroboration.ts";
import { createDataset } from "../../../src/core/select/dataset.ts";
import type { Source } from "../../../src/schema/collection.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const source = (
  id: string,
  publisher: string,
  derivedFrom: string[] = [],
  kind?: string,
): [string, Source] => [
  id,
  { id, publisher, title: id, derivedFrom, ...(kind !== undefined && { kind }) },
];

/** Publishers of one report that cites these sources. */
function publishersOf(cited: string[], sources: [string, Source][], type = "battle" as const) {
  const { collection, places } = exampleData();
  const [placed] = createDataset(collection, places).mentions;
  if (!placed) throw new Error("the example has mentions");
  const report = { ...placed, mention: { ...placed.mention, type, sources: cited } };
  return corroborationOf([report], new Map(sources)).publishers;
}

describe("independent publishers", () => {
  test("publishers are counted once, however many of their reports are cited", () => {
    expect(publishersOf(["a", "b"], [source("a", "A"), source("b", "A")])).toEqual(["A"]);
  });

  test("a source that only repeats another counts as the other", () => {
    expect(publishersOf(["a", "b"], [source("a", "A"), source("b", "B", ["a"])])).toEqual(["A"]);
  });

  test("copies of copies count as the first, even where only the copy is cited", () => {
    const sources = [source("a", "A"), source("b", "B", ["a"]), source("c", "C", ["b"])];
    expect(publishersOf(["c"], sources)).toEqual(["A"]);
  });

  test("a source that repeats several counts as all of them", () => {
    const sources = [source("a", "A"), source("b", "B"), source("c", "C", ["a", "b"])];
    expect(publishersOf(["c"], sources)).toEqual(["A", "B"]);
  });

  test("a source that repeats an unknown one counts as itself", () => {
    expect(publishersOf(["a"], [source("a", "A", ["gone"])])).toEqual(["A"]);
  });

  test("sources that repeat each other in a circle come to an end", () => {
    const sources = [source("a", "A", ["b"]), source("b", "B", ["a"])];
    expect(publishersOf(["a"], sources)).toHaveLength(1);
  });

  test("sources that repeat each other in a circle are one, whichever of them are cited", () => {
    const circle = [source("a", "A", ["b"]), source("b", "B", ["c"]), source("c", "C", ["a"])];
    expect(publishersOf(["b", "a", "c"], circle)).toEqual(["A"]);
    const left = [source("a", "A", ["b"]), source("b", "B", ["a", "d"]), source("d", "D")];
    expect(publishersOf(["a", "b"], left)).toEqual(["D"]);
  });

  test("a source that names itself counts as itself", () => {
    expect(publishersOf(["a"], [source("a", "A", ["a"])])).toEqual(["A"]);
  });

  test("a report without known sources counts as its article's publisher", () => {
    expect(publishersOf(["gone"], [])).toEqual(["Example Wire"]);
  });

  test("a bare name corroborates nothing", () => {
    const { collection, places } = exampleData();
    const { mentionsByPlace } = createDataset(collection, places);
    const named = mentionsByPlace.get("maar-shahur") ?? [];
    expect(named).toHaveLength(1);
    expect(corroborationOf(named, new Map()).publishers).toEqual([]);
  });
});

describe("corroboration", () => {
  const [first, second] = (() => {
    const { collection, places } = exampleData();
    const { mentions } = createDataset(collection, places);
    return [mentions[0], mentions.find(({ mention }) => mention.article === "hama-arabic")];
  })();
  if (!first || !second) throw new Error("the example has two articles");
  const citing = (placed: typeof first, cited: string[]) => ({
    ...placed,
    mention: { ...placed.mention, type: "control" as const, sources: cited },
  });
  const sources = new Map([source("a", "A"), source("b", "B", ["a"]), source("c", "C", ["b"])]);

  const NOTHING = { reports: 0, publishers: [], tertiary: [] };

  test("an encyclopedia is named, but is neither a report nor an independent publisher", () => {
    const known = new Map([...sources, source("e", "Example Encyclopedia", [], "encyclopedia")]);
    const both = [citing(first, ["a", "e"])];
    expect(corroborationOf(both, known)).toEqual({
      reports: 1,
      publishers: ["A"],
      tertiary: ["Example Encyclopedia"],
    });
    expect(publishersBehind(both, known)).toEqual(["A", "Example Encyclopedia"]);
    expect(corroborationOf([citing(first, ["e"])], known)).toEqual({
      ...NOTHING,
      tertiary: ["Example Encyclopedia"],
    });
  });

  test("so are other reference works, in either language; an encyclopedia that repeats a report counts as it", () => {
    for (const kind of ["reference", "Encyclopaedia (mirror)", "موسوعة"]) {
      const known = new Map([source("r", "R", [], kind)]);
      expect(corroborationOf([citing(first, ["r"])], known)).toEqual({
        ...NOTHING,
        tertiary: ["R"],
      });
    }
    const known = new Map([...sources, source("e", "E", ["a"], "encyclopedia")]);
    expect(corroborationOf([citing(first, ["a", "e"])], known)).toEqual({
      reports: 2,
      publishers: ["A"],
      tertiary: [],
    });
  });

  test("several reports of one origin are counted as reports, and their origin is one", () => {
    expect(corroborationOf([citing(first, ["a", "b", "c"])], sources)).toEqual({
      reports: 3,
      publishers: ["A"],
      tertiary: [],
    });
  });

  test("a report that two articles cite is one report", () => {
    expect(corroborationOf([citing(first, ["a"]), citing(second, ["a"])], sources)).toEqual({
      reports: 1,
      publishers: ["A"],
      tertiary: [],
    });
  });

  test("what a report cites that nobody knows is no report", () => {
    expect(corroborationOf([citing(first, ["a", "gone"])], sources).reports).toBe(1);
  });

  test("articles that cite nothing are reports of their own", () => {
    expect(corroborationOf([citing(first, []), citing(second, ["gone"])], sources)).toEqual({
      reports: 2,
      publishers: ["Example Arabic Daily", "Example Wire"],
      tertiary: [],
    });
  });

  test("bare names and nothing at all have none", () => {
    const named = { ...first, mention: { ...first.mention, type: "named" as const } };
    expect(corroborationOf([named], sources)).toEqual(NOTHING);
    expect(corroborationOf([], sources)).toEqual(NOTHING);
  });
});
