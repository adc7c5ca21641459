import { useStore } from "zustand";
import type { State } from "../store/state.ts";
import { store } from "../store/store.ts";

/** A value of the store in a component; `select` returns a stored or memoised value, never a fresh object. */
export const useApp = <T>(select: (state: State) => T): T => useStore(store, select);
