import { type AddProtocolResponseData, addProtocol } from "maplibre-gl";
import { EtagMismatch, PMTiles, Protocol, type RangeResponse, type Source } from "pmtiles";

/** Scheme of archive addresses in a style: `pmtiles://` before the file's own URL. */
const ARCHIVE_SCHEME = "pmtiles";

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
    const response = await fetch(this.url, { headers: { range }, signal: signal ?? null });
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
    return { ...expiry, data: data as AddProtocolResponseData }; // pmtiles types TileJSON as unknown
  });
}
