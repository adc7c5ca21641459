import KDBush from "kdbush";
import { toMercator } from "../../../src/core/geo/mercator.ts";
import type { CellLevel } from "../../../src/core/geo/place-cells.ts";
import type { Dataset } from "../../../src/core/select/dataset.ts";
import type { PlaceGroups } from "../../../src/core/select/place-groups.ts";
import type { MapSymbol } from "../../../src/map/symbols/symbol.ts";

/** Groups as a test wants them, the same at every zoom; a group stands where its first place does. */
export function groupsOf(dataset: Dataset, cells: readonly (readonly string[])[]): PlaceGroups {
  const numbers = cells.flat().map((id) => dataset.placeNumbers.get(id) ?? 0);
  const centres = cells.map(([id = ""]) =>
    toMercator(dataset.places.get(id)?.geometry?.coordinates ?? [0, 0]),
  );
  const tree = new KDBush(cells.length, 64, Float32Array);
  for (const { x, y } of centres) tree.add(x, y);
  const first = [0];
  for (const { length } of cells) first.push((first.at(-1) ?? 0) + length);
  const level: CellLevel = {
    x: Float64Array.from(centres, ({ x }) => x),
    y: Float64Array.from(centres, ({ y }) => y),
    first: Uint32Array.from(first),
    members: Uint32Array.from(numbers.keys()),
    tree: tree.finish().data,
  };
  return {
    cells: Array.from({ length: 13 }, () => level),
    points: Uint32Array.from(numbers),
    areas: new Uint32Array(),
    circles: new Uint32Array(),
    isVague: false,
    reachPx: 46,
  };
}

/** Ids of the places of a symbol. */
export const idsOf = ({ placeIds }: Dataset, members: readonly number[]): string[] =>
  members.map((number) => placeIds[number] ?? "");

/** A symbol of one place that is exactly known, where and as large as a test wants it, and different as it says. */
export const symbolAt = (
  x: number,
  y: number,
  r: number,
  other: Partial<MapSymbol> = {},
): MapSymbol => ({
  key: "somewhere",
  placeId: "somewhere",
  members: [0],
  lead: 0,
  position: [0, 0],
  x,
  y,
  r,
  at: { x, y, r },
  anchor: { x, y },
  doubtR: 0,
  certainty: "exact",
  holdsDoubt: false,
  count: 1,
  control: { kind: "unknown" },
  sign: { shape: "circle", slots: [null], hatched: false },
  shares: [],
  age: 0,
  change: null,
  changes: 0,
  before: null,
  isNew: false,
  emphasis: "none",
  ...other,
});
