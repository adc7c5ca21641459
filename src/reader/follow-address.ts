import { addressOf, readAddress } from "../store/address/address.ts";
import type { State } from "../store/state.ts";
import { addressOpened, store } from "../store/store.ts";

/** Milliseconds of rest before the address is written: browsers limit how often a page may. */
const REST_MS = 250;

/**
 * Opens what the address says, then keeps it in step: opening an article, a place or a pane is a step to come
 * back from with the browser's Back, everything else replaces the current one.
 */
export function followAddress(): void {
  if (!store.getState().dataset) return;
  open();
  window.addEventListener("popstate", open);
  let timer: ReturnType<typeof setTimeout> | undefined;
  store.subscribe((state, previous) => {
    clearTimeout(timer);
    if (isStep(state, previous) && !opening) write("pushState");
    else timer = setTimeout(() => write("replaceState"), REST_MS);
  });
}

function isStep(state: State, previous: State): boolean {
  const { selection, pane } = state;
  if (selection.articleId !== previous.selection.articleId || pane !== previous.pane) return true;
  // Walking through an article's mentions picks places without opening their cards.
  return selection.articleId === null && selection.placeId !== previous.selection.placeId;
}

let opening = false;

function open(): void {
  const { dataset } = store.getState();
  if (!dataset) return;
  const { state, issues } = readAddress(location.hash, dataset);
  opening = true;
  addressOpened(state, issues);
  opening = false;
}

function write(how: "pushState" | "replaceState"): void {
  const hash = `#${addressOf(store.getState())}`;
  if (hash !== location.hash) history[how](null, "", hash);
}
