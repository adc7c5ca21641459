import { type PlaceState, type TimeView, type Visible, visibleIn } from "../core/select/visible.ts";
import type { State } from "./state.ts";

/** Remembers the last result; computes anew only when an input is another reference. */
function memo<const Inputs extends readonly unknown[], Output>(
  inputs: (state: State) => Inputs,
  compute: (...inputs: Inputs) => Output,
): (state: State) => Output {
  let last: { inputs: Inputs; output: Output } | null = null;
  return (state) => {
    const now = inputs(state);
    if (last?.inputs.every((input, i) => input === now[i])) return last.output;
    last = { inputs: now, output: compute(...now) };
    return last.output;
  };
}

/** Window, mode and clock in one value. */
export const timeView = memo(
  (s) => [s.window, s.mode, s.clock],
  (window, mode, clock): TimeView => ({ window, mode, clock }),
);

/** What is shown now; null until a collection is loaded. */
export const visible = memo(
  (s) => [s.dataset, timeView(s)],
  (dataset, view): Visible | null => dataset && visibleIn(dataset, view),
);

/** The shown places by id; empty until a collection is loaded. */
export const visiblePlaces = memo(
  (s) => [visible(s)],
  (shown): ReadonlyMap<string, PlaceState> =>
    new Map(shown?.places.map((place) => [place.placeId, place])),
);

/** Ids of places that are lit: hovered or selected. */
export const litPlaces = memo(
  (s) => [s.hover.placeId, s.selection.placeId],
  (hovered, selected): ReadonlySet<string> =>
    new Set([hovered, selected].filter((id) => id !== null)),
);
