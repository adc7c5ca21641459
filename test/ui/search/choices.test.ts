import { expect, test } from "vitest";
import type { Found } from "../../../src/core/search/find.ts";
import type { MatchKind } from "../../../src/core/search/kind.ts";
import type { NameHit } from "../../../src/core/search/names.ts";
import { groupsOf } from "../../../src/ui/search/choices.ts";

const hit = (id: string, kind: MatchKind): NameHit => ({
  id,
  kind,
  spelling: { text: id },
  marks: [],
  isWhole: true,
});
const found = (places: NameHit[], speakers: NameHit[]): Found => ({
  places,
  speakers,
  articles: [],
  quotations: [],
});

test("the group with the best match comes first, so that Enter does not open a name that only sounds alike", () => {
  const groups = groupsOf(found([hit("abidin", "sound")], [hit("abdi", "exact")]));
  expect(groups).toEqual(["speakers", "places"]);
});

test("groups that match equally well keep their order, and empty ones are left out", () => {
  const groups = groupsOf(found([hit("abidin", "sound")], [hit("abdi", "sound")]));
  expect(groups).toEqual(["places", "speakers"]);
  expect(groupsOf(found([], []))).toEqual([]);
});
