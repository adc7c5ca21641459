import { describe, expect, test } from "vitest";
import { compiledBody, where } from "../../fixtures/source.ts";

test("a mention carries its attributes, its sentence and its place in the text", () => {
  const { article, issues } = compiledBody(
    "Rain fell. Fighters took :place[Halfaya]{#halfaya type=control side=opposition on=2024-12-03 status=claimed source=copy order=2}. Night came.",
  );
  expect(issues).toEqual([]);
  expect(article.mentions).toEqual([
    {
      id: "example/halfaya",
      place: "halfaya",
      article: "example",
      title: "An article",
      publisher: "Example Wire",
      published: "2024-12-04",
      type: "control",
      side: "opposition",
      status: "claimed",
      occurred: "2024-12-03",
      order: 2,
      sources: ["copy"],
      passage: "Fighters took Halfaya.",
      selector: {
        exact: "Halfaya",
        prefix: "Rain fell. Fighters took ",
        suffix: ". Night came.",
        start: 25,
        end: 32,
      },
      quotations: [],
    },
  ]);
});

test("what a mention does not say comes from its article", () => {
  const { article } = compiledBody(
    "In :place[Hama]{#hama}.",
    "sources: [wire]\noccurred: 2024-12-02~",
  );
  expect(article.mentions[0]).toMatchObject({
    type: "named",
    status: "reported",
    occurred: "2024-12-02~",
    sources: ["wire"],
  });
});

test("without any date a mention is undated, never dated by publication", () => {
  expect(compiledBody("In :place[Hama]{#hama}.").article.mentions[0]?.occurred).toBeUndefined();
});

test("ids count the mentions of a place, and a key of one's own stays with its mention", () => {
  const { article } = compiledBody(
    ":place[A]{#hama} :place[B]{#hama} :place[C]{#hama key=hama-2} :place[D]{#hama key=siege}",
  );
  expect(article.mentions.map(({ id }) => id)).toEqual([
    "example/hama",
    "example/hama-3",
    "example/hama-2",
    "example/siege",
  ]);
});

test("offsets count code points, not UTF-16 units", () => {
  const { article } = compiledBody("🏛🏛 :place[حماة]{#hama}");
  expect(article.mentions[0]?.selector).toMatchObject({ exact: "حماة", start: 3, end: 7 });
});

describe("a broken mention is left out and counted while its words stay text", () => {
  test.each([
    [":place[Hama]{#atlantis}", "unknown-place 8:4"],
    [":place[Hama]{type=battle}", "unknown-place 8:4"],
    [":place[Hama]{#hama type=siege}", "unknown-type 8:4"],
    [":place[Hama]{#hama status=sure}", "unknown-status 8:4"],
    [":place[Hama]{#hama side=martians}", "unknown-side 8:4"],
    [":place[Hama]{#hama on=yesterday}", "bad-date 8:4"],
    [":place[Hama]{#hama order=first}", "bad-order 8:4"],
  ])("%s", (mark, issue) => {
    const { article, text, collection, issues } = compiledBody(`In ${mark} now.`);
    expect(where(issues)).toEqual([issue]);
    expect(article.mentions).toEqual([]);
    expect(text).toBe("In Hama now.");
    expect(collection?.leftOut).toMatchObject({ mentions: 1, quotations: 0 });
  });

  test("one without words", () => {
    const { collection, issues } = compiledBody("In :place{#hama} now.");
    expect(where(issues)).toEqual(["no-words 8:4"]);
    expect(collection?.leftOut?.mentions).toBe(1);
  });

  test("one whose bracket is not closed", () => {
    const { collection, issues, text } = compiledBody("In :place[Hama{#hama} now.");
    expect(where(issues)).toEqual(["no-words 8:4"]);
    expect(text).toBe("In :place[Hama{#hama} now.");
    expect(collection?.leftOut?.mentions).toBe(1);
  });

  test("one whose key is taken", () => {
    const { collection, issues } = compiledBody(
      ":place[A]{#hama key=a} and :place[B]{#hama key=a}",
    );
    expect(where(issues)).toEqual(["duplicate-id 8:28"]);
    expect(collection?.leftOut?.mentions).toBe(1);
  });
});

test("an unknown source is left out of a mention that stays", () => {
  const { article, issues } = compiledBody('\n:place[Hama]{#hama source="wire, gossip"}');
  expect(where(issues)).toEqual(["unknown-source 9:1"]);
  expect(article.mentions[0]?.sources).toEqual(["wire"]);
});

test("an attribute that nobody reads is reported", () => {
  const { article, issues } = compiledBody(":place[Hama]{#hama sides=opposition}");
  expect(where(issues)).toEqual(["unknown-attribute 8:1"]);
  expect(article.mentions).toHaveLength(1);
});

describe("words marked from front matter", () => {
  const body = "Hama held. They left Hama at dawn. Halfaya fell.";

  test("are found by their context and stand in reading order", () => {
    const { article, issues, text } = compiledBody(
      body,
      `mentions:
  - { place: halfaya, exact: Halfaya, type: control, side: opposition, order: 1 }
  - { place: hama, exact: Hama, prefix: "They left ", type: withdrawal, source: [wire, copy] }`,
    );
    expect(issues).toEqual([]);
    expect(text).toBe(body);
    expect(article.mentions.map(({ id, selector }) => [id, selector.start])).toEqual([
      ["example/hama", 21],
      ["example/halfaya", 35],
    ]);
    expect(article.mentions[0]).toMatchObject({ type: "withdrawal", sources: ["wire", "copy"] });
    expect(article.mentions[1]).toMatchObject({ order: 1, side: "opposition" });
  });

  test.each([
    ["{ place: hama, exact: Hama }", "words-not-found 7:27"],
    ["{ place: hama, exact: Aleppo }", "words-not-found 7:27"],
    ["{ place: hama }", "invalid-value 7:5"],
    ["{ place: atlantis, exact: Halfaya }", "unknown-place 7:5"],
    ["nonsense", "invalid-value 7:5"],
  ])("that can't be used are left out, counted: %s", (entry, issue) => {
    const { collection, issues, article } = compiledBody(body, `mentions:\n  - ${entry}`);
    expect(where(issues)).toEqual([issue]);
    expect(article.mentions).toEqual([]);
    expect(collection?.leftOut?.mentions).toBe(1);
  });

  test("that changed a little are found, with a warning", () => {
    const { article, issues } = compiledBody(
      "The column left the northern suburbs at dawn.",
      "mentions:\n  - { place: hama, exact: left the northern suburb of dawn }",
    );
    expect(where(issues)).toEqual(["words-changed 7:27"]);
    expect(article.mentions).toHaveLength(1);
  });

  test("a field that nobody reads is reported", () => {
    const extra = "mentions:\n  - { place: halfaya, exact: Halfaya, kind: battle }";
    expect(where(compiledBody(body, extra).issues)).toEqual(["unknown-attribute 7:45"]);
  });
});
