import { type AddProtocolResponseData, addProtocol, type GetResourceResponse } from "maplibre-gl";
import { EtagMismatch, PMTiles, type RangeResponse, type Source } from "pmtiles";
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

const archives = new Map<string, PMTiles>();

/** Teaches MapLibre to read `pmtiles://` addresses: of an archive as TileJSON, of a tile with `/z/x/y` behind it. Calling it again changes nothing. */
export function registerArchiveProtocol(): void {
  addProtocol(ARCHIVE_SCHEME, async (request, { signal }) => {
    const asked = request.url.slice(`${ARCHIVE_SCHEME}://`.length);
    const [, url = asked, ...tile] = /^(.+)\/(\d+)\/(\d+)\/(\d+)$/.exec(asked) ?? [];
    const archive = archives.get(url) ?? openArchive(url);
    archives.set(url, archive);
    const [z = 0, x = 0, y = 0] = tile.map(Number);
    const answer =
      tile.length > 0
        ? await tileOf(archive, url, [z, x, y], signal)
        : await tileJson(archive, url);
    signal.throwIfAborted();
    return answer;
  });
}

async function tileJson(archive: PMTiles, url: string) {
  const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = await archive.getHeader();
  const data = {
    tiles: [`${ARCHIVE_SCHEME}://${url}/{z}/{x}/{y}`],
    minzoom: minZoom,
    maxzoom: maxZoom,
    bounds: [minLon, minLat, maxLon, maxLat],
    ...(isCut(url) && { sparse: true }),
  };
  return { data };
}
/** An archive that came with the page has all tiles only near the collection's places. */
const isCut = (url: string): boolean => givenAddress(url) !== url;

/** Types of tiles that are vectors, as pmtiles numbers them. */
const VECTORS = [1, 6];

/** A missing tile of a whole archive is empty; of a cut one it is an error that says 404, which has MapLibre draw a coarser one. */
async function tileOf(
  archive: PMTiles,
  url: string,
  [z, x, y]: readonly [number, number, number],
  signal: AbortSignal,
): Promise<GetResourceResponse<AddProtocolResponseData>> {
  const tile = await archive.getZxy(z, x, y, signal);
  if (tile) {
    const { data, cacheControl, expires } = tile;
    return { data: new Uint8Array(data), cacheControl, expires };
  }
  if (isCut(url)) throw Object.assign(new Error("not in the archive"), { status: 404 });
  const { tileType } = await archive.getHeader();
  const nothing = VECTORS.includes(tileType) ? new Uint8Array() : null;
  return { data: nothing as AddProtocolResponseData }; // MapLibre takes null for a picture that is not there
}

/** Opens every archive anew when it is next asked for: what failed is not remembered. */
export function forgetArchives(): void {
  archives.clear();
}
