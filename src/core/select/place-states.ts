import type { Side } from "../../schema/collection.ts";
import { TYPE_CODES, WITHOUT_SIDE } from "../events/columns.ts";
import { countAt, type SlotCounts } from "../events/place-index.ts";
import { TYPE_SIGNS } from "../type-signs.ts";
import type { AgeStep } from "./age.ts";
import type { Change } from "./compare.ts";
import { type Control, controlAt, UNKNOWN } from "./control.ts";
import type { Dataset } from "./dataset.ts";
import { type Sign, signOfControl, UNKNOWN_SIGN } from "./sign.ts";
import type { RecentCounts, StepCounts } from "./step.ts";
import { changeSpan } from "./visible.ts";

/**
 * How places stand in a view, asked by their numbers in `dataset.placeIds`: it costs the places that are asked for, and
 * makes no object for any of them. Signs that are alike are the same object where they can be.
 */
export type PlaceStates = {
  /** Mentions or events that are shown; a place with none is not. */
  count(place: number): number;
  /** Who holds it at the window's end; unknown for tables, which make no claims. */
  control(place: number): Control;
  /** Its sign: by who holds it, or by what its events mostly are. */
  sign(place: number): Sign;
  /** Nothing was said of it before. */
  isNew(place: number): boolean;
  /** How long ago it was last spoken of; 0 where nothing fades. */
  age(place: number): AgeStep;
  /** While two things are compared: how it differs; else null. */
  change(place: number): Change | null;
};

/**
 * The places of a step; `recent` where they fade. What divides the counts gives the signs: types, or sides, which for
 * a collection of articles (`hasClaims`) means who holds the place.
 */
export function placeStates(
  dataset: Dataset,
  { view, shown, before }: StepCounts,
  recent: RecentCounts | null,
  hasClaims: boolean,
): PlaceStates {
  const { start, end } = changeSpan(view);
  const hasPast = start > dataset.extent.start;
  const control = (place: number) =>
    hasClaims ? controlAt(dataset, dataset.placeIds[place] ?? "", end) : UNKNOWN;
  const { sides } = dataset.collection;
  const isBySide = shown.index.split === "side";
  const ofControl = signsOfControl(sides);
  const ofCode = isBySide ? signsOfSides(sides) : SIGNS_OF_TYPES;
  const ofEvents = (place: number) => ofCode[leadingCodeAt(shown, place)] ?? UNKNOWN_SIGN;
  return {
    count: (place) => countAt(shown, place),
    control,
    sign: isBySide && hasClaims ? (place) => ofControl(control(place)) : ofEvents,
    isNew: (place) => hasPast && countAt(before, place) === 0,
    age: (place) => (recent ? ageIn(recent, place) : 0),
    change: () => null,
  };
}

/** Signs of types by their code. */
const SIGNS_OF_TYPES: readonly Sign[] = TYPE_CODES.map((type) => {
  const { color, shape } = TYPE_SIGNS[type];
  return { shape, slots: [color], hatched: false };
});

/** Signs of sides by their code: a table's side stands for itself, nobody is said to hold anything. */
function signsOfSides(sides: readonly Side[]): Sign[] {
  const signs = [UNKNOWN_SIGN];
  sides.forEach(({ color, shape }, i) => {
    signs[WITHOUT_SIDE + 1 + i] = { shape, slots: [color], hatched: false };
  });
  return signs;
}

/** Makes the signs of who holds places, one for each holder. */
export function signsOfControl(sides: readonly Side[]): (control: Control) => Sign {
  const held = new Map<string, Sign>();
  return (control) => {
    if (control.kind === "unknown") return UNKNOWN_SIGN;
    if (control.kind === "disputed") return signOfControl(sides, control);
    const sign = held.get(control.side) ?? signOfControl(sides, control);
    held.set(control.side, sign);
    return sign;
  };
}

/** The code that most of a place's events have, as `leadingCode` tells it. */
function leadingCodeAt({ index, counts }: SlotCounts, place: number): number {
  const { firstSlot, slotValue } = index;
  const end = firstSlot[place + 1] ?? 0;
  let [best, most] = [0, 0];
  // The slots of a place ascend by their codes, so that the lower one leads where two are as frequent.
  for (let slot = firstSlot[place] ?? end; slot < end; slot += 1) {
    const code = slotValue[slot] ?? 0;
    const count = counts[slot] ?? 0;
    if (code === 0 || count <= most) continue;
    best = code;
    most = count;
  }
  return best;
}

function ageIn([first, second]: RecentCounts, place: number): AgeStep {
  if (countAt(first, place) > 0) return 0;
  return countAt(second, place) > 0 ? 1 : 2;
}
