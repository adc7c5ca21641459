import { type AddProtocolResponseData, addProtocol } from "maplibre-gl";
import { EtagMismatch, PMTiles, Protocol, type RangeResponse, type Source } from "pmtiles";
import { givenAddress } from "../../core/site/given-files.ts";

/** Scheme of archive addresses in a style: `pmtiles://` before the file's own URL. */
const ARCHIVE_SCHEME = "pmtiles";

/** How long a server may take to begin its answer, ms. */
const ANSWER_MS = 8000;

/**
 * Bytes of an archive by HTTP range requests. A server that ignores them and answers 200 with the
 * whole file is taken at its word: that one answer is kept in memory and no further request is made.
 */
class ArchiveSource implements Source {
  private readonly url: string;
  private whole: Promise<ArrayBuffer> | null = null;

  constructor(url: string) {
    this.url = url;
  }

  getKey(): string {
    return this.url;
  }

  async getBytes(
    offset: number,
    length: number,
    signal?: AbortSignal,
    etag?: string,
  ): Promise<RangeResponse> {
    if (this.whole) return { data: (await this.whole).slice(offset, offset + length) };
    const range = `bytes=${offset}-${offset + length - 1}`;
    const response = await fetchSoon(givenAddress(this.url), range, signal);
    if (response.status === 200) return this.keepWhole(response, offset, length);
    if (response.status !== 206) {
      throw new Error(`${this.url}: HTTP ${response.status} for ${range}, expected 206 or 200`);
    }
    const currentEtag = response.headers.get("etag") ?? undefined;
    if (etag && currentEtag && etag !== currentEtag) {
      throw new EtagMismatch(`${this.url} changed while it was read`);
    }
    return { data: await response.arrayBuffer(), ...(currentEtag ? { etag: currentEtag } : {}) };
  }

  /** Forgets the file again when its body fails to arrive, so that the next request may try anew. */
  private async keepWhole(
    response: Response,
    offset: number,
    length: number,
  ): Promise<RangeResponse> {
    this.whole ??= response.arrayBuffer();
    try {
      return { data: (await this.whole).slice(offset, offset + length) };
    } catch (error) {
      this.whole = null;
      throw error;
    }
  }
}

/** Asks for a range of bytes; gives up when the server does not begin to answer in time. */
async function fetchSoon(url: string, range: string, signal?: AbortSignal): Promise<Response> {
  const ending = new AbortController();
  const stop = () => ending.abort(signal?.reason);
  signal?.addEventListener("abort", stop);
  const late = () => ending.abort(new Error(`${url}: no answer for ${ANSWER_MS / 1000} s`));
  const timer = setTimeout(late, ANSWER_MS);
  try {
    if (signal?.aborted) stop();
    return await fetch(url, { headers: { range }, signal: ending.signal });
  } finally {
    clearTimeout(timer);
  }
}

/** Opens a PMTiles archive at an absolute URL; nothing is fetched before the first question to it. */
export function openArchive(url: string): PMTiles {
  return new PMTiles(new ArchiveSource(url));
}

let protocol: Protocol | null = null;

/** Teaches MapLibre to read `pmtiles://` addresses; calling it again changes nothing. */
export function registerArchiveProtocol(): void {
  if (protocol) return;
  const archives = new Protocol();
  protocol = archives;
  addProtocol(ARCHIVE_SCHEME, async (request, abort) => {
    const url = request.url.slice(`${ARCHIVE_SCHEME}://`.length).replace(/\/\d+\/\d+\/\d+$/, "");
    if (!archives.get(url)) archives.add(openArchive(url));
    const { data, ...expiry } = await archives.tilev4(request, abort);
    const answer = isCut(url) ? sparse(data) : data;
    return { ...expiry, data: answer as AddProtocolResponseData }; // pmtiles types TileJSON as unknown
  });
}

/** An archive that came with the page has all tiles only near the collection's places. */
const isCut = (url: string): boolean => givenAddress(url) !== url;

/** What makes MapLibre draw a missing tile from a coarser one: a word in the TileJSON, and an error that says 404. */
function sparse(data: unknown): unknown {
  if (!(data instanceof Uint8Array)) return { ...Object(data), sparse: true };
  if (data.length === 0) throw Object.assign(new Error("not in the archive"), { status: 404 });
  return data;
}

/** Opens every archive anew when it is next asked for: what failed is not remembered. */
export function forgetArchives(): void {
  protocol?.tiles.clear();
}
