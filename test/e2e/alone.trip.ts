import { expect, test } from "./guard.ts";
import { Reader } from "./reader.ts";

test("with every other host blocked, the page works and asks none of them", async ({
  page,
  baseURL,
}) => {
  const strangers: string[] = [];
  await page.route(
    (url) => url.origin !== new URL(baseURL ?? "").origin,
    (route) => {
      strangers.push(route.request().url());
      return route.abort();
    },
  );
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") failures.push(message.text());
  });
  const reader = new Reader(page);
  await reader.open("#t=2024-12-03T00:00/2024-12-04T00:00&at=35.22,36.75,9.6");
  await page.waitForFunction(() => performance.getEntriesByName("dateline:map-loaded").length > 0);
  await reader.clickPlace("halfaya");
  await expect(reader.article.locator("[aria-current=true]")).toHaveText(/Halfaya/);
  await page.getByRole("button", { name: "Close the article" }).click();
  expect(strangers).toEqual([]);
  expect(failures).toEqual([]);
});

test("the page keeps nothing on the reader's machine", async ({ page, context }) => {
  const reader = new Reader(page);
  await reader.open();
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test("a broken place is left out and counted, the rest is shown", async ({ page }) => {
  await page.route("**/places.geojson", async (route) => {
    const response = await route.fetch();
    const file = await response.json();
    file.features[0].geometry.coordinates = [4000, 0];
    file.features[1].properties.mentions = [{ id: "broken" }];
    await route.fulfill({ response, json: file });
  });
  const reader = new Reader(page);
  await reader.open("#at=34.9,38.7,5.6");
  expect((await reader.drawnPlaces()).length).toBeGreaterThan(50);
  await page.getByText(/notes about the data or the address/).click();
  await expect(page.getByText(/\/features\/0\/geometry\/coordinates/)).toBeVisible();
});

test("a collection that can't be loaded says so in words", async ({ page }) => {
  await page.route("**/collection.json", (route) => route.fulfill({ status: 503, body: "" }));
  await page.goto("./");
  await expect(page.getByRole("alert")).toContainText("The collection could not be loaded");
  await expect(page.getByRole("alert")).toContainText("503");
});

test("an article that can't be loaded shows the passages that are known", async ({ page }) => {
  await page.route("**/articles/*.json", (route) => route.fulfill({ status: 404, body: "" }));
  const reader = new Reader(page);
  await reader.open("#article=2024-12-03-towns-north-of-hama");
  await expect(reader.article).toContainText("Opposition forces took Halfaya");
});

test("without WebGL2 the list, the timeline and the articles still work", async ({ page }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.startsWith("webgl") ? null : Reflect.apply(original, this, [kind, ...rest]);
    } as typeof original;
  });
  await page.goto("./");
  await expect(page.getByText(/This browser can’t draw the map/)).toBeVisible();
  await page.getByRole("button", { name: /^Halfaya/ }).click();
  await expect(page.getByRole("heading", { name: /Halfaya/ })).toBeVisible();
});
