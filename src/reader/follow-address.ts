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
  window.addEventListener("popstate", comeBack);
  let timer: ReturnType<typeof setTimeout> | undefined;
  store.subscribe((state, previous) => {
    clearTimeout(timer);
    if (isStep(state, previous) && !opening) {
      // What was changed a moment ago belongs to the entry that is left.
      write("replaceState", previous);
      write("pushState", state);
    } else timer = setTimeout(() => write("replaceState", store.getState()), REST_MS);
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

/** Back or Forward. Back out of a pane closes it and keeps what was set in it: on phones Back is how one closes things. */
function comeBack(): void {
  const { dataset, pane } = store.getState();
  if (!dataset) return;
  const closesPane = pane !== null && readAddress(location.hash, dataset).state.pane === null;
  opening = true;
  if (closesPane) addressOpened({ pane: null }, []);
  opening = false;
  if (!closesPane) open();
}

function write(how: "pushState" | "replaceState", state: State): void {
  const hash = `#${addressOf(state)}`;
  if (hash !== location.hash) history[how](null, "", hash);
}
