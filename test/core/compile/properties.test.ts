import fc from "fast-check";
import { expect, test } from "vitest";
import { articleText, compiled, textOf } from "../../fixtures/source.ts";

const PIECES = [
  ":place[",
  ":quote[",
  "::place[",
  ":::note\n",
  "]{#hama}",
  "]{#halfaya type=control}",
  "]{by=commander about=hama}",
  "{",
  "}",
  "[",
  "]",
  ":",
  "\n",
  "\n\n",
  "> ",
  "- ",
  "1. ",
  "## ",
  "    ",
  "*",
  "**",
  "`",
  "```",
  "<b>",
  "<!--",
  "---\n",
  "![a](b)",
  "](c)",
  "\\",
  "&amp;",
  "&#xD800;",
  "|---|",
  "🏛",
  "حماة",
  "e\u0301",
  "\ud800",
  "\udc00",
  "\uFEFF",
  "\u0000",
  "\r\n",
  "Hama",
  '"',
];
const markdownLike = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 8 })), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join(""));

test("compiling never throws on any text", () => {
  fc.assert(
    fc.property(markdownLike, markdownLike, markdownLike, (collection, places, article) => {
      compiled({ collection: () => collection, places: () => places, articles: { a: article } });
      compiled({
        collection: (text) => text + collection,
        articles: { a: articleText(article, places) },
      });
    }),
    { numRuns: 150 },
  );
});

test("offsets select the exact words, lines follow each other, and everything marked is published or counted", () => {
  fc.assert(
    fc.property(markdownLike, (body) => {
      const { articles, collection } = compiled({ articles: { a: articleText(body) } });
      const [article] = articles;
      if (!article) return;
      const signs = [...textOf(article)];
      for (const { selector } of [...article.mentions, ...article.quotations])
        expect(signs.slice(selector.start, selector.end).join("")).toBe(selector.exact);
      for (const line of article.blocks.flatMap((block) => block.lines)) {
        expect(signs.slice(line.start, line.start + [...line.text].length).join("")).toBe(
          line.text,
        );
        expect(line.text).not.toContain("\n");
        for (const mark of line.marks) {
          expect(mark.start).toBeGreaterThanOrEqual(line.start);
          expect(mark.end).toBeLessThanOrEqual(line.start + [...line.text].length);
        }
      }
      expect(collection?.articles[0]?.mentionCount).toBe(article.mentions.length);
    }),
    { numRuns: 300 },
  );
});

test("letters and spaces come back as they are", () => {
  const words = fc.array(fc.stringMatching(/^[a-zA-Z:0-9حماة]+$/), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(words, (list) => {
      // Colons at the start of a line could begin a block directive.
      const body = `A ${list.join(" ")}`;
      const { articles } = compiled({ articles: { a: articleText(body) } });
      expect(articles.map(textOf)).toEqual([body]);
    }),
  );
});
