import { store } from "../store/store.ts";
import { dialogChosen } from "../store/views.ts";

/** Keys that work anywhere on the page: `/` and Ctrl-K (⌘-K) open search. Nothing while somebody writes or a dialog is open. */
export function followShortcuts(): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || store.getState().dialog !== null) return;
    const chord =
      (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k";
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!chord && !(slash && !isWriting(event.target))) return;
    event.preventDefault();
    dialogChosen("search");
  });
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !["radio", "checkbox", "range"].includes(target.type);
  return target.isContentEditable || ["TEXTAREA", "SELECT"].includes(target.tagName);
}
