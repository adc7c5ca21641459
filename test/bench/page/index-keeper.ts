import type { PlaceIndex } from "../../../src/core/events/place-index.ts";
import type { DataSize } from "../data.ts";
import type { Answer, Ask } from "./index-worker.ts";

/** A worker that keeps events and indexes them, as the app's does. */
export type IndexKeeper = {
  /** Bytes of the columns it keeps. */
  columnBytes: number;
  /** An index; `ms` is the worker's own time. */
  index(asked: Exclude<Ask, { kind: "make" }>): Promise<{ index: PlaceIndex; ms: number }>;
  close(): void;
};

/** Starts a worker that has made the events of a data set. */
export async function keepEvents(size: DataSize): Promise<IndexKeeper> {
  const worker = new Worker(new URL("./index-worker.ts", import.meta.url), { type: "module" });
  const ask = (question: Ask) =>
    new Promise<Answer>((answered, failed) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => answered(data);
      worker.onerror = ({ message }) => failed(new Error(message));
      worker.postMessage(question);
    });
  const { bytes } = await ask({ kind: "make", size });
  return {
    columnBytes: bytes,
    async index(asked) {
      const { index, ms } = await ask(asked);
      if (!index) throw new Error("the worker made no index");
      return { index, ms };
    },
    close: () => worker.terminate(),
  };
}
