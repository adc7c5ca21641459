import { addressOf, readAddress } from "../store/address/address.ts";
import { addressOpened, store } from "../store/store.ts";

/** Milliseconds of rest before the address is written: browsers limit how often a page may. */
const REST_MS = 250;

/**
 * Opens what the address says, then keeps it in step: opening something is a step to come back from
 * with the browser's Back, everything else replaces the current one.
 */
export function followAddress(): void {
  if (!store.getState().dataset) return;
  open();
  window.addEventListener("popstate", open);
  let timer: ReturnType<typeof setTimeout> | undefined;
  store.subscribe((state, previous) => {
    clearTimeout(timer);
    const opened = state.selection.articleId !== previous.selection.articleId;
    if (opened && !opening) write("pushState");
    else timer = setTimeout(() => write("replaceState"), REST_MS);
  });
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
