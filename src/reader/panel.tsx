import { useRef, useState } from "react";
import { ArticleView } from "../ui/article/article-view.tsx";
import { Header } from "../ui/header/header.tsx";
import { localized } from "../ui/localized.ts";
import { useMessages } from "../ui/messages/context.tsx";
import { Notices } from "../ui/notices/notices.tsx";
import { PlaceCard } from "../ui/place-card/place-card.tsx";
import { PlaceStrip } from "../ui/place-strip/place-strip.tsx";
import { Toolbar } from "../ui/toolbar/toolbar.tsx";
import { useApp } from "../ui/use-store.ts";
import { Lists } from "./lists.tsx";
import { SheetHandle, type SheetStop } from "./sheet-handle.tsx";

/** Everything that is read: an article, a place's card, or the lists. A column on wide screens, a sheet on narrow ones. */
export function Panel() {
  const t = useMessages();
  const { placeId, articleId } = useApp((s) => s.selection);
  const [stop, setStop] = useState<SheetStop>("half");
  const sheet = useRef<HTMLElement>(null);
  const opened = articleId !== null || placeId !== null;
  const title = useTitle();
  return (
    <aside ref={sheet} className="panel" aria-label={t("panel.label")} data-stop={stop}>
      <SheetHandle sheet={sheet} stop={stop} onStop={setStop} />
      <Toolbar />
      <div className="panel-body" key={articleId ?? placeId ?? "lists"}>
        {opened && <h1 className="unseen">{title}</h1>}
        {articleId !== null ? (
          <>
            {placeId !== null && <PlaceStrip placeId={placeId} />}
            <ArticleView articleId={articleId} />
          </>
        ) : placeId !== null ? (
          <PlaceCard placeId={placeId} />
        ) : (
          <>
            <Header />
            <Notices />
            <Lists />
          </>
        )}
      </div>
    </aside>
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
