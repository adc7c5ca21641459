import type { Collection } from "../../schema/collection.ts";
import type { Result } from "../../schema/issue.ts";
import type { LookAtFile, TableEngine } from "./engine.ts";
import type { CallName, Calls, FolderAsked, Reply, Request } from "./protocol.ts";

/** How a worker opens what it then keeps. */
export type Openers = {
  file: LookAtFile;
  folder: (asked: FolderAsked) => Promise<Result<{ collection: Collection; engine: TableEngine }>>;
};

/** Sends a reply; the buffers are handed over, not copied. */
type SendReply = (reply: Reply, handedOver: ArrayBuffer[]) => void;

/** Answers whose arrays are made for the page alone. */
const HANDED_OVER: ReadonlySet<CallName> = new Set(["read", "index"]);

/** Answers a page's calls for one file or folder. Never throws: what is thrown becomes a reply. */
export function createServer(open: Openers, send: SendReply): (request: Request) => Promise<void> {
  let engine: TableEngine | null = null;
  const writing = new Map<number, AbortController>();
  const opened = (): TableEngine => {
    if (!engine) throw new Error("nothing was opened");
    return engine;
  };
  /** Writes for a call, which may be cancelled by its number. */
  const write = (id: number, asked: Calls["write"]["asks"]) => {
    const ending = new AbortController();
    writing.set(id, ending);
    return opened()
      .write(asked, (progress) => send({ id, kind: "progress", progress }, []), ending.signal)
      .finally(() => writing.delete(id));
  };
  const answer = async (request: Request): Promise<Calls[CallName]["answer"]> => {
    switch (request.name) {
      case "file": {
        const looked = await open.file(request.asks.file, request.asks.limits);
        if (!looked.ok) return looked;
        engine = looked.value.engine;
        return { ...looked, value: looked.value.preview };
      }
      case "folder": {
        const opened = await open.folder(request.asks);
        if (!opened.ok) return opened;
        engine = opened.value.engine;
        return { ...opened, value: opened.value.collection };
      }
      case "read":
        return opened().read(request.asks, (progress) =>
          send({ id: request.id, kind: "progress", progress }, []),
        );
      case "index":
        return opened().index(request.asks);
      case "choices":
        return opened().choices(request.asks);
      case "events":
        return opened().events(request.asks);
      case "write":
        return write(request.id, request.asks);
      case "cancel":
        writing.get(request.asks.call)?.abort();
        return null;
    }
  };
  return async (request) => {
    const { id } = request;
    try {
      const value = await answer(request);
      send(
        { id, kind: "answer", answer: value },
        HANDED_OVER.has(request.name) ? buffersIn(value) : [],
      );
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      send({ id, kind: "thrown", message }, []);
    }
  };
}

/** The memory of all typed arrays within a value, each once. */
function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (typeof value === "object" && value !== null)
    for (const member of Object.values(value)) buffersIn(member, found);
  return [...found];
}
