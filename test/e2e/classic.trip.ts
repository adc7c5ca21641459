import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { BASEMAP_COLORS } from "../../src/core/basemap.ts";
import { frameAt, groundColor, mapIsDrawn } from "./drawn.ts";
import { expect, test } from "./guard.ts";
import { serveBuilt } from "./serve-built.ts";

const DAY = "t=2024-12-03T00:00/2024-12-04T00:00&at=35.22,36.75,9";
const inFrame = (src: string) =>
  `<!doctype html><title>Article</title><iframe title="map" width="900" height="600" sandbox="allow-scripts" src="${src}"></iframe>`;

test("in a frame without an origin, on a host that sends no CORS header, the page in one script takes over and draws", async ({
  page,
}) => {
  const warnings: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "warning") warnings.push(message.text());
  });
  const site = await serveBuilt({ folder: "/map/" });
  const host = await serveBuilt({
    pages: { "/article": inFrame(`${site.origin}/map/embed/v1/?${DAY}#?secret=abc`) },
  });
  await page.goto(`${host.origin}/article`);
  const frame = await frameAt(page, /\/map\/embed\/v1\/classic\//);
  await mapIsDrawn(page, frame);
  expect(frame.url()).toContain("at=35.22");
  expect(frame.url()).toMatch(/#\?secret=abc$/);
  expect(await frame.evaluate(() => self.origin)).toBe("null");
  expect(warnings.join()).toContain("Access-Control-Allow-Origin");
  for (const { close } of [site, host]) close();
});

test("the folder of the site, opened from disk, shows the same view", async ({ page }) => {
  await page.goto(`${pathToFileURL(join(import.meta.dirname, "../../dist/index.html"))}#${DAY}`);
  await page.waitForURL(/^file:.*\/embed\/v1\/classic\/index\.html\?.*at=35\.22/);
  await mapIsDrawn(page);
});

test("far from the places, coarser ground is drawn, not sea", async ({ page }) => {
  const built = pathToFileURL(join(import.meta.dirname, "../../dist/embed/v1/classic/index.html"));
  // The middle of Brazil, where the script has no tile of this zoom.
  await page.goto(`${built}?at=-10,-55,6`);
  await expect.poll(() => groundColor(page), { timeout: 30_000 }).toBe(BASEMAP_COLORS.light.land);
});

test("the page in one script draws on a host with the full policy, with and without an origin", async ({
  page,
  baseURL,
}) => {
  await page.goto(`./embed/v1/classic/?${DAY}`);
  await mapIsDrawn(page);
  const host = await serveBuilt({
    pages: { "/article": inFrame(`${baseURL}embed/v1/classic/?${DAY}`) },
  });
  await page.goto(`${host.origin}/article`);
  await mapIsDrawn(page, await frameAt(page, /\/classic\//));
  host.close();
});
