import { type PointerEvent, useLayoutEffect, useRef, useState } from "react";
import { dialogChosen } from "../../store/views.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import { SearchBox } from "./search-box.tsx";
import type { LoadTexts } from "./use-search-index.ts";
import "./search.css";

/**
 * Search over the page while the state asks for it. Keep it mounted when it is closed: it remembers what was
 * typed. `loadTexts` is called when it first opens; give the same function at each render.
 */
export function SearchDialog({ loadTexts }: { loadTexts: LoadTexts }) {
  const isOpen = useApp((s) => s.dialog === "search");
  const [query, setQuery] = useState("");
  if (!isOpen) return null;
  return <OpenDialog loadTexts={loadTexts} query={query} onQuery={setQuery} />;
}

const close = () => dialogChosen(null);

type OpenDialogProps = { loadTexts: LoadTexts; query: string; onQuery: (query: string) => void };

function OpenDialog({ loadTexts, query, onQuery }: OpenDialogProps) {
  const t = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Closing it, rather than just taking it away, gives focus back to where it was.
    return () => element?.close();
  }, []);
  const onPointerDown = (event: PointerEvent) => {
    if (event.target === dialog.current) close();
  };
  // An effect that runs twice has opened the dialog again by the time the first closing is told.
  const onClosed = () => {
    if (dialog.current && !dialog.current.open) close();
  };
  return (
    <dialog
      ref={dialog}
      className="dialog search"
      aria-label={t("search.title")}
      onPointerDown={onPointerDown}
      onClose={onClosed}
    >
      <SearchBox loadTexts={loadTexts} query={query} onQuery={onQuery} onClose={close} />
    </dialog>
  );
}
