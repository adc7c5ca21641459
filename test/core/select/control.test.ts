import fc from "fast-check";
import { expect, test } from "vitest";
import { controlAt } from "../../../src/core/select/control.ts";
import {
  createDataset,
  type Dataset,
  type PlacedMention,
} from "../../../src/core/select/dataset.ts";
import type { Mention } from "../../../src/schema/mention.ts";
import type { Baseline } from "../../../src/schema/place.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const claim = (side: string, occurred: string, more: Partial<Mention> = {}): Partial<Mention> => ({
  type: "control",
  side,
  occurred,
  ...more,
});

/** Halfaya with nothing but the given claims and baseline. */
function halfaya(claims: readonly Partial<Mention>[], baseline?: Baseline): Dataset {
  const { collection, places } = exampleData();
  const place = places.features.find(({ id }) => id === "halfaya");
  const template = place?.properties.mentions[0];
  if (!place || !template) throw new Error("the fixture has no mention of Halfaya");
  place.properties.mentions = claims.map((fields, i) => ({
    ...template,
    status: "reported",
    ...fields,
    id: `example/halfaya-${i + 1}`,
  }));
  place.properties.baseline = baseline;
  return createDataset(collection, places);
}

/** Midnight at the start of a day in Damascus, UTC+3. */
const midnight = (day: string) => Date.parse(`${day}T00:00:00+03:00`);
const stateOn = (dataset: Dataset, day: string) => {
  const control = controlAt(dataset, "halfaya", midnight(day));
  return control.kind === "held" ? control.side : control.kind;
};

test("before the first claim a place is what its baseline says, and unknown without one", () => {
  const baseline: Baseline = { side: "government", asOf: "2024-11-26" };
  const claims = [claim("opposition", "2024-12-03")];
  expect(stateOn(halfaya(claims, baseline), "2024-12-03")).toBe("government");
  expect(stateOn(halfaya(claims), "2024-12-03")).toBe("unknown");
  expect(stateOn(halfaya(claims, baseline), "2024-11-26")).toBe("unknown");
});

test("a claim counts from the day it is about, and the latest one holds", () => {
  const dataset = halfaya([claim("opposition", "2024-11-30"), claim("government", "2024-12-01")]);
  expect(stateOn(dataset, "2024-12-01")).toBe("opposition");
  expect(stateOn(dataset, "2024-12-02")).toBe("government");
  expect(stateOn(dataset, "2024-12-08")).toBe("government");
});

test("claims of one day that name different sides make the place disputed", () => {
  const dataset = halfaya([claim("opposition", "2024-12-03"), claim("government", "2024-12-03")]);
  expect(stateOn(dataset, "2024-12-04")).toBe("disputed");
});

test("claims of one day that agree don't", () => {
  const dataset = halfaya([claim("opposition", "2024-12-03"), claim("opposition", "2024-12-03")]);
  expect(stateOn(dataset, "2024-12-04")).toBe("opposition");
});

test("within a day the later claim holds where its author gave the order", () => {
  const dataset = halfaya([
    claim("government", "2024-12-04", { order: 1 }),
    claim("opposition", "2024-12-04", { order: 2 }),
  ]);
  expect(stateOn(dataset, "2024-12-05")).toBe("opposition");
});

test("an order does not reach into another day", () => {
  const dataset = halfaya([
    claim("government", "2024-12-04", { order: 9 }),
    claim("opposition", "2024-12-05", { order: 1 }),
  ]);
  expect(stateOn(dataset, "2024-12-06")).toBe("opposition");
});

test("a claim that is disputed itself makes the place disputed until a later one settles it", () => {
  const dataset = halfaya([
    claim("opposition", "2024-12-02", { status: "disputed" }),
    claim("opposition", "2024-12-03"),
  ]);
  expect(stateOn(dataset, "2024-12-03")).toBe("disputed");
  expect(stateOn(dataset, "2024-12-04")).toBe("opposition");
});

test("a vague date does not override a precise one that it overlaps", () => {
  const dataset = halfaya([claim("government", "2024-12"), claim("opposition", "2024-12-03")]);
  expect(stateOn(dataset, "2024-12-08")).toBe("disputed");
});

test("undated claims and battles decide nothing", () => {
  const dataset = halfaya([
    claim("opposition", "2024-12-01"),
    { type: "control", side: "government", occurred: undefined },
    { type: "battle", side: "government", occurred: "2024-12-03" },
  ]);
  expect(stateOn(dataset, "2024-12-08")).toBe("opposition");
});

test("of many claims in turn none is read more than a few times", () => {
  const days = Array.from({ length: 400 }, (_, i) => new Date(Date.UTC(2020, 0, 1 + i)));
  const dataset = halfaya(
    days.map((day, i) =>
      claim(i % 2 ? "government" : "opposition", day.toISOString().slice(0, 10)),
    ),
  );
  let reads = 0;
  const counted = (dataset.mentionsByPlace.get("halfaya") ?? []).map((placed) => ({
    ...placed,
    get occurred() {
      reads += 1;
      return placed.occurred;
    },
  }));
  const mentionsByPlace = new Map([["halfaya", counted]]);
  expect(controlAt({ ...dataset, mentionsByPlace }, "halfaya", midnight("2024-12-01"))).toEqual({
    kind: "held",
    side: "government",
    claims: counted.slice(-1),
  });
  expect(reads).toBeLessThan(10 * days.length);
});

test("a claim that was replaced by rank stays so when the one that replaced it is over", () => {
  const dataset = halfaya([
    claim("government", "2024-12-01/2024-12-09", { order: 1 }),
    claim("opposition", "2024-12-04", { order: 2 }),
    claim("opposition", "2024-12-08"),
  ]);
  expect(stateOn(dataset, "2024-12-10")).toBe("opposition");
});

/** Who holds a place, looked up in all its mentions each time: what the remembered answer must equal. */
function controlByAll(dataset: Dataset, placeId: string, instant: number) {
  const start = (m: PlacedMention) => m.occurred?.start ?? Infinity;
  const end = (m: PlacedMention) => m.occurred?.end ?? Infinity;
  const isLater = (later: PlacedMention, earlier: PlacedMention) =>
    later.occurred !== null &&
    earlier.occurred !== null &&
    (start(later) >= end(earlier) ||
      (start(later) < end(earlier) &&
        start(earlier) < end(later) &&
        (later.mention.order ?? Number.NaN) > (earlier.mention.order ?? Number.NaN)));
  const claims = (dataset.mentionsByPlace.get(placeId) ?? []).filter(
    (m) => m.mention.type === "control" && m.mention.side !== undefined && start(m) < instant,
  );
  const latest = claims.filter((claim) => !claims.some((other) => isLater(other, claim)));
  const sides = [...new Set(latest.map(({ mention }) => mention.side))].sort();
  if (sides.length > 1 || latest.some(({ mention }) => mention.status === "disputed"))
    return { kind: "disputed", sides, claims: latest };
  if (sides.length === 1) return { kind: "held", side: sides[0], claims: latest };
  const baseline = dataset.places.get(placeId)?.properties.baseline;
  const isKnown = (dataset.baselineStart.get(placeId) ?? Infinity) < instant;
  return baseline && isKnown
    ? { kind: "held", side: baseline.side, claims: [] }
    : { kind: "unknown" };
}

test("what is remembered of a place is what all its claims say, at any instant and in any order of asking", () => {
  const day = fc.integer({ min: 1, max: 9 }).map((n) => `2024-12-0${n}`);
  const occurred = fc.oneof(
    day,
    fc.tuple(day, day).map((days) => days.sort().join("/")),
    fc.constant(undefined),
  );
  const claims = fc.array(
    fc.record({
      type: fc.constantFrom("control" as const, "control" as const, "battle" as const),
      side: fc.constantFrom("government", "opposition", "sdf", undefined),
      status: fc.constantFrom("reported" as const, "disputed" as const),
      order: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
      occurred,
    }),
    { maxLength: 8 },
  );
  const hour = fc
    .integer({ min: -30, max: 300 })
    .map((n) => midnight("2024-12-01") + n * 3_600_000);
  const baseline = fc.option(
    day.map((asOf): Baseline => ({ side: "government", asOf })),
    { nil: undefined },
  );
  fc.assert(
    fc.property(claims, baseline, fc.array(hour, { minLength: 5 }), (given, before, hours) => {
      const dataset = halfaya(given, before);
      for (const instant of [...hours, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])
        expect(controlAt(dataset, "halfaya", instant)).toEqual(
          controlByAll(dataset, "halfaya", instant),
        );
    }),
  );
});
