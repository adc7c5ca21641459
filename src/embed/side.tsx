import { useEffect, useLayoutEffect, useRef } from "react";
import type { Panel } from "../core/embed/options.ts";
import { ComparePane, CorrectionsList, FiltersPane, QuotationsList } from "../shell/on-use.ts";
import { SelectionView } from "../shell/selection-part.ts";
import type { ListName, Pane, State } from "../store/state.ts";
import { selectionCleared, store } from "../store/store.ts";
import { paneChosen } from "../store/views.ts";
import { ArticlesList } from "../ui/lists/articles-list.tsx";
import { PlacesList } from "../ui/lists/places-list.tsx";
import { useMessages } from "../ui/messages/context.tsx";
import { Part } from "../ui/part.tsx";
import { useApp } from "../ui/use-store.ts";
import type { Layout } from "./layout.ts";

/** Id of what is read, for the buttons that open it. */
export const SIDE_ID = "embed-side";

/** Names what was opened over the list: a pane, an article or a place's card, where the page shows those; null: nothing. */
export function openedIn({ pane, selection }: State, panels: ReadonlySet<Panel>): string | null {
  if (pane !== null) return pane;
  return panels.has("article") ? (selection.articleId ?? selection.placeId) : null;
}

type SideProps = { layout: Layout; opened: string | null; listShown: boolean };

/** What is read: the list, and over it what was opened, which gives keyboard and place in the list back when it is closed. */
export function Side({ layout, opened, listShown }: SideProps) {
  const t = useMessages();
  const list = useApp((s) => s.list);
  const pane = useApp((s) => s.pane);
  const side = useRef<HTMLElement>(null);
  useFocusBack(side, opened);
  return (
    <aside
      ref={side}
      id={SIDE_ID}
      className="embed-side"
      aria-label={t("panel.label")}
      data-list={layout.list}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || opened === null) return;
        if (pane !== null) paneChosen(null);
        else selectionCleared();
      }}
    >
      {listShown && (
        <div className="embed-scroll" inert={opened !== null}>
          <ListOf name={list} />
        </div>
      )}
      {opened !== null && (
        <div className="embed-scroll embed-opened" key={opened}>
          <Part>
            <Opened pane={pane} />
          </Part>
        </div>
      )}
    </aside>
  );
}

function Opened({ pane }: { pane: Pane | null }) {
  if (pane === "filters") return <FiltersPane />;
  return pane === "compare" ? <ComparePane /> : <SelectionView />;
}

function ListOf({ name }: { name: ListName }) {
  if (name === "places") return <PlacesList />;
  if (name === "articles") return <ArticlesList />;
  return <Part>{name === "quotations" ? <QuotationsList /> : <CorrectionsList />}</Part>;
}

/** Lets go of the focus when something opens over the list, so that its heading can catch it, and gives it back afterwards. */
function useFocusBack(side: React.RefObject<HTMLElement | null>, opened: string | null): void {
  const opener = useRef<HTMLElement | null>(null);
  useEffect(
    () =>
      store.subscribe((state, previous) => {
        if (state.selection === previous.selection && state.pane === previous.pane) return;
        const { activeElement } = document;
        const isInList =
          activeElement instanceof HTMLElement && side.current?.contains(activeElement);
        if (!isInList || activeElement.closest(".embed-opened")) return;
        opener.current = activeElement;
        activeElement.blur();
      }),
    [side],
  );
  useLayoutEffect(() => {
    if (opened !== null || !opener.current) return;
    const isLost = document.activeElement === document.body;
    if (isLost && opener.current.isConnected) opener.current.focus({ preventScroll: true });
    opener.current = null;
  }, [opened]);
}
