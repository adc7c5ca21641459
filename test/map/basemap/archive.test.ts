import { readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { openArchive } from "../../../src/map/basemap/archive.ts";

const ARCHIVE = "public/basemap/basemap.pmtiles";
const bytes = readFileSync(ARCHIVE);
let server: Server | null = null;
let requests: string[] = [];

afterEach(() => {
  server?.close();
  server = null;
  requests = [];
});

/** Serves the committed archive on a free local port; `ranges: false` answers 200 with all of it. */
async function serve({ ranges }: { ranges: boolean }): Promise<string> {
  const listening = createServer((request, response) => {
    const range = request.headers.range ?? "";
    requests.push(range);
    const [, start, end] = /bytes=(\d+)-(\d+)/.exec(range) ?? [];
    if (!ranges || start === undefined) {
      response.writeHead(200).end(bytes);
      return;
    }
    const part = bytes.subarray(Number(start), Number(end) + 1);
    const contentRange = `bytes ${start}-${Number(start) + part.length - 1}/${bytes.length}`;
    response.writeHead(206, { "content-range": contentRange, etag: '"1"' }).end(part);
  });
  server = listening;
  await new Promise<void>((ready) => listening.listen(0, "127.0.0.1", ready));
  const { port } = listening.address() as AddressInfo; // a TCP server's address is never a string
  return `http://127.0.0.1:${port}/basemap.pmtiles`;
}

/** Tile column and row of a `[lon, lat]` position in degrees. */
function tileOf([lon, lat]: [number, number], zoom: number): [number, number] {
  const radians = (lat * Math.PI) / 180;
  const y = (1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2;
  return [Math.floor(((lon + 180) / 360) * 2 ** zoom), Math.floor(y * 2 ** zoom)];
}

const TOWNS: [name: string, arabic: string, position: [number, number]][] = [
  ["Hama", "حماة", [36.758, 35.132]],
  ["Aleppo", "حلب", [37.161, 36.201]],
  ["Homs", "حمص", [36.723, 34.727]],
  ["Damascus", "دمشق", [36.291, 33.51]],
  ["Idlib", "إدلب", [36.634, 35.931]],
  ["Halfaya", "حلفايا", [36.606, 35.26]],
  ["Taybat al-Imam", "طيبة الإمام", [36.712, 35.266]],
  ["Salamiyah", "سلمية", [37.053, 35.011]],
];

test("the committed archive stays within 8.5 MB", () => {
  expect(statSync(ARCHIVE).size).toBeLessThanOrEqual(8_500_000);
});

describe("over a server with range requests", () => {
  test("the archive says that it holds zooms 0 to 6 of the whole world", async () => {
    const header = await openArchive(await serve({ ranges: true })).getHeader();
    expect(header).toMatchObject({ minZoom: 0, maxZoom: 6, minLon: -180, maxLon: 180 });
  });

  test("opening a tile reads far less than the whole file", async () => {
    const archive = openArchive(await serve({ ranges: true }));
    const [x, y] = tileOf([36.758, 35.132], 6);
    const tile = await archive.getZxy(6, x, y);
    expect(tile?.data.byteLength).toBeGreaterThan(1000);
    expect(requests.every((range) => /^bytes=\d+-\d+$/.test(range))).toBe(true);
  });

  test.each(TOWNS)("%s is in its zoom 6 tile as %s", async (name, arabic, position) => {
    const archive = openArchive(await serve({ ranges: true }));
    const tile = await archive.getZxy(6, ...tileOf(position, 6));
    // A vector tile keeps the texts of its features as plain UTF-8, each behind its length.
    const content = Buffer.from(tile?.data ?? new ArrayBuffer(0));
    for (const text of [name, arabic]) {
      const encoded = Buffer.from(text);
      const field = Buffer.concat([Buffer.from([10, encoded.length]), encoded]);
      expect(content.includes(field), `${text} in the tile`).toBe(true);
    }
  });

  test("a missing archive is reported with its address and the answer", async () => {
    const listening = createServer((_, response) => response.writeHead(404).end());
    server = listening;
    await new Promise<void>((ready) => listening.listen(0, "127.0.0.1", ready));
    const { port } = listening.address() as AddressInfo; // never a string for TCP
    const url = `http://127.0.0.1:${port}/none.pmtiles`;
    await expect(openArchive(url).getHeader()).rejects.toThrow(`${url}: HTTP 404`);
  });
});

test("a server that ignores ranges is asked once, and every tile comes from that answer", async () => {
  const archive = openArchive(await serve({ ranges: false }));
  expect((await archive.getHeader()).maxZoom).toBe(6);
  for (const zoom of [0, 3, 6]) {
    const tile = await archive.getZxy(zoom, ...tileOf([36.758, 35.132], zoom));
    expect(tile?.data.byteLength).toBeGreaterThan(1000);
  }
  expect(requests).toHaveLength(1);
});
