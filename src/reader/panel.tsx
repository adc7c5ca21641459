import { useRef, useState } from "react";
import { ComparePane, FiltersPane, TableBar } from "../shell/on-use.ts";
import { SelectionView } from "../shell/selection-part.ts";
import type { State } from "../store/state.ts";
import { Header } from "../ui/header/header.tsx";
import { localized } from "../ui/localized.ts";
import { useMessages } from "../ui/messages/context.tsx";
import { Notices } from "../ui/notices/notices.tsx";
import { Part } from "../ui/part.tsx";
import { Toolbar } from "../ui/toolbar/toolbar.tsx";
import { useApp } from "../ui/use-store.ts";
import { Lists } from "./lists.tsx";
import { SheetHandle } from "./sheet-handle.tsx";
import { TakeOver } from "./takeover.ts";
import type { SheetStop } from "./use-sheet-drag.ts";

/** Everything that is read: a pane of the toolbar, an article, a place's card, or the lists. A column on wide screens, a sheet on narrow ones. */
export function Panel() {
  const t = useMessages();
  const [stop, setStop] = useState<SheetStop>("half");
  const sheet = useRef<HTMLElement>(null);
  const content = useApp(contentOf);
  const hasTable = useApp((s) => s.table !== null);
  const title = useTitle();
  return (
    <aside ref={sheet} className="panel" aria-label={t("panel.label")} data-stop={stop}>
      <SheetHandle sheet={sheet} stop={stop} onStop={setStop} />
      <Toolbar />
      {hasTable && (
        <Part>
          <TableBar />
        </Part>
      )}
      <div className="panel-body" key={content}>
        {content !== "lists" && <h1 className="unseen">{title}</h1>}
        <Content />
      </div>
    </aside>
  );
}

/** Names what the panel holds: another name is another view, which begins at its top. */
function contentOf({ pane, selection }: State): string {
  return pane ?? selection.articleId ?? selection.placeId ?? "lists";
}

function Content() {
  const pane = useApp((s) => s.pane);
  const opened = useApp(({ selection }) => (selection.articleId ?? selection.placeId) !== null);
  if (pane !== null)
    return (
      <Part>
        {pane === "filters" ? <FiltersPane /> : <ComparePane />}
        <TakeOver />
      </Part>
    );
  if (opened) {
    return (
      <Part>
        <SelectionView />
        <TakeOver />
      </Part>
    );
  }
  return (
    <>
      <Header />
      <Notices />
      <Lists />
      <TakeOver />
    </>
  );
}

/** Title of the collection in the reader's language. */
function useTitle(): string {
  const title = useApp((s) => s.dataset?.collection.title);
  return localized(
    title,
    useApp((s) => s.language),
  );
}
