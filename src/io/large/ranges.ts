import { UnreadableError } from "../read-text.ts";

/** Reads files of one folder over HTTP, whole or in part. What fails is an `UnreadableError` that says what to do. */
export type RangeReader = {
  /** All of a file that has so many bytes; `onBytes` hears how many arrived with each piece. */
  whole(path: string, bytes: number, onBytes: (bytes: number) => void): Promise<Uint8Array>;
  /** Bytes `from` up to, not with, `to` of a file that has `fileBytes` in all. */
  range(path: string, from: number, to: number, fileBytes: number): Promise<Uint8Array>;
  /** Ends everything under way. */
  close(): void;
};

/** What holds for requests: those of another site send no credentials, and no answer from a third one is taken. */
export type RangeRules = {
  request: RequestInit;
  refusal(address: string): string | null;
};

/** How long nothing may arrive, ms. */
const PATIENCE_MS = 20_000;

/** Largest file that is taken whole from a server that knows no ranges. */
const MOST_WHOLE_BYTES = 64_000_000;
/** Most that such files may take together. */
const MOST_KEPT_BYTES = 128_000_000;

/** A reader of the folder at an address with a slash at its end. */
export function createRangeReader(folder: string, rules: RangeRules): RangeReader {
  const closing = new AbortController();
  const wholeFiles = new Map<string, Promise<Uint8Array>>();
  let keptBytes = 0;
  let first: ReturnType<typeof ask> | null = null;

  const request = async (path: string, headers: Record<string, string>): Promise<Answer> => {
    const patience = createPatience(closing.signal);
    const address = new URL(path, folder).href;
    const init = { ...rules.request, headers, signal: patience.signal };
    // Once more where the connection that was kept had ended meanwhile, which browsers do by themselves.
    const response = await fetch(address, init).catch(() => fetch(address, init));
    patience.renew();
    const reason = rules.refusal(response.url || address) ?? statusOf(response);
    if (reason === null) return { response, patience };
    patience.end();
    response.body?.cancel().catch(() => {});
    throw new UnreadableError(`${path} could not be loaded: ${reason}`);
  };

  const readWhole = (path: string, bytes: number, { response, patience }: Answer) => {
    if (bytes > MOST_WHOLE_BYTES || keptBytes + bytes > MOST_KEPT_BYTES) {
      patience.end();
      response.body?.cancel().catch(() => {});
      throw new UnreadableError(
        `the server sends only whole files (it answered ${response.status} to a request for a part of ${path}), and they are too large for that; put the folder on a host that answers range requests, as object stores and nginx do`,
      );
    }
    keptBytes += bytes;
    return readBody(response, path, bytes, patience, () => {});
  };

  /** A part, or all of the file where the server sends no parts. */
  const ask = async (path: string, from: number, to: number, fileBytes: number) => {
    const answer = await request(path, { Range: `bytes=${from}-${to - 1}` });
    if (answer.response.status === 206)
      return {
        isPart: true,
        bytes: await readBody(answer.response, path, to - from, answer.patience, () => {}),
      };
    return { isPart: false, bytes: await readWhole(path, fileBytes, answer) };
  };

  return {
    async whole(path, bytes, onBytes) {
      const { response, patience } = await request(path, {});
      return readBody(response, path, bytes, patience, onBytes);
    },
    async range(path, from, to, fileBytes) {
      // The first request tells whether there are parts; the others wait for it.
      const isFirst = first === null;
      first ??= ask(path, from, to, fileBytes);
      first.catch(() => {
        first = null;
      });
      const told = await first;
      if (told.isPart) return isFirst ? told.bytes : (await ask(path, from, to, fileBytes)).bytes;
      if (isFirst) wholeFiles.set(path, Promise.resolve(told.bytes));
      const known =
        wholeFiles.get(path) ?? ask(path, 0, fileBytes, fileBytes).then(({ bytes }) => bytes);
      wholeFiles.set(path, known);
      known.catch(() => wholeFiles.delete(path));
      return (await known).subarray(from, to);
    },
    close: () => closing.abort(new UnreadableError("the collection was closed")),
  };
}

type Answer = { response: Response; patience: Patience };
type Patience = ReturnType<typeof createPatience>;

/** A signal that ends a request when it is closed, or when nothing has arrived for a while. */
function createPatience(closed: AbortSignal) {
  const late = new AbortController();
  const give = () =>
    late.abort(new UnreadableError(`nothing came for ${PATIENCE_MS / 1000} seconds`));
  let timer = setTimeout(give, PATIENCE_MS);
  return {
    signal: AbortSignal.any([closed, late.signal]),
    renew() {
      clearTimeout(timer);
      timer = setTimeout(give, PATIENCE_MS);
    },
    end: () => clearTimeout(timer),
  };
}

/** A body of exactly so many bytes; a host need not say its length. */
async function readBody(
  response: Response,
  path: string,
  bytes: number,
  patience: Patience,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array> {
  const body = new Uint8Array(bytes);
  let length = 0;
  try {
    const reader = response.body?.getReader();
    for (;;) {
      const piece = await reader?.read();
      if (!piece || piece.done) break;
      patience.renew();
      if (length + piece.value.length > bytes) {
        reader?.cancel().catch(() => {});
        throw changed(path, bytes, `at least ${length + piece.value.length}`);
      }
      body.set(piece.value, length);
      length += piece.value.length;
      onBytes(piece.value.length);
    }
  } finally {
    patience.end();
  }
  if (length < bytes) throw changed(path, bytes, String(length));
  return body;
}

const changed = (path: string, expected: number, came: string) =>
  new UnreadableError(
    `${came} bytes of ${path} came, expected ${expected}: the folder is being replaced, or it was copied in part; load it again`,
  );

function statusOf({ ok, status, statusText }: Response): string | null {
  if (status === 416) return "the file is shorter than collection.json says; copy the folder again";
  return ok ? null : `the server answered ${status} ${statusText}`.trim();
}
