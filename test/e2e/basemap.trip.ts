import type { Page } from "@playwright/test";
import { expect, test } from "./guard.ts";
import { Reader } from "./reader.ts";

/** Serves the collection with another line in its configuration. */
async function configure(page: Page, basemap: string): Promise<void> {
  await page.route("**/collection.json", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), basemap } });
  });
}

test("one line of configuration puts another style under the data", async ({ page }) => {
  const style = {
    version: 8,
    sources: {},
    layers: [{ id: "ground", type: "background", paint: { "background-color": "#336699" } }],
  };
  await page.route("**/other-style.json", (route) => route.fulfill({ json: style }));
  await configure(page, "http://127.0.0.1:4199/other-style.json");
  const reader = new Reader(page);
  await reader.open("#at=30,30,5");
  await page.waitForFunction(() => performance.getEntriesByName("dateline:map-loaded").length > 0);
  const map = await page.locator(".map-canvas").boundingBox();
  if (!map) throw new Error("the map is not in the page");
  expect(await reader.pixelAt({ x: map.x + map.width * 0.2, y: map.y + map.height * 0.6 })).toEqual(
    [0x33, 0x66, 0x99],
  );
});

test("a style that can't be loaded gives way to the embedded map, and the page says so", async ({
  page,
}) => {
  await configure(page, "http://127.0.0.1:4199/no-such-style.json");
  await page.route("**/no-such-style.json", (route) => route.fulfill({ status: 404, body: "" }));
  const reader = new Reader(page);
  await reader.open("#at=34.9,38.7,5.6");
  await page.waitForFunction(() => performance.getEntriesByName("dateline:map-loaded").length > 0);
  await page.getByText(/note about the data or the address/).click();
  await expect(page.getByText(/could not be loaded .*the built-in one is shown/)).toBeVisible();
  expect((await reader.drawnPlaces()).length).toBeGreaterThan(50);
});
