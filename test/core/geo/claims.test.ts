import { expect, test } from "vitest";
import { CLAIM_REACH_M, heldPlaces } from "../../../src/core/geo/claims.ts";
import { createDataset } from "../../../src/core/select/dataset.ts";
import type { PlaceState } from "../../../src/core/select/visible.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const stateOf = (placeId: string, control: PlaceState["control"]): PlaceState => ({
  placeId,
  count: 0,
  mentions: [],
  leadingType: "named",
  leadingSide: null,
  control,
  isNew: false,
  controlChanged: false,
});
const governed = { kind: "held", side: "government", claims: [] } as const;

function heldIn(control: PlaceState["control"], radiusM?: number) {
  const { collection, places } = exampleData();
  for (const place of places.features)
    if (place.id === "halfaya" && radiusM !== undefined) place.properties.radiusM = radiusM;
  return heldPlaces(createDataset(collection, places), [stateOf("halfaya", control)]);
}

test("a held place counts for its side, a disputed one for all that claim it", () => {
  expect(heldIn(governed)[0]?.sides).toEqual(["government"]);
  const disputed = heldIn({ kind: "disputed", sides: ["government", "opposition"], claims: [] });
  expect(disputed[0]).toMatchObject({ sides: ["government", "opposition"], disputed: true });
});

test("a place that nobody is said to hold, has no position or a vague one counts for none", () => {
  expect(heldIn({ kind: "unknown" })).toEqual([]);
  expect(heldIn(governed, CLAIM_REACH_M)).toHaveLength(1);
  expect(heldIn(governed, CLAIM_REACH_M + 1)).toEqual([]);
  const { collection, places } = exampleData();
  const unplaced = stateOf("maar-shahur", governed);
  expect(heldPlaces(createDataset(collection, places), [unplaced])).toEqual([]);
});
