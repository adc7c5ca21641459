// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from "vitest";
import type { Large } from "../../src/schema/large.ts";
import { exampleData } from "../fixtures/dataset.ts";

const { collection, places, articles } = exampleData();
const file = (path: string) => ({ path, bytes: 1, rows: 1 });
const exampleLarge: Large = {
  ...{ version: 1, events: 5, undated: 0, places: 2, extent: null, grain: "day" },
  ...{ divided: true, sides: [], moreSides: 0, leftOut: {}, columns: [] },
  files: {
    places: file("places.parquet"),
    days: file("days.parquet"),
    undated: file("undated.parquet"),
    groups: file("groups.parquet"),
    events: [file("events/events-0.parquet")],
  },
};
/** What the network gives by the end of an address; anything else is missing. */
let files: Map<string, unknown>;
let asked: string[];

beforeEach(() => {
  vi.resetModules();
  document.head.replaceChildren();
  asked = [];
  files = new Map<string, unknown>([
    ["example/collection.json", collection],
    ["example/places.geojson", places],
    ["articles/hama-front.json", articles.hamaFront],
  ]);
  vi.spyOn(globalThis, "fetch").mockImplementation(async (address) => {
    asked.push(String(address));
    const [, file] = [...files].find(([path]) => String(address).endsWith(path)) ?? [];
    return new Response(JSON.stringify(file ?? null), { status: file ? 200 : 404 });
  });
});

/** Starts the page's code and store, each time anew: the code remembers which folder it found. */
async function load(id: string | null, data: string | null = null) {
  const module = await import("../../src/shell/load-collection.ts");
  const stores = await import("../../src/store/store.ts");
  return { done: module.loadCollection(id, data), ...stores };
}

const meta = (name: string, content: string) =>
  document.head.append(Object.assign(document.createElement("meta"), { name, content }));

test("a collection that failed is loaded by another try, and only then is the page told", async () => {
  files.delete("example/places.geojson");
  const page = await load("example");
  const told = vi.fn();
  page.done.then(told);
  await vi.waitFor(() => expect(page.store.getState().issues).toHaveLength(1));
  expect(page.store.getState().dataset).toBeNull();
  expect(told).not.toHaveBeenCalled();
  files.set("example/places.geojson", places);
  page.loadRetried();
  await page.done;
  expect(page.store.getState().dataset?.collection.id).toBe("example");
  expect(page.store.getState().issues).toEqual([]);
});

test("what a collection says of itself is known before its places are there", async () => {
  let send: () => void = () => {};
  const places = new Promise<void>((resolve) => {
    send = resolve;
  });
  const answer = vi.mocked(fetch).getMockImplementation();
  vi.mocked(fetch).mockImplementation(async (address, options) => {
    if (String(address).endsWith("places.geojson")) await places;
    return answer?.(address, options) ?? Response.error();
  });
  const page = await load("example");
  await vi.waitFor(() => expect(page.store.getState().coming?.title).toEqual(collection.title));
  expect(page.store.getState().dataset).toBeNull();
  send();
  await page.done;
  expect(page.store.getState().dataset?.collection.id).toBe("example");
});

test("an article that failed is loaded by another try", async () => {
  files.delete("articles/hama-front.json");
  const page = await load("example");
  await page.done;
  page.articleOpened("hama-front");
  const text = () => page.store.getState().articles.get("hama-front")?.kind;
  await vi.waitFor(() => expect(text()).toBe("failed"));
  files.set("articles/hama-front.json", articles.hamaFront);
  page.articleRetried("hama-front");
  expect(text()).toBeUndefined();
  await vi.waitFor(() => expect(text()).toBe("ready"));
});

test("a large collection's description is asked for once, and handed on to who keeps its events", async () => {
  const openPublished = vi.fn(async () => ({ ok: true, value: null, issues: [] }));
  vi.doMock("../../src/shell/tables/published.ts", () => ({ openPublished }));
  files.set("example/collection.json", { ...collection, large: exampleLarge });
  await (await load("example")).done;
  expect(asked.filter((address) => address.endsWith("collection.json"))).toHaveLength(1);
  expect(openPublished).toHaveBeenCalledWith({
    address: expect.stringMatching(/example\/$/),
    collection: expect.objectContaining({ id: "example", large: exampleLarge }),
    foreign: null,
  });
});

test("data of a listed origin is loaded from there, said to be foreign, and kept from search engines", async () => {
  meta("dateline-data-origins", "https://b.example https://a.example");
  const page = await load(null, "https://a.example/example");
  await page.done;
  expect(page.store.getState().foreign).toBe("https://a.example");
  expect(asked.every((address) => address.startsWith("https://a.example/example/"))).toBe(true);
  expect(document.querySelector<HTMLMetaElement>("meta[name=robots]")?.content).toBe("noindex");
  expect(page.store.getState().page).toMatch(/\?data=https%3A%2F%2Fa\.example%2Fexample$/);
});

test("data of another origin is refused, and nothing is asked of it", async () => {
  meta("dateline-data-origins", "https://b.example");
  const page = await load(null, "https://a.example/example");
  await vi.waitFor(() => expect(page.store.getState().issues).toHaveLength(1));
  expect(page.store.getState().issues[0]?.code).toBe("data-refused");
  expect(page.store.getState().foreign).toBeNull();
  expect(asked).toEqual([]);
});

test("the site's own data is not foreign; an index that lists nothing is an issue", async () => {
  files.set("collections/index.json", []);
  const page = await load(null);
  await vi.waitFor(() =>
    expect(page.store.getState().issues).toMatchObject([{ code: "no-collection" }]),
  );
  files.set("collections/index.json", [{ id: "example" }]);
  page.loadRetried();
  await page.done;
  expect(page.store.getState().foreign).toBeNull();
  expect(document.querySelector("meta[name=robots]")).toBeNull();
});
