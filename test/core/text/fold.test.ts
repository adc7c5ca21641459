import fc from "fast-check";
import { expect, test } from "vitest";
import { foldedWords, foldName, proseForms, wordsOf } from "../../../src/core/text/fold.ts";

test.each([
  ["Hama", "Hamah", "Ḥamāh", "HAMA", " Hama "],
  ["as-Suwayda", "As Suwaydāʾ", "Al-Suwayda'", "Suwaydah"],
  ["Deir ez-Zor", "Deir al-Zor", "deir  ez zor", "Deir-ez-Zor"],
  ["Latakia", "Lattakia", "Al-Lattakia"],
  ["Maʿarrat an-Nuʿmān", "Ma'arrat al-Numan", "Ma‘arat Al Numan", "Ma`arrat an-Nu´man"],
  ["ash-Shaykh Miskin", "Al Shaykh Miskin"],
  ["حماة", "حماه", "حَمَاة", "حـمـاة"],
  ["إدلب", "ادلب", "أدلب"],
  ["السويداء", "السويدا", "سويداء"],
  ["مستشفى", "مستشفي", "مستشفی"],
  ["معرة النعمان", "معره نعمان"],
  ["Łódź", "Lodz"],
  ["İstanbul", "Istanbul", "ıstanbul"],
])("%s and its other spellings are one name", (...names) => {
  expect(new Set(names.map(foldName)).size).toBe(1);
});

test.each([
  ["Taybat al-Imam", "Tayyibat al Imam"],
  ["Hama", "Homs"],
  ["حماة", "حمص"],
  ["Hama", "حماة"],
  ["किला", "कल"],
  ["がか", "かか"],
])("%s and %s stay two names", (one, other) => {
  expect(foldName(one)).not.toBe(foldName(other));
});

test("an article that is the whole name or its end stays", () => {
  expect(foldName("Al")).toBe("al");
  expect(foldName("ال")).toBe("ال");
  expect(foldName("Tell al")).toBe("telal");
});

test("a text without letters or digits folds to nothing", () => {
  for (const text of ["", " - ", "'ʿ"]) expect(foldName(text)).toBe("");
});

test("case and outer spaces never matter, and no text makes it throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(foldName(` ${text} `)).toBe(foldName(text));
    }),
  );
  fc.assert(
    fc.property(fc.string(), (ascii) => {
      expect(foldName(ascii.toUpperCase())).toBe(foldName(ascii.toLowerCase()));
    }),
  );
});

const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom(..."alhbt -'ةىأال وبكلءـ٣٤") }),
);

test("folding a name twice is folding it once", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(foldName(foldName(text))).toBe(foldName(text));
    }),
    { numRuns: 1000 },
  );
});

test("folding a word of text twice is folding it once, but for articles in a row", () => {
  const inLatin = fc
    .string({ unit: "grapheme" })
    .filter((text) => !/\p{Script=Arabic}/u.test(text));
  fc.assert(
    fc.property(inLatin, (text) => {
      const forms = proseForms(text);
      expect(forms.flatMap(proseForms)).toEqual(forms);
    }),
  );
  expect(proseForms("الالتزام")).toEqual(["التزام"]);
});

test("digits of Arabic and Persian count as ours", () => {
  expect(foldName("اللواء ٦٦")).toBe(foldName("اللواء 66"));
  expect(proseForms("۱۲")).toEqual(["12"]);
});

test("words stand where they are said to stand", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { text: word, start } of wordsOf(text))
        expect(text.slice(start, start + word.length)).toBe(word);
    }),
  );
  expect(wordsOf("Ma'arrat al-Nu'man").map(({ text }) => text)).toEqual([
    "Ma'arrat",
    "al",
    "Nu'man",
  ]);
});

test("folded words leave out articles, but for the last word", () => {
  const words = (text: string) => foldedWords(text).map(({ folded }) => folded);
  expect(words("Taybat al-Imām")).toEqual(["taybat", "imam"]);
  expect(words("Tell al")).toEqual(["tel", "al"]);
});

test.each([
  ["Fighters", ["fighters"]],
  ["army’s", ["armys"]],
  ["Ḥamā", ["hama"]],
  ["الصحافة", ["صحافه"]],
  ["والمعارضة", ["معارضه"]],
  ["للمدينة", ["مدينه"]],
  ["وحماة", ["وحماه", "حماه"]],
  ["إلى", ["الي"]],
  ["-", []],
])("in running text %s is found as %j", (word, forms) => {
  expect(proseForms(word)).toEqual(forms);
});
