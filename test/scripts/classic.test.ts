import { PMTiles } from "pmtiles";
import { expect, test } from "vitest";
import { cutGround } from "../../scripts/classic/ground.ts";
import { classicPage } from "../../scripts/classic/page.ts";

const ARCHIVE = "public/basemap/basemap.pmtiles";
const HAMA = [36.75, 35.13] as const;
const WASHINGTON = [-77, 38.9] as const;

function open(archive: Buffer): PMTiles {
  return new PMTiles({
    getKey: () => "cut",
    getBytes: async (offset, length) => ({
      data: new Uint8Array(archive.subarray(offset, offset + length)).buffer,
    }),
  });
}

test("the page in one script is the page of modules without modules, one folder further down", () => {
  const page = classicPage(`<html><head>
    <meta name="dateline-site" content="../../" />
    <script src="../../classic-instead.js" data-classic="./classic/index.html"></script>
    <script type="module" crossorigin src="../../assets/index.js"></script>
    <link rel="modulepreload" crossorigin href="../../assets/react.js">
    <link rel="stylesheet" crossorigin href="../../assets/index.css">
    <link rel="icon" href="../../icon.svg" />
  </head><body><div id="app"></div><noscript><a href="./list.html">List</a></noscript></body></html>`);
  expect(page).not.toMatch(/module|crossorigin|classic-instead|assets/);
  expect(page).toContain('content="../../../"');
  expect(page).toContain('href="../../../icon.svg"');
  expect(page).toContain('href="../list.html"');
  expect(page.match(/<script[^>]*>/g)).toEqual(['<script defer src="./embed.js">']);
});

test("near a place the cut ground is the same as the whole, far from it only the world from afar is there", async () => {
  const cut = open(await cutGround(ARCHIVE, [HAMA], 2_000_000));
  const tile = await cut.getZxy(6, 38, 25);
  expect(tile?.data.byteLength).toBeGreaterThan(10_000);
  expect(await cut.getZxy(6, 20, 30)).toBeUndefined();
  expect((await cut.getZxy(2, 1, 2))?.data.byteLength).toBeGreaterThan(0);
});

test("where not all fits, ground under many places comes before ground under few", async () => {
  const hasDetail = async (places: Parameters<typeof cutGround>[1]) => {
    const cut = open(await cutGround(ARCHIVE, places, 480_000));
    const tiles = [await cut.getZxy(6, 38, 25), await cut.getZxy(6, 18, 24)];
    const [hama, washington] = tiles.map((tile) => tile !== undefined);
    return { hama, washington };
  };
  expect(await hasDetail([WASHINGTON, HAMA, HAMA])).toEqual({ hama: true, washington: false });
  expect(await hasDetail([HAMA, WASHINGTON, WASHINGTON])).toEqual({
    hama: false,
    washington: true,
  });
});

test("the same places always give the same bytes", async () => {
  const cuts = await Promise.all([1, 2].map(() => cutGround(ARCHIVE, [HAMA], 500_000)));
  expect(cuts[0]?.equals(cuts[1] ?? Buffer.alloc(0))).toBe(true);
});
