import type { Collection } from "../../schema/collection.ts";
import type { Issue, Result } from "../../schema/issue.ts";
import type { LookAtFile, TableEngine } from "./engine.ts";
import type { CallName, Calls, FolderAsked, Progress, Reply, Request } from "./protocol.ts";
import { createWatch, type OnQuiet } from "./watch.ts";
import workerUrl from "./worker.ts?worker&url";

/** The part of a Worker that is used here. */
export type WorkerLike = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

/**
 * How long a worker with work may give no sign before that is told, seconds. A folder's requests end by themselves after
 * twenty seconds in which nothing comes, and are tried once more.
 */
const PATIENCE_SECONDS = { file: 15, folder: 45 };

/**
 * Looks at a file in a worker of its own, which then keeps the file and its events: nothing of it is read in the page's
 * thread. Closing the engine ends the worker at once; `onQuiet` hears when it gives no sign, as long as it lives. The module
 * is for browsers.
 */
export const lookInWorker = (
  ...asked: [...Parameters<LookAtFile>, onQuiet?: OnQuiet]
): ReturnType<LookAtFile> => lookThrough(startWorker(), ...asked);

/** Opens a large folder in a worker of its own, which then keeps its counts; `onQuiet` hears when it gives no sign. */
export async function openFolderInWorker(
  asked: FolderAsked,
  onQuiet: OnQuiet,
): Promise<Result<{ collection: Collection; engine: TableEngine }>> {
  const calls = createCalls(startWorker(), PATIENCE_SECONDS.folder, onQuiet);
  const opened = await calls
    .make("folder", asked)
    .catch((cause: unknown): Result<never> => failed(asked.address, cause));
  if (!opened.ok) {
    calls.end();
    return opened;
  }
  const engine = engineOf(calls, asked.address);
  return { ...opened, value: { collection: opened.value, engine } };
}

/**
 * A frame without an origin of its own may start no worker by a site's address, but one of `data:` that loads it. Its
 * policies let no other worker through there (`shell/trusted-types.ts`).
 */
function startWorker(): Worker {
  if (self.origin !== "null") return new Worker(workerUrl, { type: "module" });
  const address = new URL(workerUrl, import.meta.url).href;
  const source = encodeURIComponent(`import ${JSON.stringify(address)};`);
  return new Worker(`data:text/javascript,${source}`, { type: "module" });
}

/** The same with a worker that is given. */
export async function lookThrough(
  worker: WorkerLike,
  ...[file, limits, signal, onQuiet]: [...Parameters<LookAtFile>, onQuiet?: OnQuiet]
): ReturnType<LookAtFile> {
  const calls = createCalls(worker, PATIENCE_SECONDS.file, onQuiet);
  // A damaged file can hold up whoever reads it: only ending the worker helps.
  signal?.addEventListener("abort", calls.end);
  const looked = await calls
    .make("file", { file, limits })
    .catch((cause: unknown): Result<never> => failed(file.name, cause));
  if (looked.ok) {
    const engine = engineOf(calls, file.name);
    return { ...looked, value: { preview: looked.value, engine } };
  }
  calls.end();
  return looked;
}

function engineOf(calls: WorkerCalls, file: string): TableEngine {
  return {
    read: (mapping, onProgress) =>
      calls
        .make("read", mapping, { onProgress })
        .catch((cause: unknown): Result<never> => failed(file, cause)),
    index: (query) => calls.make("index", query),
    choices: (query) => calls.make("choices", query),
    events: (query) => calls.make("events", query),
    write: (asked, onProgress, signal) =>
      calls
        .make("write", asked, { onProgress, signal })
        .catch((cause: unknown): Result<never> => failed(file, cause)),
    close: calls.end,
  };
}

type WorkerCalls = {
  /** Throws what the worker threw, and when it ended. */
  make<Name extends CallName>(
    name: Name,
    asks: Calls[Name]["asks"],
    manners?: Manners<Name>,
  ): Promise<Calls[Name]["answer"]>;
  end(): void;
};

/** Who hears how far a call came, and what cancels it. */
type Manners<Name> = {
  onProgress?: (progress: Name extends keyof Progress ? Progress[Name] : never) => void;
  signal?: AbortSignal;
};

type Waiting = {
  resolve: (answer: never) => void;
  reject: (cause: Error) => void;
  onProgress: ((progress: never) => void) | undefined;
};

/** Why a call has no answer: its worker was ended. */
class ClosedError extends Error {}

function createCalls(
  worker: WorkerLike,
  patienceSeconds: number,
  onQuiet: OnQuiet = () => {},
): WorkerCalls {
  const watch = createWatch(patienceSeconds, onQuiet);
  const waiting = new Map<number, Waiting>();
  let count = 0;
  let ended: Error | null = null;
  const end = (cause: Error) => {
    ended ??= cause;
    worker.terminate();
    watch.rest();
    for (const { reject } of waiting.values()) reject(cause);
    waiting.clear();
  };
  worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
    const call = waiting.get(data.id);
    if (!call) return;
    watch.renew();
    // The worker tells of each call what belongs to its name.
    if (data.kind === "progress") return call.onProgress?.(data.progress as never);
    waiting.delete(data.id);
    if (waiting.size === 0) watch.rest();
    if (data.kind === "thrown") call.reject(new Error(data.message));
    // The worker answers each call with what belongs to its name.
    else call.resolve(data.answer as never);
  });
  worker.addEventListener("error", ({ message }) =>
    end(new Error(message || "the worker could not be started")),
  );
  const post = (name: CallName, asks: Calls[CallName]["asks"]) => {
    count += 1;
    // A worker that already has work and gives no sign is no livelier for more of it.
    if (waiting.size === 0) watch.renew();
    // Name and question come as the pair that `Calls` says; TypeScript does not see it through the parameter.
    worker.postMessage({ id: count, name, asks } as Request);
    return count;
  };
  return {
    make: (name, asks, { onProgress, signal } = {}) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        const id = post(name, asks);
        waiting.set(id, { resolve, reject, onProgress });
        signal?.addEventListener("abort", () => {
          if (waiting.has(id)) post("cancel", { call: id });
        });
      }),
    end: () => end(new ClosedError("reading was cancelled; nothing of the file is kept")),
  };
}

function failed(file: string, cause: unknown): { ok: false; issues: Issue[] } {
  const isClosed = cause instanceof ClosedError;
  const why = cause instanceof Error ? cause.message : String(cause);
  const message = isClosed ? why : `the file could not be read: ${why}`;
  const severity = isClosed ? "warning" : "error";
  return {
    ok: false,
    issues: [{ code: isClosed ? "cancelled" : "unreadable", severity, file, message }],
  };
}
