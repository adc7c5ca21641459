import { beforeEach, describe, expect, test } from "vitest";
import { coloringChosen, comparisonChosen, shadingToggled } from "../../../src/store/narrow.ts";
import { collectionLoaded, initialState, siteKnown, store } from "../../../src/store/store.ts";
import { modeChosen } from "../../../src/store/time.ts";
import { en } from "../../../src/ui/messages/en.ts";
import { enLate } from "../../../src/ui/messages/en-late.ts";
import { createTranslate } from "../../../src/ui/messages/translate.ts";
import { pictureWords } from "../../../src/ui/share/picture-content.ts";
import { exampleData } from "../../fixtures/dataset.ts";
import { openExampleTable } from "../events/example-table.ts";

const SHOWN = { title: "The Hama front", span: "3–4 Dec", counts: ["3 places"], conditions: ["x"] };
const t = createTranslate("en", { ...en, ...enLate });
const words = (hasMap = true) => {
  const found = pictureWords(store.getState(), SHOWN, hasMap, t);
  if (!found) throw new Error("a collection is loaded");
  return found;
};
const legend = () => words().legend.items.map(({ text }) => text);

function load(change?: (data: ReturnType<typeof exampleData>) => void) {
  const data = exampleData();
  change?.(data);
  store.setState(initialState(), true);
  siteKnown("https://example.org/map/", "https://example.org/map/");
  collectionLoaded(data.collection, data.places, []);
}

beforeEach(() => {
  load();
});

describe("the words of a picture", () => {
  test("count the shown places by who holds them, sides without any included", () => {
    expect(legend()).toEqual(["Government 0", "Opposition 1", "Disputed 1", "Not stated 1"]);
  });

  test("of a table say who is named most, for it says nobody holds a place", () => {
    openExampleTable(async () => ({ events: [], total: 0 }));
    coloringChosen("side");
    expect(words().legend.title).toBe("Side named most (number of places)");
    expect(legend()).toEqual(["Government 0", "Opposition 0", "No side named 2"]);
    expect(words().notes[0]).toMatch(/^Size: events, up to 43 /);
  });

  test("count them by what mostly happened where colours stand for that, `named` last", () => {
    coloringChosen("type");
    expect(legend()).toEqual(["Control 2", "Fighting 1"]);
  });

  test("have no counts of the window while two days are compared, but of what differs", () => {
    comparisonChosen({
      kind: "days",
      before: Date.UTC(2024, 11, 2, -3),
      after: Date.UTC(2024, 11, 3, -3),
    });
    expect(legend()).toEqual(["Government", "Opposition", "Disputed", "Not stated"]);
    expect(words().notes[0]).toMatch(
      /^Held by another side: before left, after right \d · Holder known on one day only \d · /,
    );
  });

  test("call an estimate one, and say why signs fade", () => {
    expect(words().notes.join()).not.toMatch(/Estimate|faded/);
    shadingToggled(true);
    modeChosen("cumulative");
    expect(words().notes.join()).toMatch(/faded: .*Estimate: nearest claim within/);
  });

  test("explain no signs and credit no map where there is none", () => {
    expect(words().notes.at(-1)).toMatch(/^Map: Natural Earth/);
    expect(words(false).notes.join()).not.toMatch(/Natural Earth|ring/);
  });

  test("name who stands behind what is shown, most mentions first, and how many more there are", () => {
    expect(words().notes).toContain(
      "Sources: Example Monitor · Example Wire Service · Example State Agency",
    );
    load(({ collection, places }) => {
      const source = collection.sources[0];
      if (!source) throw new Error("the example has sources");
      const ids = Array.from({ length: 11 }, (_, i) => `source-${i}`);
      collection.sources = ids.map((id) => ({ ...source, id, publisher: id.toUpperCase() }));
      for (const { properties } of places.features)
        for (const mention of properties.mentions) mention.sources = ids;
    });
    expect(words().notes.find((note) => note.startsWith("Sources"))).toMatch(
      /SOURCE-7 and 3 more$/,
    );
  });

  test("have the licence, the credits and the address that restores the view", () => {
    expect(words().notes).toContain("Texts and data: CC-BY-4.0");
    expect(words().notes).toContain("GeoNames (CC BY 4.0)");
    expect(words().address).toBe("https://example.org/map/#t=2024-12-03/2024-12-04&lang=en");
  });
});
