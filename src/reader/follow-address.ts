import { metaContent } from "../shell/meta.ts";
import { addressOf, readAddress } from "../store/address/address.ts";
import { tableClosed } from "../store/close-table.ts";
import type { State } from "../store/state.ts";
import { addressOpened, store } from "../store/store.ts";
import { opensOver } from "./opens-over.ts";
import { cameWithText, takenOver } from "./takeover.ts";

/** Milliseconds of rest before the address is written: browsers limit how often a page may. */
const REST_MS = 250;

/**
 * Opens what the page and its address say, and once the app has taken over from the page's own text, keeps the address in
 * step: opening an article, a place or a pane is a step to come back from with the browser's Back, everything else
 * replaces the current one. From then on the address is that of the collection's page, whichever page it began on.
 */
export function followAddress(): void {
  const { dataset } = store.getState();
  if (!dataset) return;
  open(opensOver(metaContent("dateline-opens") ?? "", location.hash));
  window.addEventListener("popstate", comeBack);
  const opened = store.getState();
  void takenOver.then(() => {
    leaveOwnPage(opened);
    keepInStep();
  });
}

/** Not before the text is gone: its links are relative to the page's own address. What was opened meanwhile is a step. */
function leaveOwnPage(opened: State): void {
  const now = store.getState();
  const isElsewhere = cameWithText && location.href.split("#")[0] !== now.page;
  const wasStep = isStep(now, opened);
  if (isElsewhere || wasStep) write("replaceState", wasStep ? opened : now);
  if (wasStep) write("pushState", now);
}

function keepInStep(): void {
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
  if (isOnDevice(state) !== isOnDevice(previous)) return true;
  if (selection.articleId !== previous.selection.articleId || pane !== previous.pane) return true;
  // Walking through an article's mentions picks places without opening their cards.
  return selection.articleId === null && selection.placeId !== previous.selection.placeId;
}

let opening = false;

function open(address: string): void {
  const { dataset } = store.getState();
  if (!dataset) return;
  const { state, issues } = readAddress(address, dataset);
  opening = true;
  addressOpened(state, issues);
  opening = false;
}

/** Whether a file of this device is open: nobody else could open an address of it. */
const isOnDevice = ({ table }: State): boolean => Boolean(table?.former);

/**
 * Back or Forward. Back out of a file of this device closes it. Back out of a pane closes it and keeps what was set in it:
 * on phones Back is how one closes things.
 */
function comeBack(): void {
  const inFile: unknown = history.state;
  opening = true;
  if (inFile === null) tableClosed();
  opening = false;
  const { dataset, pane, table } = store.getState();
  if (!dataset) return;
  const address = table?.former && typeof inFile === "string" ? inFile : location.hash;
  const closesPane = pane !== null && readAddress(address, dataset).state.pane === null;
  opening = true;
  if (closesPane) addressOpened({ pane: null }, []);
  opening = false;
  if (!closesPane) open(address);
}

/** While a file of this device is open, the address stays that of what it was opened over, and the entry keeps the file's own. */
function write(how: "pushState" | "replaceState", state: State): void {
  const shown = state.table?.former ?? state;
  const address = new URL(`#${addressOf(shown)}`, cameWithText ? state.page : location.href).href;
  const inFile = isOnDevice(state) ? addressOf(state) : null;
  if (address !== location.href || inFile !== history.state) history[how](inFile, "", address);
}
