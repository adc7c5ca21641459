import { afterEach, expect, test, vi } from "vitest";
import { lookThrough, type WorkerLike } from "../../../src/io/tables/client.ts";
import { DEFAULT_LIMITS } from "../../../src/io/tables/limits.ts";
import { lookAtFile } from "../../../src/io/tables/look.ts";
import type { Reply, Request } from "../../../src/io/tables/protocol.ts";
import { createServer } from "../../../src/io/tables/serve.ts";

const CSV = "id,date,latitude,longitude\n1,2024-12-03,35.1,36.7\n2,2024-12-04,36.2,37.1\n";
const QUERY = {
  filter: { types: null, sides: null, statuses: null, places: null, publishedBefore: null },
  clock: "occurred",
} as const;
const PAGE = {
  ...QUERY,
  span: { start: 0, end: 100_000_000 },
  withUndated: true,
  place: null,
  from: 0,
  count: 10,
};

const noFolder = async () => {
  throw new Error("no folder is opened here");
};

/** A worker in this thread: messages are copied or handed over as between threads, and come one by one. */
function workerHere() {
  const target = new EventTarget();
  const handedOver: number[] = [];
  let isEnded = false;
  const say = (reply: Reply, transfer: ArrayBuffer[]) => {
    handedOver.push(transfer.length);
    const data: unknown = structuredClone(reply, { transfer });
    if (!isEnded) setTimeout(() => target.dispatchEvent(new MessageEvent("message", { data })));
  };
  const answer = createServer({ file: lookAtFile, folder: noFolder }, say);
  const worker = {
    addEventListener: target.addEventListener.bind(target),
    // A File of Node is not copied by structuredClone; everything else of a request is plain.
    postMessage: (request: Request) => void answer(request),
    terminate: () => {
      isEnded = true;
    },
  } as WorkerLike;
  return { worker, handedOver, break: () => target.dispatchEvent(new Event("error")) };
}

async function openedThrough(worker: WorkerLike) {
  const looked = await lookThrough(worker, new File([CSV], "events.csv"), DEFAULT_LIMITS);
  if (!looked.ok) throw new Error(looked.issues[0]?.message);
  return looked.value;
}

test("a file is looked at, read and asked through a worker", async () => {
  const { worker, handedOver } = workerHere();
  const { preview, engine } = await openedThrough(worker);
  const progress: number[] = [];
  const read = await engine.read(preview.mapping, ({ rows }) => progress.push(rows));
  expect(read.ok && read.value.events).toBe(2);
  expect(progress.at(-1)).toBe(2);
  const { index } = await engine.index({ ...QUERY, split: "type" });
  expect([...index.firstSlot]).toEqual([0, 1, 2]);
  expect(handedOver.at(-1)).toBeGreaterThan(5);
  const { total, events } = await engine.events(PAGE);
  expect([total, events.map(({ id }) => id)]).toEqual([2, ["2", "1"]]);
  expect((await engine.choices(PAGE)).statuses.reduce((sum, count) => sum + count, 0)).toBe(2);
});

test("what is refused comes with its reason, and ends the worker", async () => {
  const { worker } = workerHere();
  const looked = await lookThrough(worker, new File([], "events.csv"), DEFAULT_LIMITS);
  expect([looked.ok, looked.issues[0]?.code]).toEqual([false, "empty-file"]);
});

test("closing fails what is under way and what comes after", async () => {
  const { worker } = workerHere();
  const { preview, engine } = await openedThrough(worker);
  const reading = engine.read(preview.mapping, () => {});
  engine.close();
  expect((await reading).issues[0]?.code).toBe("cancelled");
  await expect(engine.index({ ...QUERY, split: "type" })).rejects.toThrow("cancelled");
});

test("a worker that breaks down fails what waits for it", async () => {
  const { worker, break: breakDown } = workerHere();
  const { preview, engine } = await openedThrough(worker);
  const reading = engine.read(preview.mapping, () => {});
  breakDown();
  expect((await reading).issues[0]).toMatchObject({ code: "unreadable", file: "events.csv" });
});

test("a mistake in a call comes back as an error of that call", async () => {
  const { worker } = workerHere();
  const { engine } = await openedThrough(worker);
  await expect(engine.events(PAGE)).rejects.toThrow("was not read");
});

const WHOLE = { query: { ...PAGE, from: undefined, count: undefined }, note: {} };

test("a file of events comes through a worker, and writing it can be cancelled", async () => {
  const { worker } = workerHere();
  const { preview, engine } = await openedThrough(worker);
  await engine.read(preview.mapping, () => {});
  const written: number[] = [];
  const told = ({ written: count }: { written: number }) => written.push(count);
  const asked = { ...WHOLE, file: "csv" } as const;
  const csv = await engine.write(asked, told, new AbortController().signal);
  expect(csv.ok && (await csv.value.text()).trim().split("\r\n")).toHaveLength(3);
  expect(written.at(-1)).toBe(2);
  const ending = new AbortController();
  const ended = engine.write(asked, () => {}, ending.signal);
  ending.abort();
  expect((await ended).issues).toMatchObject([{ code: "cancelled", severity: "warning" }]);
});

/** A worker that answers nothing. */
function silentWorker() {
  const target = new EventTarget();
  const worker = {
    addEventListener: target.addEventListener.bind(target),
    postMessage: vi.fn(),
    terminate: vi.fn(),
  } as unknown as WorkerLike & Record<"postMessage" | "terminate", ReturnType<typeof vi.fn>>;
  const say = (reply: Reply) => target.dispatchEvent(new MessageEvent("message", { data: reply }));
  return { worker, say };
}

afterEach(() => {
  vi.useRealTimers();
});

test("a worker that holds on to a damaged file is told of after fifteen seconds; giving up ends it", async () => {
  vi.useFakeTimers();
  const { worker } = silentWorker();
  const told: (number | null)[] = [];
  const ending = new AbortController();
  const file = new File([CSV], "events.parquet");
  const looking = lookThrough(worker, file, DEFAULT_LIMITS, ending.signal, (quiet) =>
    told.push(quiet?.seconds ?? null),
  );
  vi.advanceTimersByTime(14_000);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([15]);
  ending.abort();
  expect((await looking).issues[0]?.code).toBe("cancelled");
  expect(told).toEqual([15, null]);
  expect(worker.terminate).toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

test("progress and answers are signs; an open table that is asked nothing is never told of", async () => {
  vi.useFakeTimers();
  const { worker, say } = silentWorker();
  const told: (number | null)[] = [];
  const looking = lookThrough(
    worker,
    new File([CSV], "a.csv"),
    DEFAULT_LIMITS,
    undefined,
    (quiet) => told.push(quiet?.seconds ?? null),
  );
  // What the page does with the preview does not matter here.
  say({ id: 1, kind: "answer", answer: { ok: true, value: {}, issues: [] } as never });
  const looked = await looking;
  if (!looked.ok) throw new Error("looked at");
  vi.advanceTimersByTime(60_000);
  const { engine } = looked.value;
  const progress = vi.fn();
  void engine.read({} as never, progress);
  for (const bytes of [1, 2, 3]) {
    vi.advanceTimersByTime(10_000);
    say({ id: 2, kind: "progress", progress: { bytes, totalBytes: 3, rows: 0, leftOut: 0 } });
  }
  expect(progress).toHaveBeenCalledTimes(3);
  expect(told).toEqual([]);
  // Another question to a worker that is silent is no sign of it.
  vi.advanceTimersByTime(10_000);
  void engine.events(PAGE).catch(() => {});
  vi.advanceTimersByTime(5000);
  expect(told).toEqual([15]);
  engine.close();
});
