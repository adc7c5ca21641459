import type { KeyboardEvent } from "react";
import { CorrectionsList, QuotationsList } from "../shell/on-use.ts";
import { Part } from "../shell/part.tsx";
import { LISTS, type ListName } from "../store/state.ts";
import { listChosen } from "../store/store.ts";
import { ArticlesList } from "../ui/lists/articles-list.tsx";
import { PlacesList } from "../ui/lists/places-list.tsx";
import { useMessages } from "../ui/messages/context.tsx";
import { useApp } from "../ui/use-store.ts";

/** The lists of the collection as tabs: one is in the tab order, arrows go to the others (ARIA tabs pattern). */
export function Lists() {
  const t = useMessages();
  const list = useApp((s) => s.list);
  return (
    <>
      <div
        className="panel-tabs"
        role="tablist"
        aria-label={t("panel.label")}
        onKeyDown={(event) => onTabKey(event, list)}
      >
        {LISTS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={list === name}
            aria-controls="panel-list"
            tabIndex={list === name ? 0 : -1}
            className="tab"
            onClick={() => listChosen(name)}
          >
            {t(`panel.${name}`)}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="panel-list" aria-labelledby={`tab-${list}`} className="panel-list">
        <ListOf name={list} />
      </div>
    </>
  );
}

function ListOf({ name }: { name: ListName }) {
  if (name === "places") return <PlacesList />;
  if (name === "articles") return <ArticlesList />;
  return <Part>{name === "quotations" ? <QuotationsList /> : <CorrectionsList />}</Part>;
}

function onTabKey(event: KeyboardEvent<HTMLElement>, list: ListName): void {
  const rtl = getComputedStyle(event.currentTarget).direction === "rtl";
  const at = LISTS.indexOf(list);
  const last = LISTS.length - 1;
  const to = event.key === "Home" ? 0 : event.key === "End" ? last : at + stepOf(event.key, rtl);
  const next = LISTS[(to + LISTS.length) % LISTS.length];
  if (next === undefined || next === list) return;
  event.preventDefault();
  listChosen(next);
  document.getElementById(`tab-${next}`)?.focus();
}

/** Tabs that an arrow key goes on by; they run the way the text does. */
function stepOf(key: string, rtl: boolean): number {
  if (key === "ArrowRight") return rtl ? -1 : 1;
  if (key === "ArrowLeft") return rtl ? 1 : -1;
  return 0;
}
