import { describe, expect, test } from "vitest";
import { compiledBody, where } from "../../fixtures/source.ts";

const CASES = [
  ['"It is over."', "It is over."],
  ["“It is over.”", "It is over."],
  ["„It is over.“", "It is over."],
  ["« It is over. »", "It is over."],
  ["'It is over.'", "It is over."],
  ["It is over.", "It is over."],
  ["“She said ‘it is over.’”", "She said ‘it is over.’"],
  ['""It" is over."', '"It" is over.'],
  ['"It is over,', '"It is over,'],
] as const;

describe("one outer pair of quotation marks is not part of a quotation", () => {
  test.each(CASES)("%s", (words, exact) => {
    const { article, issues, text } = compiledBody(`He said: :quote[${words}]{by=commander}`);
    const [quotation] = article.quotations;
    expect(issues).toEqual([]);
    expect(quotation?.text).toBe(exact);
    expect([...text].slice(quotation?.selector.start, quotation?.selector.end).join("")).toBe(
      exact,
    );
  });
});

test("a quotation carries its speaker, date, language and sources", () => {
  const { article } = compiledBody(
    ':quote["It is over."]{by=commander on=2024-12-03 lang=ar source=copy key=over}',
  );
  expect(article.quotations).toEqual([
    {
      id: "example/over",
      text: "It is over.",
      speaker: "commander",
      speakerName: { en: "A commander" },
      speakerRole: { en: "Spokesman" },
      occurred: "2024-12-03",
      language: "ar",
      sources: ["copy"],
      selector: { exact: "It is over.", prefix: '"', suffix: '"', start: 1, end: 12 },
    },
  ]);
});

test("a quotation belongs to the nearest mention of each place it is about", () => {
  const { article, places } = compiledBody(
    ':place[Hama]{#hama} was far. :place[Halfaya]{#halfaya} fell. :quote["It is over."]{by=commander about="hama, halfaya"} he said in :place[Hama]{#hama}.',
  );
  const owners = article.mentions.map(({ id, quotations }) => [id, quotations.length]);
  expect(owners).toEqual([
    ["example/hama", 0],
    ["example/halfaya", 1],
    ["example/hama-2", 1],
  ]);
  expect(places.features[0]?.properties.mentions[1]?.quotations[0]?.id).toBe("example/commander");
});

test("a place inside a quotation is a mention, and the quotation is nearest to it", () => {
  const { article } = compiledBody(
    ':place[Hama]{#hama}: :quote["We hold :place[Hama]{#hama} now."]{by=commander about=hama}',
  );
  expect(article.quotations[0]?.text).toBe("We hold Hama now.");
  expect(article.mentions.map(({ quotations }) => quotations.length)).toEqual([0, 1]);
});

test("of two mentions equally near, the earlier one has the quotation", () => {
  const { article } = compiledBody(
    ':place[Hama]{#hama} :quote["Over."]{by=commander about=hama} :place[Hama]{#hama}',
  );
  expect(article.mentions.map(({ quotations }) => quotations.length)).toEqual([1, 0]);
});

test("without about a quotation belongs to its article only", () => {
  const { article } = compiledBody(':place[Hama]{#hama}: :quote["Over."]{by=commander}');
  expect(article.quotations).toHaveLength(1);
  expect(article.mentions[0]?.quotations).toEqual([]);
});

test.each([
  ["about=halfaya", "quotation-without-mention 8:1"],
  ["about=atlantis", "unknown-place 8:1"],
])("a quotation %s of no mention stays in the article, with an error", (about, issue) => {
  const { article, issues } = compiledBody(`:quote["Over."]{by=commander ${about}}`);
  expect(where(issues)).toEqual([issue]);
  expect(article.quotations).toHaveLength(1);
});

describe("a broken quotation is left out and counted while its words stay text", () => {
  test.each([
    [':quote["Over."]{about=hama}', "no-speaker 8:1", '"Over."'],
    [':quote["Over."]{by=nobody}', "unknown-speaker 8:1", '"Over."'],
    [':quote["Over."]{by=commander on=soon}', "bad-date 8:1", '"Over."'],
    [':quote[""]{by=commander}', "no-words 8:1", '""'],
  ])("%s", (body, issue, words) => {
    const { article, text, collection, issues } = compiledBody(body);
    expect(where(issues)).toEqual([issue]);
    expect(article.quotations).toEqual([]);
    expect(text).toBe(words);
    expect(collection?.leftOut).toMatchObject({ mentions: 0, quotations: 1 });
  });
});

test("a quotation of the front matter is found, and one that is not in the article is an error", () => {
  const { article, issues, collection } = compiledBody(
    "He said it is over. She agreed.",
    `quotations:
  - { exact: it is over, by: commander }
  - { exact: it has only begun, by: commander }`,
  );
  expect(article.quotations.map(({ text }) => text)).toEqual(["it is over"]);
  expect(where(issues)).toEqual(["quotation-not-found 8:14"]);
  expect(collection?.leftOut?.quotations).toBe(1);
});
