import { describe, expect, test } from "vitest";
import { compiledBody, where } from "../../fixtures/source.ts";

describe("text that is no mark of ours comes back unchanged", () => {
  test.each([
    "At 10:30 or 10:pm it began.",
    "A ratio of 3:1, see https://example.org:8080/a:b and a:place or :quote alone.",
    "حماة:مدينة on the Orontes 🏛 at noon.",
    "`:place` and ```code``` keep their backticks.",
    "[sic] and [text][ref] are brackets.",
    "&c, 5 < 6, a * b",
  ])("%s", (body) => {
    const { text, issues } = compiledBody(body);
    expect(text).toBe(body);
    expect(issues).toEqual([]);
  });
});

describe("what is not read is reported, and its words are kept", () => {
  test.each([
    ["See :town[Hama]{#hama} now.", "unknown-directive 8:5", "See :town[Hama]{#hama} now."],
    ["::place[Hama]{#hama}", "unsupported-markdown 8:1", "::place[Hama]{#hama}"],
    [":::note\nWords.\n:::", "unsupported-markdown 8:1", ":::note\nWords.\n:::"],
    ["Some <b>bold</b> words.", "html 8:1", "Some <b>bold</b> words."],
    ["<div>\nWords.\n</div>", "html 8:1", "<div> Words. </div>"],
    ["a | b\n--- | ---\n1 | 2", "unsupported-markdown 8:1", "a | b --- | --- 1 | 2"],
    ["# Too big", "unsupported-markdown 8:1", "Too big"],
    ["- one\n  - two", "unsupported-markdown 9:3", "one\ntwo"],
    ["Words ![a map](map.png) here.", "unsupported-markdown 8:7", "Words a map here."],
    ["A [link](javascript:alert(1)).", "unsafe-link 8:3", "A link."],
    ["![a map](javascript:1)\nCaption.", "unsafe-link 8:1", "Caption."],
    ["One.\n\n***\n\nTwo.", "unsupported-markdown 10:1", "One.\nTwo."],
  ])("%s", (body, issue, text) => {
    const result = compiledBody(body);
    expect(where(result.issues)).toEqual([issue]);
    expect(result.issues[0]?.severity).toBe("warning");
    expect(result.text).toBe(text);
  });

  test("a place inside an unknown directive is still marked", () => {
    const { article } = compiledBody("See :town[in :place[Hama]{#hama}]{x=1}.");
    expect(article.mentions.map(({ selector }) => selector.exact)).toEqual(["Hama"]);
  });
});

test("blocks keep their kinds, lines and marks; offsets count on from block to block", () => {
  const body = [
    "One *two* **three** [four](https://example.org).",
    "## Heading",
    "1. first\n2. second",
    "> said\n>\n> again",
    "![A map](map.png)\nIts *caption*.",
    '![Alone](https://example.org/a.png "From the title")',
    "A hard\\\nbreak.",
  ].join("\n\n");
  const { article } = compiledBody(body);
  expect(article.blocks.map(({ kind, lines }) => [kind, ...lines.map(({ text }) => text)])).toEqual(
    [
      ["paragraph", "One two three four."],
      ["heading", "Heading"],
      ["list", "first", "second"],
      ["blockquote", "said", "again"],
      ["image", "Its caption."],
      ["image", "From the title"],
      ["paragraph", "A hard", "break."],
    ],
  );
  expect(article.blocks[0]?.lines[0]?.marks).toEqual([
    { kind: "emphasis", start: 4, end: 7 },
    { kind: "strong", start: 8, end: 13 },
    { kind: "link", start: 14, end: 18, url: "https://example.org" },
  ]);
  expect(article.blocks[1]).toMatchObject({ level: 2, lines: [{ start: 20 }] });
  expect(article.blocks[2]).toMatchObject({ ordered: true });
  expect(article.blocks[4]).toMatchObject({ src: "map.png", alt: "A map" });
  expect(article.blocks[4]?.lines[0]?.marks).toEqual([{ kind: "emphasis", start: 56, end: 63 }]);
});

test("a mark over a hard break is cut at the line's end", () => {
  const { article } = compiledBody("**One\\\ntwo**");
  const marks = article.blocks[0]?.lines.map((line) => line.marks);
  expect(marks).toEqual([
    [{ kind: "strong", start: 0, end: 3 }],
    [{ kind: "strong", start: 4, end: 7 }],
  ]);
});
