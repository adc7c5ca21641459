import { useEffect } from "react";
import { articleClosed, selectionCleared, store } from "../store/store.ts";

/** Milliseconds after which a list has its later rows, too. */
const ROWS_MS = 200;

/**
 * The way back from an open article or card in the reader's panel: Escape does what its × does, and closed, it gives the
 * keyboard to the row that opens it, where the list has one: rows carry its id in `data-opens`.
 */
export function useWayBack(opened: string | null): void {
  useEffect(() => {
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  useEffect(() => {
    if (opened === null) return;
    return () => {
      giveBack(opened);
      setTimeout(() => giveBack(opened), ROWS_MS);
    };
  }, [opened]);
}

function onKeyDown({ key, defaultPrevented, target }: KeyboardEvent): void {
  const isInPanel = target instanceof Element && target.closest(".panel") !== null;
  if (key !== "Escape" || defaultPrevented || !isInPanel) return;
  if (store.getState().selection.articleId === null) selectionCleared();
  else articleClosed();
}

/** Only where the title has caught the focus that went with what was closed. */
function giveBack(id: string): void {
  if (!document.activeElement?.matches(".header-title")) return;
  const rows = document.querySelectorAll<HTMLElement>(".panel [data-opens]");
  [...rows].find((row) => row.dataset.opens === id)?.focus();
}
