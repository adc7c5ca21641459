import { describe, expect, test } from "vitest";
import {
  type Change,
  type Comparison,
  compare,
  isFirstStated,
} from "../../../src/core/select/compare.ts";
import { createDataset } from "../../../src/core/select/dataset.ts";
import type { Mention } from "../../../src/schema/mention.ts";
import type { Baseline } from "../../../src/schema/place.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const government: Baseline = { side: "government", asOf: "2024-11-26" };
const claim = (side: string, occurred: string, more: Partial<Mention> = {}): Partial<Mention> => ({
  type: "control",
  side,
  occurred,
  ...more,
});
const battle = (occurred: string, more: Partial<Mention> = {}): Partial<Mention> => ({
  type: "battle",
  occurred,
  ...more,
});
const by = (publisher: string) => ({ publisher, sources: [] });

/** Start of a December day in Damascus, UTC ms. */
const december = (day: number) => Date.UTC(2024, 11, day, -3);
const days = (before: number, after: number): Comparison => ({
  kind: "days",
  before: december(before),
  after: december(after),
});
const publishers: Comparison = { kind: "publishers", before: "A", after: "B" };
const view = {
  window: { start: december(3), end: december(6) },
  clock: "occurred",
} as const;

/** What differs for Halfaya, which has nothing but these mentions and this baseline. */
function changeOf(
  comparison: Comparison,
  mentions: readonly Partial<Mention>[],
  baseline?: Baseline,
): Change | undefined {
  const { collection, places } = exampleData();
  const place = places.features.find(({ id }) => id === "halfaya");
  const template = place?.properties.mentions[0];
  if (!place || !template) throw new Error("the fixture has no mention of Halfaya");
  const { side: _, ...bare } = template;
  place.properties.mentions = mentions.map((fields, i) => ({
    ...bare,
    status: "reported",
    ...fields,
    id: `example/halfaya-${i + 1}`,
  }));
  place.properties.baseline = baseline;
  const dataset = createDataset(collection, places);
  return compare(dataset, dataset.mentions, comparison, view).find(
    ({ placeId }) => placeId === "halfaya",
  );
}

/** Who holds it, as words. */
function holders(change: Change | undefined) {
  return [change?.before, change?.after].map((standing) =>
    standing?.control.kind === "held" ? standing.control.side : standing?.control.kind,
  );
}

describe("between two days", () => {
  test("a place that only the second day speaks of appears", () => {
    const change = changeOf(days(3, 5), [battle("2024-12-05")], government);
    expect(change?.kind).toBe("appeared");
    expect(change?.after.mentions).toHaveLength(1);
  });

  test("a place that only the first day speaks of is gone", () => {
    expect(changeOf(days(3, 5), [battle("2024-12-03")], government)?.kind).toBe("gone");
  });

  test("a place that both speak of, held alike, is the same", () => {
    const change = changeOf(days(3, 5), [battle("2024-12-03"), battle("2024-12-05")], government);
    expect(change?.kind).toBe("same");
    expect(holders(change)).toEqual(["government", "government"]);
  });

  test("a place that neither speaks of, held alike, is left out", () => {
    expect(changeOf(days(3, 5), [battle("2024-12-04")], government)).toBeUndefined();
  });

  test("a place that changed hands on the second day changed, whatever is said on the first", () => {
    const taken = [claim("opposition", "2024-12-05")];
    expect(changeOf(days(3, 5), taken, government)?.kind).toBe("changed");
    const change = changeOf(days(3, 5), [battle("2024-12-03"), ...taken], government);
    expect(change?.kind).toBe("changed");
    expect(holders(change)).toEqual(["government", "opposition"]);
  });

  test("a place that changed hands on a day between them changed", () => {
    const change = changeOf(days(3, 5), [claim("opposition", "2024-12-04")], government);
    expect(change?.kind).toBe("changed");
    expect(change && isFirstStated(change)).toBe(false);
  });

  test("what was taken and taken back between them is no change", () => {
    const there = [claim("opposition", "2024-12-04"), claim("government", "2024-12-04T20:00")];
    const between = there.map((mention, order) => ({ ...mention, order }));
    expect(changeOf(days(3, 5), between, government)).toBeUndefined();
  });

  test("control counts at each day's end", () => {
    const taken = [claim("opposition", "2024-12-03")];
    expect(holders(changeOf(days(2, 3), taken, government))).toEqual(["government", "opposition"]);
    expect(changeOf(days(3, 4), taken, government)?.kind).toBe("gone");
  });

  test("a claim that makes a place disputed changes it, and one that settles it, too", () => {
    const claims = [
      claim("opposition", "2024-12-04"),
      claim("government", "2024-12-04"),
      claim("opposition", "2024-12-05"),
    ];
    expect(holders(changeOf(days(3, 4), claims, government))).toEqual(["government", "disputed"]);
    expect(holders(changeOf(days(4, 5), claims, government))).toEqual(["disputed", "opposition"]);
    expect(changeOf(days(4, 5), claims, government)?.kind).toBe("changed");
  });

  test("a holder that is named for the first time is told apart from a change of hands", () => {
    const first = changeOf(days(3, 5), [battle("2024-12-03"), claim("opposition", "2024-12-05")]);
    expect(first && [first.kind, isFirstStated(first)]).toEqual(["changed", true]);
    expect(holders(first)).toEqual(["unknown", "opposition"]);
  });

  test("a holder that is named for the first time between them is not passed over", () => {
    const change = changeOf(days(3, 5), [claim("opposition", "2024-12-04")]);
    expect(change && isFirstStated(change)).toBe(true);
  });

  test("the days may come in either order", () => {
    const taken = [claim("opposition", "2024-12-04")];
    expect(holders(changeOf(days(5, 3), taken, government))).toEqual(["opposition", "government"]);
    expect(changeOf(days(5, 3), [battle("2024-12-05")])?.kind).toBe("gone");
  });

  test("a day compared with itself has nothing but the same", () => {
    const { collection, places } = exampleData();
    const dataset = createDataset(collection, places);
    const changes = compare(dataset, dataset.mentions, days(3, 3), view);
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(["same"]));
  });

  test("filters choose what is counted, never who holds a place", () => {
    const { collection, places } = exampleData();
    const dataset = createDataset(collection, places);
    const battles = dataset.mentions.filter(({ mention }) => mention.type === "battle");
    const halfaya = (mentions: typeof battles) =>
      compare(dataset, mentions, days(2, 3), view).find(({ placeId }) => placeId === "halfaya");
    expect(halfaya(battles)).toBeUndefined();
    const agency = dataset.mentions.filter(({ placeId }) => placeId === "taybat-al-imam");
    const [one] = compare(dataset, agency.slice(0, 1), days(2, 3), view);
    expect(one?.after.mentions).toHaveLength(1);
    expect(holders(one)).toEqual(["government", "disputed"]);
  });
});

describe("between two publishers", () => {
  test("both say who holds it, and contradict each other: changed", () => {
    const change = changeOf(publishers, [
      claim("opposition", "2024-12-03", by("A")),
      claim("government", "2024-12-04", by("B")),
    ]);
    expect(change?.kind).toBe("changed");
    expect(holders(change)).toEqual(["opposition", "government"]);
  });

  test("both say the same: the same", () => {
    const change = changeOf(publishers, [
      claim("opposition", "2024-12-03", by("A")),
      claim("opposition", "2024-12-04", by("B")),
    ]);
    expect(change?.kind).toBe("same");
  });

  test("one that does not say who holds it contradicts nobody", () => {
    const change = changeOf(publishers, [
      claim("opposition", "2024-12-03", by("A")),
      battle("2024-12-04", by("B")),
    ]);
    expect(change?.kind).toBe("same");
    expect(holders(change)).toEqual(["opposition", "unknown"]);
  });

  test("one that says nothing of the place leaves it to the other", () => {
    const ofOne = [claim("opposition", "2024-12-04", by("B"))];
    expect(changeOf(publishers, ofOne)?.kind).toBe("appeared");
    const swapped: Comparison = { kind: "publishers", before: "B", after: "A" };
    expect(changeOf(swapped, ofOne)?.kind).toBe("gone");
  });

  test("a place that neither speaks of is left out", () => {
    expect(changeOf(publishers, [battle("2024-12-04", by("C"))])).toBeUndefined();
  });

  test("what lies outside the window is not compared", () => {
    expect(changeOf(publishers, [battle("2024-12-07", by("A"))])).toBeUndefined();
  });

  test("a baseline is nobody's claim", () => {
    const change = changeOf(publishers, [battle("2024-12-04", by("A"))], government);
    expect(holders(change)).toEqual(["unknown", "unknown"]);
  });

  test("a publisher that is cited as a source speaks, too", () => {
    const change = changeOf(
      { kind: "publishers", before: "Example Monitor", after: "Example State Agency" },
      [
        claim("opposition", "2024-12-03", { sources: ["monitor-2024-12-03"] }),
        claim("government", "2024-12-03", { sources: ["agency-2024-12-03"] }),
      ],
    );
    expect(holders(change)).toEqual(["opposition", "government"]);
  });
});

test("changes come in the order of their kinds", () => {
  const { collection, places } = exampleData();
  const dataset = createDataset(collection, places);
  const changes = compare(dataset, dataset.mentions, days(3, 5), view);
  expect(changes.map(({ placeId, kind }) => [placeId, kind])).toEqual([
    ["salamiyah", "appeared"],
    ["halfaya", "gone"],
    ["taybat-al-imam", "gone"],
    ["hama", "same"],
  ]);
});
