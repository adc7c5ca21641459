import type { EventsPage, EventsQuery, TableEvent } from "../../core/table/table.ts";
import { type Failure, thrown } from "./failure.ts";

/** Which events a list shows; its rows are asked for page by page. */
export type ListQuery = Omit<EventsQuery, "from" | "count">;

/** Rows of a page. */
export const PAGE_ROWS = 50;
/** Pages that are kept: what was scrolled past longer ago is asked for anew. */
const MOST_PAGES = 40;

/** What is known of a list. */
export type PagesState = {
  /** Rows in all; null until the first page is here, and where it could not be had. */
  total: number | null;
  pages: ReadonlyMap<number, readonly TableEvent[]>;
  /** These rows are those of an earlier question; the answer to the present one is on its way. */
  isStale: boolean;
  /** Why rows could not be had; none are kept of a file that is no longer what was opened. */
  failure: Failure | null;
};

/** A list whose pages come as they are wanted. */
export type EventPages = {
  state: () => PagesState;
  /** Asks for rows (numbers from 0, both included) of a list; what is here already is not asked for again. */
  want: (query: ListQuery, first: number, last: number) => void;
  /** Another try after a failure. */
  retry: () => void;
  subscribe: (listener: () => void) => () => void;
};

const NOTHING: PagesState = {
  total: null,
  pages: new Map(),
  isStale: false,
  failure: null,
};

/**
 * Keeps pages of one list at a time. One question is under way at most: while the reader moves the window the last one
 * counts, answers to earlier ones are dropped, and who keeps the events is never flooded.
 */
export function createEventPages(ask: (query: EventsQuery) => Promise<EventsPage>): EventPages {
  let state = NOTHING;
  let wanted: { query: ListQuery; first: number; last: number } | null = null;
  let answered: ListQuery | null = null;
  let isAsking = false;
  const listeners = new Set<() => void>();
  const tell = (change: Partial<PagesState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const next = async (): Promise<void> => {
    if (isAsking || !wanted || state.failure) return;
    const { query } = wanted;
    const page = missingPage(wanted, query === answered ? state : NOTHING);
    if (page === null) return;
    isAsking = true;
    const outcome = await ask({ ...query, from: page * PAGE_ROWS, count: PAGE_ROWS }).catch(thrown);
    isAsking = false;
    if (query === wanted.query) take(query, page, outcome);
    void next();
  };
  const take = (query: ListQuery, page: number, outcome: EventsPage | Failure) => {
    // What an earlier question counted is not the number of these.
    if (!("events" in outcome))
      return tell({ ...(query === answered ? {} : NOTHING), failure: outcome });
    const known = query === answered ? [...state.pages].filter(([key]) => key !== page) : [];
    answered = query;
    const { total, lost } = outcome;
    if (lost) return tell({ total, pages: new Map(), isStale: false, failure: { lost } });
    const pages = new Map([...known.slice(1 - MOST_PAGES), [page, outcome.events] as const]);
    tell({ total, pages, isStale: false });
  };

  return {
    state: () => state,
    want: (query, first, last) => {
      const isNew = query !== wanted?.query;
      wanted = { query, first, last };
      if (isNew) tell({ isStale: query !== answered, failure: null });
      void next();
    },
    retry: () => {
      tell({ failure: null });
      void next();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The first page with wanted rows that is not here; of a list that nothing is known of, the first row's. */
function missingPage(
  { first, last }: { first: number; last: number },
  { total, pages }: PagesState,
): number | null {
  if (total === null) return Math.floor(first / PAGE_ROWS);
  const end = Math.min(last, total - 1);
  for (let page = Math.floor(first / PAGE_ROWS); page * PAGE_ROWS <= end; page += 1)
    if (!pages.has(page)) return page;
  return null;
}
