import { beforeEach, expect, test, vi } from "vitest";
import type { Indexed, IndexQuery, ReadTable } from "../../src/core/table/table.ts";
import type { TableEngine } from "../../src/io/tables/engine.ts";
import { exampleData } from "../fixtures/dataset.ts";

const { collection, places } = exampleData();
const TABLE: ReadTable = {
  name: "events.csv",
  places,
  sides: [],
  events: 5,
  undated: 1,
  hasPublished: true,
  extent: { start: 0, end: 1440 },
  grain: "minute",
  report: { rows: 5, events: 5, leftOut: {}, incomplete: {}, faults: [] },
};
const INDEXED: Indexed = {
  index: {
    split: "type",
    firstSlot: new Uint32Array(places.features.length + 1),
    slotValue: new Uint8Array(),
    time: await emptyTime(),
    undated: new Uint32Array(),
  },
  events: 5,
  undated: 1,
};

async function emptyTime() {
  const { createTimeIndex } = await import("../../src/core/events/time-index.ts");
  const none = { time: new Int32Array(), slot: new Uint16Array(), weight: null };
  return createTimeIndex(none, none, 0);
}

/** An engine whose indexes are answered by hand, in the order they were asked for. */
function fakeEngine() {
  const asked: { query: IndexQuery; answer: (indexed: Indexed) => void; fail: () => void }[] = [];
  const engine: TableEngine = {
    read: () => Promise.reject(new Error("not asked here")),
    index: (query) =>
      new Promise((answer, reject) => {
        asked.push({ query, answer, fail: () => reject(new Error("stopped")) });
      }),
    choices: () => Promise.resolve({ types: [1], sides: [], statuses: [] }),
    events: () => Promise.resolve({ total: 5, events: [] }),
    write: () => Promise.resolve({ ok: true, value: new Blob(), issues: [] }),
    close: vi.fn(),
  };
  return { engine, asked };
}

/** The modules anew: the keeper remembers who it follows. */
async function start() {
  vi.resetModules();
  const keeper = await import("../../src/shell/tables/keeper.ts");
  const tables = await import("../../src/store/tables.ts");
  const closing = await import("../../src/store/close-table.ts");
  const stores = await import("../../src/store/store.ts");
  const time = await import("../../src/store/time.ts");
  const port = await import("../../src/store/table-port.ts");
  stores.collectionLoaded({ ...collection, id: "before" }, places, []);
  const show = (engine: TableEngine) => {
    keeper.keepTable(engine, "device");
    tables.tableLoaded(TABLE, collection, places);
    tables.tableIndexed(INDEXED);
  };
  const quiets = await import("../../src/store/quiet.ts");
  return { ...tables, ...closing, ...stores, ...time, ...port, ...quiets, ...keeper, show };
}

let page: Awaited<ReturnType<typeof start>>;
beforeEach(async () => {
  page = await start();
});
const settle = () => new Promise((done) => setTimeout(done));

test("a table that was counted before it is shown is not counted again", async () => {
  const { engine, asked } = fakeEngine();
  page.show(engine);
  page.timelineMoved({ start: 0, end: 1000 });
  await settle();
  expect(asked).toEqual([]);
  expect(page.store.getState().table?.isCounting).toBe(false);
});

test("one index is asked for at a time, and after it only the latest that is wanted", async () => {
  const { engine, asked } = fakeEngine();
  page.show(engine);
  page.clockChosen("published");
  page.store.setState({ coloring: "side" });
  page.clockChosen("occurred");
  expect(asked.map(({ query }) => query.clock)).toEqual(["published"]);
  expect(page.store.getState().table?.isCounting).toBe(true);
  asked[0]?.answer({ ...INDEXED, events: 3 });
  await settle();
  expect(asked.map(({ query }) => [query.clock, query.split])).toEqual([
    ["published", "type"],
    ["occurred", "side"],
  ]);
  asked[1]?.answer({ ...INDEXED, events: 4 });
  await settle();
  expect(page.store.getState().table).toMatchObject({ events: 4, isCounting: false });
});

test("a reader that breaks down is said to have stopped, and asked no more", async () => {
  const { engine, asked } = fakeEngine();
  page.show(engine);
  page.clockChosen("published");
  asked[0]?.fail();
  await settle();
  expect(page.store.getState().table).toMatchObject({ stopped: "broken", isCounting: false });
  page.clockChosen("occurred");
  await settle();
  expect(asked).toHaveLength(1);
});

test("closing the file brings back what was open, keeps the language, and ends its reader", async () => {
  const { engine } = fakeEngine();
  page.timelineMoved({ start: 1, end: 2 });
  page.show(engine);
  expect(page.tablePort()).not.toBeNull();
  page.languageChosen("ar");
  page.tableClosed();
  const { dataset, table, window, language } = page.store.getState();
  expect(dataset?.collection.id).toBe("before");
  expect({ table, window, language }).toEqual({
    table: null,
    window: { start: 1, end: 2 },
    language: "ar",
  });
  expect(engine.close).toHaveBeenCalledOnce();
  expect(page.tablePort()).toBeNull();
});

test("another file ends the reader of the one before, and closing it leads back to the collection", () => {
  const [first, second] = [fakeEngine().engine, fakeEngine().engine];
  page.show(first);
  page.show(second);
  expect(first.close).toHaveBeenCalledOnce();
  expect(second.close).not.toHaveBeenCalled();
  page.tableClosed();
  expect(page.store.getState().dataset?.collection.id).toBe("before");
});

test("a reader that gives no sign is said to, and giving up on it leaves what was counted last", async () => {
  const { engine } = fakeEngine();
  page.show(engine);
  const wait = vi.fn();
  page.keeperQuiet(engine, { seconds: 15, wait });
  expect(page.quietWork("open")?.seconds).toBe(15);
  page.quietWork("open")?.giveUp();
  expect(engine.close).toHaveBeenCalledOnce();
  expect(page.store.getState().table).toMatchObject({ events: 5, stopped: "given-up" });
});

test("a reader that was closed is not waited for any more", () => {
  const [first, second] = [fakeEngine().engine, fakeEngine().engine];
  page.show(first);
  page.keeperQuiet(first, { seconds: 15, wait: () => {} });
  page.show(second);
  expect(page.quietWork("open")).toBeNull();
  page.keeperQuiet(first, { seconds: 30, wait: () => {} });
  expect(page.quietWork("open")).toBeNull();
});

test("only a published table is written up to a limit, and says where its files are", () => {
  const { engine } = fakeEngine();
  page.keepTable(engine, "published", "https://example.org/map/");
  expect(page.tablePort()?.published).toEqual({
    folder: "https://example.org/map/",
    mostWritten: 200_000,
  });
  page.show(fakeEngine().engine);
  expect(page.tablePort()?.published).toBeNull();
});
