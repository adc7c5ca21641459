import fc from "fast-check";
import { expect, test } from "vitest";
import { anchor, describeSelector } from "../../../src/core/text/anchor.ts";
import { codePointLength, sliceCodePoints } from "../../../src/core/text/code-points.ts";

const ARTICLE = [
  "Fighters took Halfaya on Tuesday and moved on Hama, residents said.",
  "State media denied that Hama had fallen. A commander said: “The era of fear is over.”",
  "By night, families from Hama were on the road to Homs, the United Nations said.",
].join("\n");

function spanOf(text: string, words: string, nth = 0): [start: number, end: number] {
  let at = text.indexOf(words);
  for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1);
  const start = codePointLength(text.slice(0, at));
  return [start, start + codePointLength(words)];
}
function selectorOf(words: string, nth = 0, text = ARTICLE) {
  return describeSelector(text, ...spanOf(text, words, nth));
}
function found(text: string, selector: Parameters<typeof anchor>[1]): string | null {
  const place = anchor(text, selector);
  return place && sliceCodePoints(text, place.start, place.end);
}

test("a selector holds the words, 32 code points on each side, and where they stand", () => {
  const text = "🏴 Fighters took حماة on Tuesday";
  expect(describeSelector(text, 16, 20, 5)).toEqual({
    exact: "حماة",
    prefix: "took ",
    suffix: " on T",
    start: 16,
    end: 20,
  });
  expect(describeSelector("Hama", 0, 4)).toMatchObject({ prefix: "", suffix: "" });
  expect(codePointLength(selectorOf("State media").prefix)).toBe(32);
});

test("in an unchanged text every selector is at its position", () => {
  const size = codePointLength(ARTICLE);
  fc.assert(
    fc.property(fc.nat(size - 1), fc.integer({ min: 1, max: 60 }), (start, length) => {
      const end = Math.min(size, start + length);
      expect(anchor(ARTICLE, describeSelector(ARTICLE, start, end))).toEqual({
        start,
        end,
        method: "position",
        score: 1,
      });
    }),
  );
});

test("a name that occurs three times is told apart by its context after text was put before it", () => {
  const edited = `A new first paragraph.\n${ARTICLE}`;
  for (const nth of [0, 1, 2]) {
    const [start, end] = spanOf(edited, "Hama", nth);
    expect(anchor(edited, selectorOf("Hama", nth))).toMatchObject({
      start,
      end,
      method: "context",
    });
  }
});

test("context beats position", () => {
  const swapped = ARTICLE.split("\n").toReversed().join("\n");
  const [start] = spanOf(swapped, "Hama", 2);
  expect(anchor(swapped, selectorOf("Hama", 0))?.start).toBe(start);
});

test("without context the nearest decides, unless two are as near", () => {
  const text = `Hama ${"x".repeat(400)} Hama`;
  expect(anchor(text, { exact: "Hama", start: 4 })).toMatchObject({ start: 0, method: "context" });
  expect(anchor(text, { exact: "Hama" })).toBeNull();
  expect(anchor("Hama Hama", { exact: "Hama" })).toBeNull();
});

test("a quote that occurs once needs no context and no position", () => {
  const [start, end] = spanOf(ARTICLE, "Halfaya");
  expect(anchor(ARTICLE, { exact: "Halfaya" })).toEqual({ start, end, method: "exact", score: 1 });
});

test("a short name whose sentence is gone is not found at another place", () => {
  const selector = selectorOf("Halfaya");
  expect(anchor("Later, other people who had fled from Halfaya returned.", selector)).toBeNull();
});

test("a long quote is found wherever it went", () => {
  const quote = "“The era of fear is over.”";
  expect(found(`Quite another text. ${quote}`, selectorOf(quote))).toBe(quote);
});

test.each([
  ["“The era of fear is now over.”"],
  ["“The era of fears is over.”"],
  ["“The time of fear is over.”"],
  ['"The era of fear is over."'],
])("a quote that was edited to %s is found whole", (edited) => {
  const text = ARTICLE.replace("“The era of fear is over.”", edited);
  expect(anchor(text, selectorOf("“The era of fear is over.”"))).toMatchObject({ method: "fuzzy" });
  expect(found(text, selectorOf("“The era of fear is over.”"))).toBe(edited);
});

test("a corrected spelling of a short name is found by its context", () => {
  const text = ARTICLE.replace("Halfaya", "Halfayah");
  expect(found(text, selectorOf("Halfaya"))).toBe("Halfaya");
  expect(found(ARTICLE.replace("Halfaya", "Helfaya"), selectorOf("Halfaya"))).toBe("Helfaya");
});

test("four ever less similar quotes score in falling order", () => {
  const quotes = [
    "The era of fear is over.",
    "The era of fear was over.",
    "The era of tears was over.",
    "That era of tears was over.",
  ];
  const scores = quotes.map((quote) => {
    const selector = { ...selectorOf("The era of fear is over."), exact: quote };
    return anchor(ARTICLE, selector)?.score ?? 0;
  });
  expect(scores.every((score) => score > 0)).toBe(true);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(new Set(scores).size).toBe(4);
});

test("a quote changed by more than a quarter is not found", () => {
  expect(anchor(ARTICLE, { ...selectorOf("Halfaya"), exact: "Holfoyo" })).toBeNull();
  expect(anchor(ARTICLE, { exact: "Nothing like this was ever written here" })).toBeNull();
});

test("a changed short name without context is not found", () => {
  expect(anchor("They took Hema.", { exact: "Hama" })).toBeNull();
  expect(anchor("They took Hxma and left.", { exact: "Hama", start: 10 })).toBeNull();
});

test("words of three code points or fewer are found unchanged or not at all", () => {
  const selector = selectorOf("on ");
  expect(anchor(ARTICLE.replaceAll("on ", "in "), selector)).toBeNull();
});

test("a changed name in its full context beats the same name in half of it", () => {
  const text = "Fighters moved on Hama, residents said. Fighters moved on Hama, officials denied.";
  const selector = describeSelector(text, ...spanOf(text, "Hama", 0));
  const edited = text.replace("Hama, residents", "Hamma, residents");
  expect(anchor(edited, selector)?.start).toBe(selector.start);
});

test("of two equally changed places none is chosen", () => {
  expect(
    anchor("the bridge was blown up / the bridge was blewn up", {
      exact: "the bridge was blawn up",
    }),
  ).toBeNull();
});

test("right-to-left text, vowel signs and accents are found where they are", () => {
  const arabic = "سيطرت الفصائل على مدينة حَمَاة يوم الخميس، ثم تقدمت من حماة نحو حمص.";
  const [start, end] = spanOf(arabic, "حماة");
  const selector = describeSelector(arabic, start, end);
  expect(anchor(`عاجل: ${arabic}`, selector)).toMatchObject({ start: start + 6, end: end + 6 });
  const accented = "Cafe\u0301 in H\u0323ama\u0304h was closed.";
  const [from, to] = spanOf(accented, "H\u0323ama\u0304h");
  expect(found(`The ${accented}`, describeSelector(accented, from, to))).toBe("H\u0323ama\u0304h");
});

test("surrogate pairs count as one, before and inside the quote", () => {
  const text = "🏴🏴 The flag 🏴 over Hama was lowered.";
  const selector = describeSelector(text, ...spanOf(text, "flag 🏴 over"));
  expect(anchor(`🕊 ${text}`, selector)).toMatchObject({
    start: selector.start + 2,
    end: selector.end + 2,
  });
  expect(found("🕊 The flag 🏳 over Hama was lowered.", selector)).toBe("flag 🏳 over");
});

test("nothing is found in nothing", () => {
  expect(anchor("", { exact: "Hama" })).toBeNull();
  expect(anchor("Hama", { exact: "" })).toBeNull();
  expect(anchor("", selectorOf("Halfaya"))).toBeNull();
});

test("a position beyond the text or a wrong one does no harm", () => {
  const [start] = spanOf(ARTICLE, "Halfaya");
  for (const wrong of [0, 5000]) {
    const place = anchor(ARTICLE, { ...selectorOf("Halfaya"), start: wrong });
    expect(place).toMatchObject({ start, method: "exact" });
  }
});

test("after random edits outside a quote it is found at the right spot", () => {
  const word = fc.constantFrom("troops ", "حماة ", "near ", "🏴 ", "said. ", "road\n");
  const filler = fc.array(word, { minLength: 20, maxLength: 60 }).map((words) => words.join(""));
  const quotes = [
    "“The era of fear is over.”",
    "Halfaya fell on Tuesday",
    "سقطت المدينة بعد يومين",
  ];
  const edit = fc.record({
    at: fc.nat(400),
    remove: fc.nat(12),
    put: fc.string({ maxLength: 12 }),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...quotes),
      filler,
      filler,
      fc.array(edit, { maxLength: 6 }),
      fc.array(edit, { maxLength: 6 }),
      (quote, before, after, editsBefore, editsAfter) => {
        const original = before + quote + after;
        const selector = describeSelector(original, ...spanOf(original, quote));
        const start = editAll(before, editsBefore);
        const edited = start + quote + editAll(after, editsAfter);
        expect(anchor(edited, selector)?.start).toBe(codePointLength(start));
      },
    ),
    { numRuns: 300 },
  );
});

test("what is found is always inside the text, and words said to be unchanged are", () => {
  const sign = fc.constantFrom("a", "b", " ", "ح", "🏴", "\n");
  const text = fc.array(sign, { maxLength: 80 }).map((signs) => signs.join(""));
  const part = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(""));
  fc.assert(
    fc.property(text, part, part, part, fc.nat(90), (value, exact, prefix, suffix, start) => {
      const place = anchor(value, { exact, prefix, suffix, start });
      if (!place) return;
      expect(place.start).toBeGreaterThanOrEqual(0);
      expect(place.end).toBeLessThanOrEqual(codePointLength(value));
      expect(place.score).toBeGreaterThan(0);
      expect(place.score).toBeLessThanOrEqual(1);
      if (place.method === "fuzzy") return;
      expect(sliceCodePoints(value, place.start, place.end)).toBe(exact);
    }),
  );
});

/** Edits by code points, so that no pair is torn. */
function editAll(text: string, edits: readonly { at: number; remove: number; put: string }[]) {
  return edits
    .reduce((signs, { at, remove, put }) => {
      return [...signs.slice(0, at), ...Array.from(put), ...signs.slice(at + remove)];
    }, Array.from(text))
    .join("");
}
