import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { exampleData } from "../fixtures/dataset.ts";

let dir: string;
const folder = () => join(dir, "collections", "example");

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "pictures-"));
  await mkdir(join(dir, "basemap"));
  await cp("public/basemap/basemap.pmtiles", join(dir, "basemap", "basemap.pmtiles"));
  await write((data) => data);
});

afterEach(() => rm(dir, { recursive: true, force: true }));

type Data = ReturnType<typeof exampleData>;

async function write(change: (data: Data) => Data): Promise<void> {
  const { collection, places } = change(exampleData());
  await mkdir(folder(), { recursive: true });
  await writeFile(join(folder(), "collection.json"), JSON.stringify(collection));
  await writeFile(join(folder(), "places.geojson"), JSON.stringify(places));
}

async function draw(): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const streams = { out: () => {}, err: (line: string) => lines.push(line) };
  const code = await run(["pictures", dir, "--cache", join(dir, "cache")], streams);
  return { code, lines };
}

const pictures = async () =>
  (await readdir(join(folder(), "pictures"), { recursive: true }))
    .filter((name) => name.endsWith(".png"))
    .sort();
const read = (name: string) => readFile(join(folder(), "pictures", name));

/** Width and height, as a PNG says them itself. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

test("there is a picture of the collection, of each place and article, and the ground in both themes", async () => {
  expect((await draw()).code).toBe(0);
  expect(await pictures()).toEqual([
    "article/hama-arabic.png",
    "article/hama-front.png",
    "ground-dark.png",
    "ground-light.png",
    "map.png",
    "place/halfaya.png",
    "place/hama.png",
    "place/rahbat-al-taslih.png",
    "place/salamiyah.png",
    "place/taybat-al-imam.png",
  ]);
  expect(sizeOf(await read("map.png"))).toEqual([1200, 630]);
  expect(sizeOf(await read("place/hama.png"))).toEqual([1200, 630]);
  expect(sizeOf(await read("ground-dark.png"))).toEqual([1600, 1024]);
}, 60_000);

test("the same data gives the same bytes, and is not drawn twice", async () => {
  await draw();
  const first = await read("map.png");
  await rm(join(dir, "cache"), { recursive: true });
  await draw();
  expect((await read("map.png")).equals(first)).toBe(true);
  // What is in the cache is taken as it is, so a mark in it shows that nothing was drawn.
  for (const name of await readdir(join(dir, "cache")))
    await writeFile(join(dir, "cache", name), "kept");
  await draw();
  expect(String(await read("place/hama.png"))).toBe("kept");
}, 60_000);

test("what can't be written is a warning with its id; the others are drawn, and nothing old stays", async () => {
  await draw();
  await write(({ collection, places, ...rest }) => ({
    ...rest,
    collection: {
      ...collection,
      articles: collection.articles.map((article) =>
        article.id === "hama-front" ? { ...article, title: "哈马前线" } : article,
      ),
    },
    places: { ...places, features: places.features.filter(({ id }) => id !== "halfaya") },
  }));
  const { code, lines } = await draw();
  expect(code).toBe(0);
  expect(lines.join("\n")).toContain("warning: article hama-front has no picture");
  const names = await pictures();
  expect(names).toContain("article/hama-arabic.png");
  expect(names).not.toContain("article/hama-front.png");
  expect(names).not.toContain("place/halfaya.png");
}, 60_000);

test("a folder without a basemap is named", async () => {
  await rm(join(dir, "basemap"), { recursive: true });
  const { code, lines } = await draw();
  expect(code).toBe(1);
  expect(lines.join("\n")).toContain("basemap.pmtiles: error:");
});
