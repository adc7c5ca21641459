import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { embed as arEmbed } from "../../../src/ui/messages/ar/embed.ts";
import { ar } from "../../../src/ui/messages/ar.ts";
import { arLate } from "../../../src/ui/messages/ar-late.ts";
import { embed as enEmbed } from "../../../src/ui/messages/en/embed.ts";
import { en } from "../../../src/ui/messages/en.ts";
import { enLate } from "../../../src/ui/messages/en-late.ts";
import { createTranslate, LOCALES, type MessageKey } from "../../../src/ui/messages/translate.ts";

const english: Record<MessageKey, string> = { ...en, ...enLate, ...enEmbed };
const arabic: Record<MessageKey, string> = { ...ar, ...arLate, ...arEmbed };
// Keys of a record whose keys are MessageKey.
const keys = Object.keys(english) as MessageKey[];

/** Names of the values that a text wants, sorted; plural and other choices looked into. */
function valuesOf(text: string, locale: string): string[] {
  const names = new Set<string>();
  const walk = (elements: unknown): void => {
    JSON.stringify(elements, (key, value) => {
      const isArgument = value?.type > 0 && value?.type < 7 && typeof value.value === "string";
      if (isArgument) names.add(value.value);
      return key === "location" ? undefined : value;
    });
  };
  walk(new IntlMessageFormat(text, locale).getAst());
  return [...names].sort();
}

test("both languages have every text, and fill the same values into it", () => {
  for (const key of keys)
    expect([key, valuesOf(arabic[key], LOCALES.ar)]).toEqual([
      key,
      valuesOf(english[key], LOCALES.en),
    ]);
});

test("Arabic counts have all six forms", () => {
  const forms = ["zero", "one", "two", "few", "many", "other"];
  const short = keys.filter((key) => {
    const plural = /\{count, plural,((?:[^{}]|\{[^{}]*\})*)\}/.exec(arabic[key])?.[1];
    // A choice that writes no number has no forms.
    return plural?.includes("#") && forms.filter((form) => plural.includes(`${form} {`)).length < 6;
  });
  expect(short).toEqual([]);
});

test("a text that the build has parsed says the same as the written one", () => {
  const text = english["summary.places"];
  const parsed = new IntlMessageFormat(text, LOCALES.en).getAst();
  const written = createTranslate("en", { "summary.places": text });
  const built = createTranslate("en", { "summary.places": parsed });
  for (const count of [0, 1, 2, 31])
    expect(built("summary.places", { count })).toBe(written("summary.places", { count }));
});

test("a text that a part of the page lacks is a fault, not a blank", () => {
  expect(() => createTranslate("en", {})("app.about")).toThrow(/app\.about/);
});
