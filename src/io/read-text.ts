/** What a response's text may be, and who hears that more of it came. */
type Reading = { mostBytes: number; arrived: () => void };

/** Why a response could not be read, in words for the reader. */
export class UnreadableError extends Error {}

/**
 * The text of a response, read piece by piece: UTF-8, with or without a byte order mark. Throws an `UnreadableError`
 * when it is longer than allowed (the rest is not fetched) or not UTF-8, and whatever the network throws.
 */
export async function readText(
  response: Response,
  { mostBytes, arrived }: Reading,
): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return "";
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parts: string[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    arrived();
    bytes += value?.length ?? 0;
    if (bytes > mostBytes) {
      // What the server thinks of that does not matter any more.
      reader.cancel().catch(() => {});
      throw new UnreadableError(`it is larger than ${mostBytes / 1e6} MB, the most that is taken`);
    }
    parts.push(decodeNext(decoder, value));
    if (done) return parts.join("");
  }
}

function decodeNext(decoder: TextDecoder, bytes: Uint8Array | undefined): string {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    throw new UnreadableError("it is not UTF-8 text; save it as UTF-8");
  }
}
