import { addressOf } from "../store/address/address.ts";
import type { State } from "../store/state.ts";
import { store } from "../store/store.ts";

/** The page's address without its part behind `#`. */
export const pageAddress = (): string => location.href.replace(/#.*$/, "");

/** The address that restores a state. */
export const stateAddress = (state: State): string => `${pageAddress()}#${addressOf(state)}`;

/** The address of what is shown now. */
export const linkToState = (): string => stateAddress(store.getState());
