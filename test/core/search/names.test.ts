import { readFileSync } from "node:fs";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { namedPlace } from "../../../src/core/search/entries.ts";
import { findNames, readyName } from "../../../src/core/search/names.ts";
import { type Place, PlacesSchema } from "../../../src/schema/place.ts";

const places = v.parse(
  PlacesSchema,
  JSON.parse(readFileSync("data/northern-syria-2024/places.geojson", "utf8")),
).features;

const noWeight = () => 0;
const index = places.map((place) => readyName(namedPlace(place)));
const firstFive = (query: string) =>
  findNames(index, query, noWeight)
    .slice(0, 5)
    .map(({ id }) => id);

/** How a name with one spelling is found by another. */
const kindOf = (name: string, query: string) =>
  findNames([readyName({ id: "a", spellings: [{ text: name }] })], query, noWeight)[0]?.kind;

test("every place is among the first five for each of its names, in every script", () => {
  const missing = places.flatMap((place) =>
    namedPlace(place).spellings.flatMap(({ text }) =>
      firstFive(text).includes(place.id) ? [] : `${place.id}: ${text}`,
    ),
  );
  expect(places.length).toBeGreaterThan(150);
  expect(missing).toEqual([]);
});

const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text);
const isSettlement = ({ properties: { kind } }: Place) => kind === "town" || kind === "village";
/** Places with one part of their names only. */
const namedBy = (choose: (name: string) => boolean) =>
  places.map((place) => {
    const { id, spellings } = namedPlace(place);
    return readyName({ id, spellings: spellings.filter(({ text }) => choose(text)) });
  });

test("a town or village with names in one script only is found by its name in the other", () => {
  const latin = namedBy((name) => !isArabic(name));
  const arabic = namedBy(isArabic);
  const found = (names: typeof index, query: string, id: string) =>
    findNames(names, query, noWeight)
      .slice(0, 5)
      .some((hit) => hit.id === id);
  const lost = places.filter(isSettlement).flatMap(({ id, properties: { name, names } }) => {
    const words = name.replace(/ \(.*\)$/, "");
    const both = found(latin, names.ar ?? "", id) && found(arabic, words, id);
    return both ? [] : id;
  });
  // One consonant alone is too little to go by.
  expect(lost).toEqual(["al-eis"]);
});

describe("one name", () => {
  test.each([
    ["Hama", "Hamah", "exact"],
    ["Hama", "Ḥamā", "exact"],
    ["Hama", "HAMA", "exact"],
    ["Hama", "حماة", "sound"],
    ["حماة", "Hama", "sound"],
    ["حماة", "حماه", "exact"],
    ["حماة", "حَمَاة", "exact"],
    ["حماة", "حـمـاة", "exact"],
    ["Taybat al-Imam", "Tayyibat al-Imam", "sound"],
    ["Taybat al-Imam", "Taibet el Imam", "sound"],
    ["Taybat al-Imam", "Tayba al-Imam", "prefix"],
    ["Taybat al-Imam", "طيبة الإمام", "sound"],
    ["طيبة الإمام", "طيبه الامام", "exact"],
    ["Taybat al-Imam", "taybat im", "prefix"],
    ["Taybat al-Imam", "imam", "prefix"],
    ["Al-Suwayda", "As-Suwaydāʾ", "exact"],
    ["Al-Suwayda", "Sweida", "sound"],
    ["Al-Suwayda", "السويداء", "sound"],
    ["Al-Raqqa", "Arraqqa", "sound"],
    ["Al-Bab", "Elbab", "sound"],
    ["Al-Safira", "assafira", "sound"],
    ["ash-Shaykh Maqsud", "El Sheikh Maksoud", "sound"],
    ["Sheikh Maqsoud", "الشيخ مقصود", "sound"],
    ["Khan Shaykhun", "Khan Cheikhoun", "sound"],
    ["Kafr Zita", "Kfar Zeita", "sound"],
    ["Kafr Zita", "كفر زيتا", "sound"],
    ["Kafr Nabl", "Kafranbel", "sound"],
    ["Kafr Nabudah", "كفرنبودة", "sound"],
    ["Maarat al-Numan", "Ma`arrat an-Nu´man", "exact"],
    ["Maarat al-Numan", "معرة النعمان", "sound"],
    ["Qalaat al-Madiq", "قلعة المضيق", "sound"],
    ["Qomhana", "Komhana", "sound"],
    ["Duma", "Douma", "sound"],
    ["Al-Mayadin", "Mayadeen", "sound"],
    ["Saraqib", "Saraqeb", "sound"],
    ["Daraa", "Dar'a", "prefix"],
    ["Idlib", "إدلب", "sound"],
    ["ادلب", "إدلب", "exact"],
    ["Abu al-Duhur", "أبو الظهور", "sound"],
    ["Abu al-Zuhur", "أبو الظهور", "sound"],
    ["Tell Rifaat", "Tel Rifa'at", "exact"],
    ["Latakia", "Lattakiya", "sound"],
    ["اللواء 66", "اللواء ٦٦", "exact"],
    ["نوى", "نوي", "exact"],
    ["Damascus", "Dam", "prefix"],
    ["Damascus", "Damacsus", "typo"],
    ["Damascus", "Damascos", "sound"],
    ["Khan Shaykhun", "Shaykhin", "typo"],
  ])("%s is found by %s: %s", (name, query, kind) => {
    expect(kindOf(name, query)).toBe(kind);
  });
});

describe("two names", () => {
  test.each([
    ["Homs", "Hama"],
    ["Hama", "Homs"],
    ["حمص", "حماة"],
    ["Homs", "حماة"],
    ["Hama", "حمص"],
    ["Idlib", "Aleppo"],
    ["Aleppo", "إدلب"],
    ["Idlib", "Halab"],
    ["Saraqib", "Sarmin"],
    ["Sarmin", "سراقب"],
    ["Dara", "Adra"],
    ["Duma", "Dama"],
    ["Nubl", "Nabek"],
    ["Suran", "Sarin"],
    ["Hama", "Hum"],
    ["حماة", "Haim"],
    ["Kafr Zita", "Kafr Naha"],
    ["Taybat al-Imam", "Taybat Turki"],
    ["Tartus", "Tarmanin"],
    ["Hama", "Hoda"],
  ])("%s is not found by %s", (name, query) => {
    expect(kindOf(name, query)).toBeUndefined();
  });
});

test("equal matches stand in the order of their weight, then as they came", () => {
  const names = ["one", "two", "three"].map((id) =>
    readyName({ id, spellings: [{ text: `Tell ${id}` }] }),
  );
  const ids = (weight: (id: string) => number) =>
    findNames(names, "tell", weight).map(({ id }) => id);
  expect(ids((id) => id.length)).toEqual(["three", "one", "two"]);
  expect(ids(noWeight)).toEqual(["one", "two", "three"]);
});

test("of spellings that match equally the one that was typed is shown, with the words that matched", () => {
  const spellings = ["Hama", "حماة", "Hamah", "Hama City"].map((text) => ({ text }));
  const hit = (query: string) =>
    findNames([readyName({ id: "hama", spellings })], query, noWeight)[0];
  expect(hit("hamah")?.spelling.text).toBe("Hamah");
  expect(hit("حماه")?.spelling.text).toBe("حماة");
  expect(hit("city")).toMatchObject({
    spelling: { text: "Hama City" },
    marks: [{ start: 5, end: 9 }],
  });
});

test("nothing is found by nothing, and no text makes it throw", () => {
  expect(firstFive("")).toEqual([]);
  expect(firstFive(" -'")).toEqual([]);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const names = [readyName({ id: "a", spellings: [{ text }] })];
      const hits = findNames(names, text, noWeight);
      expect(hits.every(({ kind }) => kind === "exact")).toBe(true);
    }),
  );
});
