import type { FileLoss } from "../../core/table/table.ts";

const REASONS: Record<FileLoss, string> = {
  "file-deleted": "the file was deleted, moved or renamed since it was chosen; choose it again",
  "file-changed": "the file was changed since it was read; choose it again to read it as it is now",
  "file-unreadable":
    "the browser may not read the file any more: it was changed since it was chosen, or something keeps it shut; choose it again",
};

/** A file of this device is not what was chosen any more. */
export class LostFileError extends Error {
  readonly loss: FileLoss;

  constructor(loss: FileLoss) {
    super(REASONS[loss]);
    this.loss = loss;
  }
}

/**
 * Bytes of a file. Throws a `LostFileError` where it is gone, changed, or shut: browsers compare it with what was chosen
 * and answer with a NotFoundError or a NotReadableError (W3C File API, "Errors and Exceptions").
 */
export async function bytesOf(
  blob: Blob,
  start: number,
  end: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await blob.slice(start, end).arrayBuffer().catch(lost);
  if (bytes.byteLength !== Math.min(end, blob.size) - start)
    throw new LostFileError("file-changed");
  return new Uint8Array(bytes);
}

/** Throws on what says that a file is lost, where anything else that is thrown means damage. */
export function throwIfLost(cause: unknown): void {
  if (cause instanceof LostFileError) throw cause;
}

function lost(cause: unknown): never {
  if (!(cause instanceof DOMException)) throw cause;
  if (cause.name === "NotFoundError") throw new LostFileError("file-deleted");
  if (cause.name === "NotReadableError" || cause.name === "SecurityError")
    throw new LostFileError("file-unreadable");
  throw cause;
}
