import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bibtexCitation, texText } from "../../../src/core/export/bibtex.ts";
import {
  type CitationWords,
  type CitedWork,
  citedArticle,
  citedCollection,
  cslCitation,
  plainCitation,
} from "../../../src/core/export/cite.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const RETRIEVED = Date.UTC(2026, 10, 23, 9);
const PAGE = "https://maps.example.org/syria/";
const WORDS: CitationWords = {
  date: (edtf) => `<${edtf}>`,
  day: () => "23 November 2026",
  circa: (date) => `circa ${date}`,
  noDate: "n.d.",
  quoted: (title) => `“${title}”`,
  version: (version) => `Version ${version}`,
  archived: (url) => `Archived at ${url}`,
  retrieved: (day) => `Retrieved ${day}`,
};

const article = (change: Partial<CitedWork> = {}): CitedWork => {
  const [, summary] = exampleData().collection.articles.toReversed();
  if (!summary) throw new Error("the example has two articles");
  return { ...citedArticle(summary, PAGE, "Asia/Damascus"), ...change };
};
const collection = () =>
  citedCollection(exampleData().collection, {
    title: "The Hama front",
    language: "en",
    shown: "3–4 Dec 2024, 3 places",
    address: `${PAGE}#t=1`,
  });
const csl = (work: CitedWork) => JSON.parse(cslCitation(work, RETRIEVED))[0];

describe("a citation for people", () => {
  test("of an article has author, title, publisher, date, retrieval and addresses", () => {
    expect(plainCitation(article(), RETRIEVED, WORDS)).toBe(
      "Staff. “Advance on the Hama front”. Example Wire, <2024-12-04T18:30+03:00>. Retrieved 23 November 2026. https://example.org/hama Archived at https://archive.example.org/hama.",
    );
  });

  test("of the collection says what is shown of which version, and that it has no date", () => {
    expect(plainCitation(collection(), RETRIEVED, WORDS)).toBe(
      "The Hama front. 3–4 Dec 2024, 3 places. Version example. n.d. Retrieved 23 November 2026. https://maps.example.org/syria/#t=1",
    );
  });

  test("leaves out an author that nobody names, and leads to our copy without another address", () => {
    const [, arabic] = exampleData().collection.articles;
    if (!arabic) throw new Error("the example has two articles");
    const plain = plainCitation(citedArticle(arabic, PAGE, "Asia/Damascus"), RETRIEVED, WORDS);
    expect(plain).toMatch(/^“معارك على أطراف حماة”\. Example Arabic Daily, <2024-12-05>/);
    expect(plain).toMatch(/#article=hama-arabic$/);
  });

  test("says circa for what is approximate or uncertain", () => {
    const plain = (published: string) => plainCitation(article({ published }), RETRIEVED, WORDS);
    expect(plain("2024-12~")).toContain("Example Wire, circa <2024-12>.");
    expect(plain("2024?")).toContain("Example Wire, circa <2024>.");
  });
});

describe("CSL-JSON", () => {
  test("has an article as article-newspaper and a collection as dataset", () => {
    expect(csl(article())).toEqual({
      id: "hama-front",
      type: "article-newspaper",
      title: "Advance on the Hama front",
      author: [{ literal: "Staff" }],
      "container-title": "Example Wire",
      issued: { "date-parts": [[2024, 12, 4]] },
      accessed: { "date-parts": [[2026, 11, 23]] },
      language: "en",
      URL: "https://example.org/hama",
      note: "https://archive.example.org/hama",
    });
    expect(csl(collection())).toMatchObject({ type: "dataset", version: "example" });
    expect(csl(collection()).issued).toBeUndefined();
  });

  test.each([
    ["2024-12-04", { "date-parts": [[2024, 12, 4]] }],
    ["2024-12", { "date-parts": [[2024, 12]] }],
    ["2024-12-XX", { "date-parts": [[2024, 12]] }],
    ["2024", { "date-parts": [[2024]] }],
    ["2024~", { "date-parts": [[2024]], circa: true }],
    ["2024-21", { "date-parts": [[2024]], season: 1 }],
    [
      "2024-11-27/2024-12-08",
      {
        "date-parts": [
          [2024, 11, 27],
          [2024, 12, 8],
        ],
      },
    ],
    ["2024-11-27/..", { literal: "2024-11-27/.." }],
    ["201X", { literal: "201X" }],
    ["last week", { literal: "last week" }],
  ])("has of the date %s only what it says", (published, issued) => {
    expect(csl(article({ published })).issued).toEqual(issued);
  });
});

describe("BibTeX", () => {
  test("has an article as @article with the parts of its date", () => {
    expect(bibtexCitation(article(), RETRIEVED)).toBe(`@article{hama-front,
  author = {{Staff}},
  title = {{Advance on the Hama front}},
  journal = {{Example Wire}},
  year = {2024},
  month = dec,
  day = {4},
  url = {https://example.org/hama},
  urldate = {2026-11-23},
  language = {en},
  note = {https://archive.example.org/hama}
}
`);
  });

  test("has a collection as @misc, without a date of its own", () => {
    const entry = bibtexCitation(collection(), RETRIEVED);
    expect(entry).toMatch(/^@misc\{example,/);
    expect(entry).toContain("year = {n.d.}");
    expect(entry).toContain("note = {3–4 Dec 2024, 3 places; Version example}");
  });

  test.each([
    ["2024", "year = {2024}", "month"],
    ["2024-12", "month = dec", "day"],
    ["2024-12~", "year = {circa 2024}", "day"],
    ["2024-22", "month = {summer}", "day"],
    ["2024-12-03/2024-12-08", "day = {3--8}", "circa"],
    ["2023-12-30/2024-01-02", "year = {2023--2024}", "month"],
    ["201X", "year = {201X}", "month"],
  ])("has of the date %s only what it says", (published, has, hasNot) => {
    const entry = bibtexCitation(article({ published }), RETRIEVED);
    expect(entry).toContain(has);
    expect(entry).not.toContain(hasNot);
  });

  test("writes specials by name and leaves letters of all scripts alone", () => {
    expect(texText("50% of $9 & {more} #1_a ~b ^c \\d حماة")).toBe(
      "50\\% of \\$9 \\& {\\textbraceleft}more{\\textbraceright} \\#1\\_a {\\textasciitilde}b {\\textasciicircum}c {\\textbackslash}d حماة",
    );
  });

  test("stays one entry with balanced braces, whatever a title, a name or an address holds", () => {
    const text = fc.string({ unit: fc.constantFrom(..."{}\\%&#$_^~@,=\"' \nحaZ9") });
    fc.assert(
      fc.property(text, text, text, (title, author, path) => {
        const url = `https://example.org/${path}`;
        const entry = bibtexCitation(article({ title, author, url }), RETRIEVED);
        expect(closesAtItsEnd(entry)).toBe(true);
        expect(untex(texText(title))).toBe(title.replace(/\s+/g, " "));
        expect(texText(title)).not.toMatch(/(?<!\\)[%&#$_]|[\^~]/);
      }),
    );
  });
});

/** Counts braces as BibTeX does, behind backslashes too: zero is reached only at the entry's end. */
function closesAtItsEnd(entry: string): boolean {
  let depth = 0;
  const body = entry.trim();
  const start = body.indexOf("{");
  for (let i = start; i < body.length; i++) {
    if (body[i] === "{") depth += 1;
    if (body[i] === "}") depth -= 1;
    if (depth <= 0) return i === body.length - 1;
  }
  return false;
}

function untex(text: string): string {
  const names: Record<string, string> = {
    "{\\textbackslash}": "\\",
    "{\\textbraceleft}": "{",
    "{\\textbraceright}": "}",
    "{\\textasciicircum}": "^",
    "{\\textasciitilde}": "~",
  };
  return text.replace(/\{\\text\w+\}|\\([$&#_%])/g, (found, sign) => names[found] ?? sign ?? found);
}
