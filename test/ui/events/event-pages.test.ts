import { describe, expect, test } from "vitest";
import {
  ALL_EVENTS,
  type EventsPage,
  type EventsQuery,
  type TableEvent,
} from "../../../src/core/table/table.ts";
import { createEventPages, type ListQuery } from "../../../src/ui/events/event-pages.ts";

const queryOf = (end: number): ListQuery => ({
  filter: ALL_EVENTS,
  clock: "occurred",
  span: { start: 0, end },
  withUndated: false,
  place: null,
});

// Only the row is looked at.
const eventOf = (row: number) => ({ row }) as TableEvent;

/** A list whose questions are answered by hand. */
function asked() {
  const open: { query: EventsQuery; answer: (page: EventsPage | Error) => Promise<void> }[] = [];
  const pages = createEventPages(
    (query) =>
      new Promise((resolve, reject) => {
        const answer = async (page: EventsPage | Error) => {
          if (page instanceof Error) reject(page);
          else resolve(page);
          await new Promise((done) => setTimeout(done));
        };
        open.push({ query, answer });
      }),
  );
  const last = () => {
    const question = open.at(-1);
    if (!question) throw new Error("something was asked");
    return question;
  };
  return { pages, open, last };
}

const pageOf = (total: number, first: number): EventsPage => ({ total, events: [eventOf(first)] });

describe("the pages of a list of events", () => {
  test("are asked for as their rows are wanted, one at a time", async () => {
    const { pages, open, last } = asked();
    const query = queryOf(10);
    pages.want(query, 0, 120);
    expect(open.map(({ query }) => query.from)).toEqual([0]);
    await last().answer(pageOf(300, 1));
    expect(open.map(({ query }) => query.from)).toEqual([0, 50]);
    await last().answer(pageOf(300, 51));
    await last().answer(pageOf(300, 101));
    expect(open.map(({ query }) => [query.from, query.count])).toEqual([
      [0, 50],
      [50, 50],
      [100, 50],
    ]);
    pages.want(query, 20, 90);
    expect(open.length).toBe(3);
    expect(pages.state().total).toBe(300);
  });

  test("of an earlier question are dropped; of those that came up meanwhile only the last is asked", async () => {
    const { pages, open, last } = asked();
    pages.want(queryOf(1), 0, 5);
    pages.want(queryOf(2), 0, 5);
    pages.want(queryOf(3), 0, 5);
    expect(open.length).toBe(1);
    await last().answer(pageOf(11, 1));
    expect(pages.state().total).toBeNull();
    expect(open.map(({ query }) => query.span.end)).toEqual([1, 3]);
    await last().answer(pageOf(33, 7));
    expect(pages.state().total).toBe(33);
    expect(pages.state().isStale).toBe(false);
  });

  test("stay, and are said to be old, until the new ones are here", async () => {
    const { pages, last } = asked();
    pages.want(queryOf(1), 0, 5);
    await last().answer(pageOf(11, 1));
    pages.want(queryOf(2), 0, 5);
    expect(pages.state()).toMatchObject({ total: 11, isStale: true });
    await last().answer(pageOf(2, 4));
    expect(pages.state()).toMatchObject({ total: 2, isStale: false });
    expect(pages.state().pages.get(0)?.[0]?.row).toBe(4);
  });

  test("that fail are told, and asked for again only when somebody wants another try", async () => {
    const { pages, open, last } = asked();
    const query = queryOf(1);
    pages.want(query, 0, 5);
    await last().answer(new Error("gone"));
    expect(pages.state().failure).toEqual({ reason: "gone" });
    pages.want(query, 0, 5);
    expect(open.length).toBe(1);
    pages.retry();
    await last().answer(pageOf(3, 1));
    expect(pages.state()).toMatchObject({ total: 3, failure: null });
  });

  test("that fail leave no number or rows of an earlier question in their place", async () => {
    const { pages, last } = asked();
    pages.want(queryOf(1), 0, 5);
    await last().answer(pageOf(11, 1));
    pages.want(queryOf(2), 0, 5);
    await last().answer(new Error("gone"));
    expect(pages.state()).toMatchObject({ total: null, isStale: false });
    expect(pages.state().pages.size).toBe(0);
  });
});
