import { type ReactNode, useCallback, useEffect, useState } from "react";
import { useMessages } from "../messages/context.tsx";
import { EventEntry } from "./event-entry.tsx";
import { type ListQuery, PAGE_ROWS, type PagesState } from "./event-pages.ts";
import { EventsFailed } from "./events-failed.tsx";
import { TakeEvents } from "./take-events.tsx";
import { useEventPages } from "./use-events.ts";
import { VirtualList } from "./virtual-list.tsx";
import "./events.css";

/** About the height of an event with a title and a line of text, CSS px. */
const ROW_PX = 132;
/** Longer lists take seconds to lay out, and browsers end them: about 33 million pixels (Chromium), 17 (Firefox). */
const MOST_ROWS = 20_000;
/** Rows that are asked for before it is known how many are seen. */
const FIRST_ROWS = 12;

type EventListProps = {
  query: ListQuery | null;
  /** Whether each event names its place: not where all are of one. */
  namesPlace: boolean;
  /** The query has only places in the map's view. */
  inView?: boolean;
  /** The heading's level: what is above it differs from list to list. */
  title?: "h2" | "h3";
  /** What stands at the heading's end. */
  end?: ReactNode;
};

/** A table's events, the latest first: their true number, and rows that come from the file as they are scrolled to. */
export function EventList({
  query,
  namesPlace,
  inView = false,
  title: Title = "h3",
  end,
}: EventListProps) {
  const t = useMessages();
  const { state, onRows, retry } = useEventPages(query);
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const { total, isStale, failure } = state;
  const onFold = useCallback((row: number) => setUnfolded((before) => toggled(before, row)), []);
  const count = total ?? 0;
  useEffect(() => {
    // Rows that are drawn ask for themselves; where there are none yet, somebody has to begin.
    if (count === 0) onRows(0, FIRST_ROWS);
  }, [count, onRows]);
  const name = t("events.count", { count });
  return (
    <>
      <header className="list-head events-head">
        <Title className="list-title">
          {total === null ? t(failure ? "events.unread" : "events.counting") : name}
        </Title>
        {end}
        {query && <TakeEvents query={query} count={count} isStale={isStale} inView={inView} />}
      </header>
      {failure && <EventsFailed work="events.failed" failure={failure} onRetry={retry} />}
      {total === 0 && !isStale && <p className="events-empty">{t("events.empty")}</p>}
      {count > 0 && !(failure && "lost" in failure) && (
        <div className="events-rows" data-stale={isStale}>
          <VirtualList
            count={Math.min(count, MOST_ROWS)}
            rowPx={ROW_PX}
            label={name}
            isBusy={isStale}
            onRows={onRows}
            row={(index) => {
              const event = eventAt(state, index);
              if (!event) return <p className="events-waiting">{t("events.loading")}</p>;
              return (
                <EventEntry
                  event={event}
                  namesPlace={namesPlace}
                  title={Title === "h2" ? "h3" : "h4"}
                  isUnfolded={unfolded.has(event.row)}
                  onFold={onFold}
                />
              );
            }}
          />
          {count > MOST_ROWS && (
            <p className="events-waiting">{t("events.latest", { shown: MOST_ROWS, count })}</p>
          )}
        </div>
      )}
    </>
  );
}

const eventAt = ({ pages }: PagesState, index: number) =>
  pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS];

function toggled(rows: ReadonlySet<number>, row: number): Set<number> {
  const next = new Set(rows);
  if (!next.delete(row)) next.add(row);
  return next;
}
