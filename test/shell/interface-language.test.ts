import fc from "fast-check";
import { expect, test } from "vitest";
import { interfaceLanguage } from "../../src/shell/interface-language.ts";

test.each([
  ["ar-SY", "ar"],
  ["ar", "ar"],
  ["en-GB", "en"],
  ["EN-us", "en"],
  ["ar-Arab-EG-u-nu-latn", "ar"],
])("%s asks for %s", (tag, language) => expect(interfaceLanguage(tag)).toBe(language));

test.each(["fr", "arz", "english", "", "  ", "ar_SY", "../ar"])(
  "“%s” asks for no language of the interface",
  (tag) => expect(interfaceLanguage(tag)).toBe(null),
);

test("any text at all is read or passed over", () => {
  fc.assert(
    fc.property(fc.string(), (tag) => {
      expect([null, "en", "ar"]).toContain(interfaceLanguage(tag));
    }),
  );
});
