import type { Envelope, ErrorCode, MOST_PER_SECOND } from "../schema/protocol.ts";

const MOST: typeof MOST_PER_SECOND = 30;
/** How long a command waits for the map to be ready, ms. */
const PATIENCE_MS = 15_000;

/** Commands on their way to a map, and the promises of their answers. */
export type Commands = {
  send(type: string, data: unknown): Promise<unknown>;
  /** The map takes commands, through this port; null: it takes none until it is ready again. */
  openTo(port: MessagePort | null): void;
  settle(reply: Envelope): void;
};

type Waiting = { resolve(data: unknown): void; reject(error: Error): void };

/** An error with one of the protocol's codes. */
export const failure = (code: ErrorCode, message: string) =>
  Object.assign(new Error(message), { code });

/** Keeps the commands of one map. */
export function createCommands(): Commands {
  const waiting = new Map<number, Waiting>();
  const early = new Set<() => void>();
  let answered: number[] = [];
  let port: MessagePort | null = null;
  let lastId = 0;

  const dispatch = (type: string, data: unknown, promise: Waiting) => {
    const now = performance.now();
    answered = answered.filter((at) => now - at < 1000);
    // Counted by answers, the map never sees more in a second than it takes, however busy it was.
    if (waiting.size + answered.length >= MOST)
      return promise.reject(failure("too-many", `More than ${MOST} commands a second`));
    lastId += 1;
    try {
      port?.postMessage({ ns: "dateline", v: 1, type, id: lastId, data } satisfies Envelope);
      waiting.set(lastId, promise);
    } catch (error) {
      // Functions and elements can't be sent.
      promise.reject(failure("bad-argument", `${error}`));
    }
  };
  return {
    send: (type, data) =>
      new Promise((resolve, reject) => {
        const promise = { resolve, reject };
        if (port) return dispatch(type, data, promise);
        const go = () => {
          clearTimeout(timer);
          dispatch(type, data, promise);
        };
        const timer = setTimeout(() => {
          early.delete(go);
          reject(failure("not-ready", "The map is not ready"));
        }, PATIENCE_MS);
        early.add(go);
      }),
    openTo(opened) {
      port = opened;
      for (const { reject } of waiting.values())
        reject(failure("not-ready", "The map is not ready"));
      waiting.clear();
      if (!port) return;
      for (const go of early) go();
      early.clear();
    },
    settle({ re, data, error }) {
      const promise = waiting.get(Number(re));
      if (!promise) return;
      waiting.delete(Number(re));
      answered.push(performance.now());
      if (error) promise.reject(failure(error.code, error.message));
      else promise.resolve(data);
    },
  };
}
