import { describe, expect, test } from "vitest";
import { accountsOf, claimTrail, type TrailDay } from "../../../src/core/select/claim-trail.ts";
import { createDataset } from "../../../src/core/select/dataset.ts";
import type { Mention } from "../../../src/schema/mention.ts";
import { exampleData } from "../../fixtures/dataset.ts";

/** The trail of Taybat al-Imam (government before) with these claims instead of its own. */
function trailOf(claims: Partial<Mention>[]): TrailDay[] {
  const { collection, places } = exampleData();
  const place = places.features.find(({ id }) => id === "taybat-al-imam");
  const [mention] = place?.properties.mentions ?? [];
  if (!place || !mention) throw new Error("the example has this place with a mention");
  place.properties.mentions = claims.map((claim, i) => ({
    ...mention,
    id: `claim-${i}`,
    ...claim,
  }));
  return claimTrail(createDataset(collection, places), "taybat-al-imam");
}
const ids = (day: TrailDay | undefined) => day?.entries.map(({ placed }) => placed.mention.id);

describe("the trail of claims", () => {
  test("goes day by day in the collection's zone, undated last", () => {
    const trail = trailOf([
      { occurred: undefined },
      { occurred: "2024-12-04" },
      { occurred: "2024-12-03" },
    ]);
    expect(trail.map(ids)).toEqual([["claim-2"], ["claim-1"], ["claim-0"]]);
    expect(trail.map(({ day }) => day)).toEqual([
      Date.UTC(2024, 11, 2, 21),
      Date.UTC(2024, 11, 3, 21),
      null,
    ]);
  });

  test("a thousand undated mentions are not held against each other", () => {
    let reads = 0;
    const { collection, places } = exampleData();
    const dataset = createDataset(collection, places);
    const [placed] = dataset.mentionsByPlace.get("taybat-al-imam") ?? [];
    if (!placed) throw new Error("the example has this place with a mention");
    const undated = Array.from({ length: 1000 }, () => ({
      ...placed,
      occurred: null,
      get mention() {
        reads += 1;
        return placed.mention;
      },
    }));
    const mentionsByPlace = new Map([["taybat-al-imam", undated]]);
    const [day] = claimTrail({ ...dataset, mentionsByPlace }, "taybat-al-imam");
    expect(day?.entries).toHaveLength(1000);
    expect(day && accountsOf(day).others).toHaveLength(1000);
    expect(reads).toBeLessThan(50_000);
  });

  test("claims of one day for different sides differ", () => {
    const [day] = trailOf([{ side: "opposition" }, { side: "government" }]);
    expect(day?.claimsDiffer).toBe(true);
  });

  test("claims of one day for different sides follow each other where their hours don't meet", () => {
    const [day] = trailOf([
      { side: "government", occurred: "2024-12-03T10:00" },
      { side: "opposition", occurred: "2024-12-03T15:00" },
    ]);
    expect(day?.entries).toHaveLength(2);
    expect(day?.claimsDiffer).toBe(false);
  });

  test("claims of one day for one side, or of another type, don't differ", () => {
    expect(trailOf([{}, {}])[0]?.claimsDiffer).toBe(false);
    expect(trailOf([{}, { type: "battle", side: "government" }])[0]?.claimsDiffer).toBe(false);
  });

  test("claims of one day whose order is known follow each other", () => {
    const [day] = trailOf([
      { side: "government", order: 2 },
      { side: "opposition", order: 1 },
    ]);
    expect(day?.claimsDiffer).toBe(false);
    expect(ids(day)).toEqual(["claim-1", "claim-0"]);
    expect(day?.entries.map(({ before }) => before)).toMatchObject([
      { kind: "held", side: "government", claims: [] },
      { kind: "held", side: "opposition" },
    ]);
  });

  test("a claim knows who held the place before it", () => {
    const [first, second] = trailOf([
      { side: "opposition", occurred: "2024-12-03" },
      { side: "government", occurred: "2024-12-05" },
    ]);
    expect(first?.entries[0]?.before).toMatchObject({ kind: "held", side: "government" });
    expect(second?.entries[0]?.before).toMatchObject({ kind: "held", side: "opposition" });
  });

  test("what claims no control, and what is undated, has no before", () => {
    expect(trailOf([{ type: "battle" }])[0]?.entries[0]?.before).toBeNull();
    expect(trailOf([{ occurred: undefined }])[0]?.entries[0]?.before).toBeNull();
  });

  test("an open start is a day of its own, before all others", () => {
    const trail = trailOf([{ occurred: "2024-12-03" }, { occurred: "../2024-12-01" }]);
    expect(trail.map(({ day }) => day)[0]).toBe(Number.NEGATIVE_INFINITY);
  });

  test("an unknown place has no trail", () => {
    const { collection, places } = exampleData();
    expect(claimTrail(createDataset(collection, places), "atlantis")).toEqual([]);
  });
});

describe("accounts of a day", () => {
  const accounts = (claims: Partial<Mention>[]) => {
    const [day] = trailOf(claims);
    if (!day) throw new Error("the claims are of one day");
    const { versions, others } = accountsOf(day);
    return {
      versions: versions.map(({ side, entries }) => [
        side,
        entries.map(({ placed }) => placed.mention.id),
      ]),
      others: others.map(({ placed }) => placed.mention.id),
    };
  };

  test("contradicting claims are put together by the side they name, all else apart", () => {
    expect(
      accounts([
        { side: "opposition" },
        { side: "government" },
        { side: "opposition" },
        { type: "battle", side: "government" },
      ]),
    ).toEqual({
      versions: [
        ["opposition", ["claim-0", "claim-2"]],
        ["government", ["claim-1"]],
      ],
      others: ["claim-3"],
    });
  });

  test("claims that follow each other, and undated ones, contradict nothing", () => {
    const inOrder = [{ order: 1 }, { side: "government", order: 2 }];
    expect(accounts(inOrder)).toEqual({ versions: [], others: ["claim-0", "claim-1"] });
    const undated = [{ occurred: undefined }, { occurred: undefined, side: "government" }];
    expect(accounts(undated).versions).toEqual([]);
  });
});

describe("claims that agree", () => {
  const agreeing = (claims: Partial<Mention>[]) =>
    trailOf(claims)[0]?.entries.map((entry) => entry.agreeing.map(({ mention }) => mention.id));

  test("are those of one day that name the same side", () => {
    expect(agreeing([{}, { side: "government" }, {}])).toEqual([
      ["claim-0", "claim-2"],
      ["claim-1"],
      ["claim-0", "claim-2"],
    ]);
  });

  test("are not of another rank, doubted, or of anything but control", () => {
    expect(agreeing([{ order: 1 }, { order: 3 }])).toEqual([["claim-0"], ["claim-1"]]);
    expect(agreeing([{}, { status: "disputed" }])).toEqual([["claim-0"], ["claim-1"]]);
    expect(agreeing([{ type: "battle" }, { type: "battle" }])).toEqual([["claim-0"], ["claim-1"]]);
  });
});
