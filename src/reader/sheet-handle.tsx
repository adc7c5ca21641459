import type { RefObject } from "react";
import type { State } from "../store/state.ts";
import { localized } from "../ui/localized.ts";
import { useMessages } from "../ui/messages/context.tsx";
import { useApp } from "../ui/use-store.ts";
import { type SheetStop, STOPS, useSheetDrag } from "./use-sheet-drag.ts";

/** The sheet's own line: the title of the collection or of the open article, and two buttons that make the sheet larger or smaller; it can be dragged, too. Wide screens don't show it. */
export function SheetHandle({
  sheet,
  stop,
  onStop,
}: {
  /** The element that is made larger and smaller. */
  sheet: RefObject<HTMLElement | null>;
  stop: SheetStop;
  onStop: (stop: SheetStop) => void;
}) {
  const t = useMessages();
  const collection = useApp((s) => s.dataset?.collection);
  const language = useApp((s) => s.language);
  const article = useApp(openArticle);
  const index = STOPS.indexOf(stop);
  const [smaller, larger] = [STOPS[index - 1], STOPS[index + 1]];
  const drag = useSheetDrag(sheet, onStop);
  return (
    <div className="sheet-handle" {...drag}>
      <span className="sheet-title" aria-hidden="true">
        {article ? (
          <>
            <bdi className="sheet-publisher">{article.publisher}</bdi>{" "}
            <bdi lang={article.language}>{article.title}</bdi>
          </>
        ) : (
          collection && localized(collection.title, language)
        )}
      </span>
      <StopButton label={t("panel.bigger")} to={larger} up onStop={onStop} />
      <StopButton label={t("panel.smaller")} to={smaller} up={false} onStop={onStop} />
    </div>
  );
}

/** The article in the sheet; none while a pane is over it. */
const openArticle = ({ pane, selection, dataset }: State) =>
  pane === null && selection.articleId !== null
    ? dataset?.articles.get(selection.articleId)
    : undefined;

/** Takes the sheet to a height; disabled where there is none further that way. */
function StopButton({
  label,
  to,
  up,
  onStop,
}: {
  label: string;
  to: SheetStop | undefined;
  up: boolean;
  onStop: (stop: SheetStop) => void;
}) {
  return (
    <button
      type="button"
      className="button button-plain"
      aria-label={label}
      disabled={!to}
      onClick={() => to && onStop(to)}
    >
      <Chevron up={up} />
    </button>
  );
}

function Chevron({ up }: { up: boolean }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={up ? "M3 10.5 8 5.5l5 5" : "M3 5.5l5 5 5-5"}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      />
    </svg>
  );
}
