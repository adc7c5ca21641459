import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { State } from "../store/state.ts";
import { store } from "../store/store.ts";

/** Least time between two windows that are followed, ms: lists need not be written anew at each frame of a drag. */
const SETTLE_MS = 100;

/**
 * A value of the store that follows the window at most ten times a second, and everything else at once. The last window
 * always arrives. `select` is the same function at each render, and gives a stored or memoised value.
 */
export function useSettled<T>(select: (state: State) => T): T {
  return useStore(settled, (state) => selected(state, select));
}

const settled = createStore<State>(() => store.getState());

let last = Number.NEGATIVE_INFINITY;
let timer: ReturnType<typeof setTimeout> | null = null;

store.subscribe((state, before) => {
  const wait = isStep(state, before) ? last + SETTLE_MS - performance.now() : 0;
  if (wait <= 0) settle();
  else timer ??= setTimeout(settle, wait);
});

function settle(): void {
  const state = store.getState();
  if (timer !== null) clearTimeout(timer);
  timer = null;
  if (isStep(state, settled.getState())) last = performance.now();
  settled.setState(state, true);
}

/** True when nothing but the window differs. */
function isStep(state: State, before: State): boolean {
  if (state.window === before.window) return false;
  // Of one type, so one has the keys of the other.
  const keys = Object.keys(state) as (keyof State)[];
  return keys.every((key) => key === "window" || state[key] === before[key]);
}

type Selector = (state: State) => unknown;
const results = new WeakMap<Selector, { state: State; result: unknown }>();

/**
 * Asked once for each settled state: selectors remember one result alone, and that of the state that moved on meanwhile
 * would be another one at each asking.
 */
function selected<T>(state: State, select: (state: State) => T): T {
  const known = results.get(select);
  // What is kept for a function is what that function gave.
  if (known?.state === state) return known.result as T;
  const result = select(state);
  results.set(select, { state, result });
  return result;
}
