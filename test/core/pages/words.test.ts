import { expect, test } from "vitest";
import { counted } from "../../../src/core/pages/counted.ts";
import { PAGE_LANGUAGES } from "../../../src/core/pages/words.ts";
import { wordsOf } from "../../../src/core/pages/words-of.ts";
import { LANGUAGES } from "../../../src/store/state.ts";
import { place as placeAr } from "../../../src/ui/messages/ar/place.ts";
import { symbols as symbolsAr } from "../../../src/ui/messages/ar/symbols.ts";
import { place as placeEn } from "../../../src/ui/messages/en/place.ts";
import { symbols as symbolsEn } from "../../../src/ui/messages/en/symbols.ts";
import { LOCALES } from "../../../src/ui/messages/translate.ts";

const CATALOGUES: Record<string, Record<string, string>> = {
  en: { ...placeEn, ...symbolsEn },
  ar: { ...placeAr, ...symbolsAr },
};

test("pages are written in the languages of the interface, and in its locales", () => {
  expect(PAGE_LANGUAGES).toEqual(LANGUAGES);
  for (const language of PAGE_LANGUAGES) expect(wordsOf(language).locale).toBe(LOCALES[language]);
});

test.each(PAGE_LANGUAGES)(
  "kinds, types and statuses are called in %s as the app calls them",
  (language) => {
    const { kinds, types, statuses } = wordsOf(language);
    const under = (prefix: string) =>
      Object.fromEntries(
        Object.entries(CATALOGUES[language] ?? {}).flatMap(([key, text]) =>
          key.startsWith(prefix) ? [[key.slice(prefix.length), text]] : [],
        ),
      );
    expect(kinds).toEqual(under("place.kind."));
    expect(types).toEqual(under("type."));
    expect(statuses).toEqual(under("status."));
  },
);

test("numbers take the form that the language has for them", () => {
  const { places } = wordsOf("ar");
  expect([0, 1, 2, 3, 11, 100].map(places)).toEqual([
    "لا أماكن",
    "مكان واحد",
    "مكانان",
    "3 أماكن",
    "11 مكانًا",
    "100 مكان",
  ]);
  expect([0, 1, 2].map(wordsOf("en").mentions)).toEqual(["0 mentions", "1 mention", "2 mentions"]);
  expect(counted("en", { one: "one", other: "#", none: "none" })(0)).toBe("none");
});
