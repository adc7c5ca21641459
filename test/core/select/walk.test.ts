import fc from "fast-check";
import { expect, test } from "vitest";
import { createDataset, type PlacedMention } from "../../../src/core/select/dataset.ts";
import {
  readingOrder,
  type Standpoint,
  standIn,
  standOnTrail,
  timeOrder,
} from "../../../src/core/select/walk.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const data = exampleData();
const dataset = createDataset(data.collection, data.places);
const mention = (id: string) => {
  const placed = dataset.mentionsById.get(id);
  if (!placed) throw new Error(`no mention ${id}`);
  return placed;
};
const ids = (mentions: readonly PlacedMention[]) => mentions.map((placed) => placed.mention.id);
const ends = ({ index, count, previous, next }: Standpoint) => [
  index,
  count,
  previous?.mention.id ?? null,
  next?.mention.id ?? null,
];
const inFront = dataset.mentionsByArticle.get("hama-front") ?? [];
const hama = mention("hama-front/hama");

test("in reading order the neighbours are those in the text", () => {
  expect(ends(standIn(inFront, hama, readingOrder))).toEqual([
    2,
    7,
    "hama-front/taybat-al-imam",
    "hama-front/taybat-al-imam-2",
  ]);
});

test("at both ends there is no more", () => {
  expect(standIn(inFront, mention("hama-front/halfaya"), readingOrder).previous).toBeNull();
  expect(standIn(inFront, mention("hama-front/hama-2"), readingOrder).next).toBeNull();
});

test("without a current mention the first is next; of nothing there is no next", () => {
  expect(ends(standIn(inFront, null, readingOrder))).toEqual([-1, 7, null, "hama-front/halfaya"]);
  expect(ends(standIn([], null, readingOrder))).toEqual([-1, 0, null, null]);
});

test("in time, undated mentions come last, and mentions of one day as their article has them", () => {
  expect(ids([...dataset.mentions].sort(timeOrder("occurred")))).toEqual([
    "hama-front/halfaya",
    "hama-front/taybat-al-imam",
    "hama-front/hama",
    "hama-front/taybat-al-imam-2",
    "hama-front/hama-2",
    "hama-arabic/hama",
    "hama-arabic/salamiyah",
    "hama-front/rahbat-al-taslih",
    "hama-front/maar-shahur",
  ]);
});

test("on the report clock nothing is undated", () => {
  const last = [...dataset.mentions].sort(timeOrder("published")).at(-1);
  expect(last?.mention.id).toBe("hama-arabic/salamiyah");
});

test("claims of one day come in the order that sources give", () => {
  const ranked = (id: string, order: number): PlacedMention => {
    const placed = mention(id);
    return { ...placed, mention: { ...placed.mention, order } };
  };
  const halfaya = ranked("hama-front/halfaya", 2);
  const taybat = ranked("hama-front/taybat-al-imam", 1);
  expect([halfaya, hama, taybat].sort(timeOrder("occurred"))).toEqual([taybat, halfaya, hama]);
});

test("an open start comes before every other", () => {
  const open = {
    ...hama,
    occurred: { start: Number.NEGATIVE_INFINITY, end: 0 },
  };
  expect([mention("hama-front/halfaya"), open].sort(timeOrder("occurred"))[0]).toBe(open);
});

test("from a mention that the filters leave out, the steps lead to its neighbours", () => {
  const others = dataset.mentions.filter((placed) => placed !== hama);
  expect(ends(standIn(others, hama, timeOrder("occurred")))).toEqual([
    -1,
    8,
    "hama-front/taybat-al-imam",
    "hama-front/taybat-al-imam-2",
  ]);
});

test("forward and back again is where one was, through all mentions in any order given", () => {
  const order = timeOrder("occurred");
  fc.assert(
    fc.property(fc.shuffledSubarray([...dataset.mentions], { minLength: 2 }), (mentions) => {
      let at = standIn(mentions, null, order).next;
      const seen: string[] = [];
      while (at) {
        seen.push(at.mention.id);
        const { next } = standIn(mentions, at, order);
        if (next) expect(standIn(mentions, next, order).previous).toBe(at);
        at = next;
      }
      expect(seen).toHaveLength(mentions.length);
    }),
  );
});

test("a step costs one pass, however many mentions there are", () => {
  let compared = 0;
  const order: typeof readingOrder = (a, b) => {
    compared += 1;
    return readingOrder(a, b);
  };
  const many = Array.from({ length: 4096 }, (_, i) => {
    const start = (i * 1597) % 4096;
    const { selector } = hama.mention;
    return { ...hama, mention: { ...hama.mention, selector: { ...selector, start } } };
  });
  const at = many[100];
  expect(standIn(many, at ?? null, order).index).toBe(at?.mention.selector.start);
  expect(compared).toBeLessThan(4 * many.length);
});

const walkOn = (trail: readonly PlacedMention[], mentions = dataset.mentions) =>
  standOnTrail(dataset, mentions, trail, "occurred");

test("by distance, each place on the map is visited once, the nearest first, then it says that there is no more", () => {
  const trail = [mention("hama-front/halfaya")];
  for (let next = walkOn(trail).next; next; next = walkOn(trail).next) trail.push(next);
  expect(trail.map(({ placeId }) => placeId)).toEqual([
    "halfaya",
    "taybat-al-imam",
    "rahbat-al-taslih",
    "hama",
    "salamiyah",
  ]);
  expect(ends(walkOn(trail))).toEqual([4, 5, ids(trail).at(-2), null]);
});

test("by distance, back goes the way one came, and the beginning has nothing before it", () => {
  const trail = [mention("hama-front/halfaya"), mention("hama-arabic/salamiyah"), hama];
  expect(walkOn(trail).previous?.placeId).toBe("salamiyah");
  expect(walkOn(trail.slice(0, 1)).previous).toBeNull();
});

test("of a place's mentions, the one nearest in time is next", () => {
  const only = dataset.mentions.filter(({ placeId }) => placeId === "hama");
  expect(walkOn([mention("hama-arabic/salamiyah")], only).next?.mention.id).toBe(
    "hama-arabic/hama",
  );
  expect(walkOn([mention("hama-front/halfaya")], only).next?.mention.id).toBe("hama-front/hama");
});

test("of mentions of one time, the one in the same article is next", () => {
  const elsewhere = {
    ...hama,
    mention: { ...hama.mention, id: "a-first/hama", article: "a-first" },
  };
  expect(walkOn([mention("hama-front/halfaya")], [elsewhere, hama]).next).toBe(hama);
});

test("of places equally far, the one mentioned first in time is next", () => {
  const places = new Map(dataset.places);
  const halfaya = places.get("halfaya");
  if (!halfaya) throw new Error("the example has Halfaya");
  places.set("salamiyah", { ...halfaya, id: "salamiyah" });
  const mentions = [mention("hama-arabic/salamiyah"), mention("hama-front/halfaya")];
  const { next } = standOnTrail({ ...dataset, places }, mentions, [hama], "occurred");
  expect(next?.placeId).toBe("halfaya");
});

test("an unplaced place is never led to; from one, the walk goes on from where it was on the map last", () => {
  const unplaced = mention("hama-front/maar-shahur");
  expect(walkOn([mention("hama-arabic/salamiyah"), unplaced]).next?.placeId).toBe("hama");
  expect(walkOn([unplaced]).next?.placeId).toBe("halfaya");
  expect(walkOn([hama], [unplaced]).next).toBeNull();
});

test("a walk by distance over nothing is at its end", () => {
  expect(ends(standOnTrail(dataset, [], [], "occurred"))).toEqual([-1, 0, null, null]);
});

test("a walk by distance comes through a place with very many mentions", () => {
  const many = Array.from({ length: 200_000 }, () => mention("hama-arabic/salamiyah"));
  expect(walkOn([hama], many).next?.placeId).toBe("salamiyah");
});
