import type { KeyboardEvent } from "react";
import { CorrectionsList, EventsTab, QuotationsList, TablePlaces } from "../shell/on-use.ts";
import type { ListName, State } from "../store/state.ts";
import { listChosen } from "../store/store.ts";
import { ArticlesList } from "../ui/lists/articles-list.tsx";
import { PlacesList } from "../ui/lists/places-list.tsx";
import { useMessages } from "../ui/messages/context.tsx";
import { Part } from "../ui/part.tsx";
import { useApp } from "../ui/use-store.ts";

/** What there is to list of articles, and of a table, which has events in their place. */
const LISTS_OF = {
  articles: ["places", "articles", "quotations", "corrections"],
  table: ["places", "events"],
} as const satisfies Record<string, readonly ListName[]>;

const listsOf = ({ table }: State): readonly ListName[] => LISTS_OF[table ? "table" : "articles"];

/** The lists of the collection as tabs: one is in the tab order, arrows go to the others (ARIA tabs pattern). */
export function Lists() {
  const t = useMessages();
  const lists = useApp(listsOf);
  const chosen = useApp((s) => s.list);
  const isTable = useApp((s) => s.table !== null);
  // An address may ask for a list that there is none of here.
  const list = lists.includes(chosen) ? chosen : "places";
  return (
    <>
      <div
        ref={beginAtTabs}
        className="panel-tabs"
        role="tablist"
        aria-label={t(isTable ? "panel.label.table" : "panel.label")}
        onKeyDown={(event) => onTabKey(event, lists, list)}
      >
        {lists.map((name) => (
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
        {isTable ? <TableList name={list} /> : <ListOf name={list} />}
      </div>
    </>
  );
}

/** A sheet begins at its tabs, so that entries are in sight: what stands above them is there by scrolling up. */
function beginAtTabs(tabs: HTMLElement | null): void {
  const panel = tabs?.parentElement;
  const header = panel?.querySelector(".header");
  if (panel && header && matchMedia("(max-width: 899px) and (min-height: 560px)").matches)
    panel.scrollTop = header.clientHeight;
}

function ListOf({ name }: { name: ListName }) {
  if (name === "places") return <PlacesList />;
  if (name === "articles") return <ArticlesList />;
  return <Part>{name === "quotations" ? <QuotationsList /> : <CorrectionsList />}</Part>;
}

/** A list of a table: all of them come on use. */
function TableList({ name }: { name: ListName }) {
  return <Part>{name === "events" ? <EventsTab /> : <TablePlaces />}</Part>;
}

function onTabKey(
  event: KeyboardEvent<HTMLElement>,
  lists: readonly ListName[],
  list: ListName,
): void {
  const rtl = getComputedStyle(event.currentTarget).direction === "rtl";
  const at = lists.indexOf(list);
  const last = lists.length - 1;
  const to = event.key === "Home" ? 0 : event.key === "End" ? last : at + stepOf(event.key, rtl);
  const next = lists[(to + lists.length) % lists.length];
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
