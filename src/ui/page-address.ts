import { addressOf } from "../store/address/address.ts";
import type { State } from "../store/state.ts";
import { store } from "../store/store.ts";

/** The address that restores a state in the app's own page; the page alone for a file of this device, which has none. */
export const stateAddress = (state: State): string =>
  state.table?.former ? state.page : `${state.page}#${addressOf(state)}`;

/** The address of what is shown now. */
export const linkToState = (): string => stateAddress(store.getState());
