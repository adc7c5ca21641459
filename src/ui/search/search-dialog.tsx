import { type PointerEvent, useLayoutEffect, useState } from "react";
import type { State } from "../../store/state.ts";
import { store } from "../../store/store.ts";
import { dialogChosen } from "../../store/views.ts";
import { useMessages } from "../messages/context.tsx";
import { useModal } from "../use-modal.ts";
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
  const { modal } = useModal(close);
  useFocusLetGo();
  const onPointerDown = (event: PointerEvent) => {
    if (event.target === event.currentTarget) close();
  };
  return (
    <dialog
      {...modal}
      className="dialog search"
      aria-label={t("search.title")}
      onPointerDown={onPointerDown}
    >
      <SearchBox loadTexts={loadTexts} query={query} onQuery={onQuery} onClose={close} />
    </dialog>
  );
}

/** Names what is open beside the map. */
const openedIn = ({ pane, selection }: State) => pane ?? selection.articleId ?? selection.placeId;

/** Closing gives focus back to where it was. What was chosen meanwhile takes it: its heading catches a focus that is free. */
function useFocusLetGo(): void {
  useLayoutEffect(() => {
    const before = openedIn(store.getState());
    return () => {
      const now = openedIn(store.getState());
      const { activeElement } = document;
      if (now !== null && now !== before && activeElement instanceof HTMLElement)
        activeElement.blur();
    };
  }, []);
}
