import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import AxeBuilder from "@axe-core/playwright";
import { expect, type FrameLocator, type Page, test } from "@playwright/test";

/** An article of another site that is longer than the screen, with the map in a frame near its beginning. */
let article: Server;
let body = "";
test.beforeAll(() => {
  article = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html><title>An article</title><body style="margin:0">${body}`);
  }).listen(0, "127.0.0.1");
});
test.afterAll(() => {
  article.close();
});

type Size = { width: number; height: number };

/** Opens the article with the map in a sandboxed frame, as CMSs force it: no origin of its own. */
async function open(page: Page, query: string, { width, height }: Size, base: string | undefined) {
  const src = new URL(`embed/v1/?${query}`, base).href.replaceAll("&", "&amp;");
  body = `<p style="height:60px">Before</p><iframe title="Map" sandbox="allow-scripts" src="${src}"
    width="${width}" height="${height}" style="border:0;display:block"></iframe><p style="height:3000px">After</p>`;
  // listen(0) gives a port of its own; for a port `address` is never a pipe's name.
  const { port } = article.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/`);
  return page.frameLocator("iframe");
}

/** Ids of the places that the frame's map has drawn, alone or in clusters. */
async function drawnPlaces(page: Page): Promise<string[]> {
  const [, frame] = page.frames();
  return (
    (await frame?.evaluate(() =>
      window.dateline?.symbols().flatMap(({ placeIds }) => [...placeIds]),
    )) ?? []
  );
}

const mapDrawn = (page: Page) =>
  expect
    .poll(async () => (await drawnPlaces(page)).length, { timeout: 30_000 })
    .toBeGreaterThan(20);

const SIZES: Size[] = [
  { width: 280, height: 320 },
  { width: 320, height: 480 },
  { width: 480, height: 480 },
  { width: 640, height: 560 },
  { width: 1000, height: 640 },
];

for (const size of SIZES) {
  test(`a frame of ${size.width} × ${size.height} has map, time, credits and source, and nothing sticks out`, async ({
    page,
    baseURL,
  }) => {
    const frame = await open(page, "", size, baseURL);
    await mapDrawn(page);
    for (const part of [".embed-map", ".embed-time", ".map-credits", ".embed-source"])
      await expect(frame.locator(part)).toBeInViewport({ ratio: 1 });
    const overflow = await page.frames()[1]?.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return [scrollWidth - innerWidth, scrollHeight - innerHeight];
    });
    expect(overflow).toEqual([0, 0]);
    const map = await frame.locator(".embed-map").boundingBox();
    expect(map?.height).toBeGreaterThan(size.height * 0.4);
  });
}

const PARTS: Record<string, (frame: FrameLocator) => ReturnType<FrameLocator["locator"]>> = {
  title: (frame) => frame.locator(".embed-title"),
  time: (frame) => frame.locator(".timeline"),
  list: (frame) => frame.locator(".embed-side"),
  legend: (frame) => frame.getByRole("button", { name: "Legend" }),
  search: (frame) => frame.getByRole("button", { name: "Search" }),
  filters: (frame) => frame.getByRole("button", { name: "Filters" }),
  share: (frame) => frame.getByRole("button", { name: "Share" }),
  zoom: (frame) => frame.getByRole("button", { name: "Zoom in" }),
  scale: (frame) => frame.locator(".maplibregl-ctrl-scale"),
};

test("each part can be asked for in a small frame and taken away in a wide one; source and credits stay", async ({
  page,
  baseURL,
}) => {
  const names = Object.keys(PARTS);
  const small = await open(page, `show=${names.join(",")}`, { width: 400, height: 600 }, baseURL);
  await mapDrawn(page);
  for (const [name, part] of Object.entries(PARTS))
    await expect(part(small).first(), name).toBeVisible();
  const wide = await open(page, `hide=${names.join(",")}`, { width: 1000, height: 640 }, baseURL);
  await mapDrawn(page);
  for (const [name, part] of Object.entries(PARTS))
    await expect(part(wide).first(), name).toBeHidden();
  for (const part of [".map-credits", ".embed-source"])
    await expect(wide.locator(part)).toBeVisible();
});

test("with start=click nothing but the small page is fetched before the click", async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const frame = await open(page, "start=click", { width: 640, height: 560 }, baseURL);
  const button = frame.getByRole("button", { name: "Show the map" });
  await button.waitFor();
  await page.waitForTimeout(500);
  expect(
    asked.filter((path) => /\.(json|geojson|pmtiles|woff2?)$|maplibre|react-/.test(path)),
  ).toEqual([]);
  await button.click();
  await mapDrawn(page);
  expect(asked.some((path) => path.endsWith("places.geojson"))).toBe(true);
});

test("the wheel over map, list and timeline scrolls the article", async ({ page, baseURL }) => {
  const frame = await open(page, "", { width: 1000, height: 640 }, baseURL);
  await mapDrawn(page);
  for (const part of [".embed-map", ".timeline-track"]) {
    await page.evaluate(() => scrollTo(0, 0));
    const box = await frame.locator(part).boundingBox();
    if (!box) throw new Error(`${part} is missing`);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    for (let i = 0; i < 3; i++) await page.mouse.wheel(0, 120);
    await expect.poll(() => page.evaluate(() => scrollY), { message: part }).toBe(360);
  }
});

test("one finger over map and timeline scrolls the article", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    hasTouch: true,
    viewport: { width: 400, height: 800 },
  });
  const page = await context.newPage();
  const frame = await open(page, "", { width: 400, height: 560 }, baseURL);
  await mapDrawn(page);
  const session = await context.newCDPSession(page);
  for (const part of [".embed-map", ".timeline-track"]) {
    await page.evaluate(() => scrollTo(0, 0));
    const box = await frame.locator(part).boundingBox();
    if (!box) throw new Error(`${part} is missing`);
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", up: number) =>
      session.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x, y: y - up }],
      });
    await touch("touchStart", 0);
    for (let up = 10; up <= 200; up += 10) await touch("touchMove", up);
    await touch("touchEnd", 200);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => scrollY), part).toBeGreaterThan(150);
  }
  await context.close();
});

test("whatever nonsense the address holds, the map is shown and each is named", async ({
  page,
  baseURL,
}) => {
  const options =
    "collection tz theme accent view show hide gestures start play height events origin id";
  const state = "t mode clock asof axis at bbox place article mention by list lang";
  const keys = `${options} ${state}`.split(" ");
  const query = keys.map((key) => `${key}=${encodeURIComponent('<b>"no&sense</b>')}`).join("&");
  const frame = await open(page, `${query}&unknown=1`, { width: 640, height: 560 }, baseURL);
  await mapDrawn(page);
  const notices = frame.locator(".embed-foot .notices");
  await notices.locator("summary").click();
  for (const key of keys) await expect(notices, key).toContainText(`${key}=<b>"no&sense</b>`);
  await expect(notices).not.toContainText("unknown=");
});

test("an address of data that is none shows no other data in its place, and is named", async ({
  page,
  baseURL,
}) => {
  const frame = await open(page, "data=<b>nonsense</b>", { width: 640, height: 560 }, baseURL);
  await expect(frame.getByRole("alert")).toContainText("<b>nonsense</b>");
  await expect(frame.locator(".embed-map")).toHaveCount(0);
});

test("a collection that the site does not have is named, and the site's own is shown", async ({
  page,
  baseURL,
}) => {
  const frame = await open(page, "collection=atlantis", { width: 640, height: 560 }, baseURL);
  await mapDrawn(page);
  await expect(frame.locator(".embed-foot .notices")).toContainText("atlantis");
});

test("an accent is taken where it can be told from the paper, and refused where it can't", async ({
  page,
  baseURL,
}) => {
  const accentOf = () =>
    page
      .frames()[1]
      ?.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--accent"));
  await open(page, "accent=a02050&theme=light", { width: 480, height: 480 }, baseURL);
  await mapDrawn(page);
  expect(await accentOf()).toBe("#a02050");
  const frame = await open(page, "accent=ffe680&theme=light", { width: 480, height: 480 }, baseURL);
  await mapDrawn(page);
  expect(await accentOf()).not.toBe("#ffe680");
  // That is for the embedder to hear, by a warning; the reader misses nothing.
  await expect(frame.locator(".embed-foot .notices")).toHaveCount(0);
});

for (const [size, name] of [
  [{ width: 1000, height: 640 }, "a wide frame"],
  [{ width: 320, height: 480 }, "a small frame"],
] as const) {
  test(`in ${name}, a place opens from the list by keyboard, and closing goes back to its row`, async ({
    page,
    baseURL,
  }) => {
    const frame = await open(page, "", size, baseURL);
    await mapDrawn(page);
    const list = frame.getByRole("button", { name: "Places", exact: true });
    if (await list.isVisible()) await list.press("Enter");
    const row = frame.getByRole("button", { name: /^Hama / }).first();
    await row.press("Enter");
    await expect(frame.getByRole("heading", { name: /^Hama/ })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(row).toBeFocused();
  });
}

for (const [size, query] of [
  ["1000x640", "place=hama&show=filters"],
  ["1000x640", "lang=ar&theme=dark"],
  ["320x480", "theme=contrast"],
  ["280x320", "lang=ar-SY"],
] as const) {
  test(`axe finds nothing wrong in a frame of ${size} with ${query}`, async ({ page, baseURL }) => {
    const [width = 0, height = 0] = size.split("x").map(Number);
    await page.setViewportSize({ width, height });
    await page.goto(new URL(`embed/v1/?${query}`, baseURL).href);
    await expect(page.locator(".embed-time")).toBeVisible();
    await page.waitForTimeout(1500);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`),
    ).toEqual([]);
  });
}

test("on paper stand title, time, the map at the page's width, the places in view and the address", async ({
  page,
  baseURL,
}) => {
  await page.setViewportSize({ width: 480, height: 480 });
  await page.goto(new URL("embed/v1/", baseURL).href);
  await page.waitForFunction(() => (window.dateline?.symbols().length ?? 0) > 5);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const paper = page.locator(".embed-paper");
  await expect(paper.first()).toContainText("Nov – 8 Dec 2024");
  await expect(paper.last()).toContainText("Hama");
  await expect(paper.last()).toContainText("#t=");
  const map = await page.locator(".embed-map").boundingBox();
  expect(map?.width).toBe(480);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(paper).toHaveCount(0);
});
