import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page, test } from "@playwright/test";
import { Reader } from "./reader.ts";

const COLLECTION = "collections/northern-syria-2024/";

/** Takes WebGL away from a page, as on a phone that has it switched off. */
async function withoutWebGl(page: Page): Promise<void> {
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
}

/** Names of the scripts that a page asks for from now on. */
function scriptsOf(page: Page): string[] {
  const names: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") names.push(request.url().split("/").at(-1) ?? "");
  });
  return names;
}

/** A colour of the page's style as [r, g, b]. */
async function colorOf(page: Page, name: string): Promise<number[]> {
  const hex = await page.evaluate(
    (property) => getComputedStyle(document.documentElement).getPropertyValue(property),
    name,
  );
  return [1, 3, 5].map((at) => Number.parseInt(hex.trim().slice(at, at + 2), 16));
}

/** Pixels from the top left corner of a map of 1000 × 640 pixels at the collection's opening view, plain Web Mercator. */
async function pointAtView(page: Page, [lon, lat]: [number, number]) {
  const response = await page.request.get(`./${COLLECTION}collection.json`);
  const { view }: { view: { center: [number, number]; zoom: number } } = await response.json();
  const world = 512 * 2 ** view.zoom;
  const northing = (degrees: number) =>
    Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) / (2 * Math.PI);
  return {
    x: 500 + ((lon - view.center[0]) / 360) * world,
    y: 320 - (northing(lat) - northing(view.center[1])) * world,
  };
}

test.describe("without WebGL2", () => {
  test("the symbols stand over a still ground, the map’s code is not fetched, and a click opens", async ({
    page,
  }) => {
    await withoutWebGl(page);
    const scripts = scriptsOf(page);
    const reader = new Reader(page);
    await reader.open();
    await expect(page.getByText(/This browser can’t draw the map/)).toBeVisible();
    expect(scripts.filter((name) => /maplibre|map-view/.test(name))).toEqual([
      expect.stringMatching(/^still-map-view-/),
    ]);

    const held = (await reader.symbols()).find(
      ({ placeIds, control, age, certainty, r }) =>
        placeIds.length === 1 &&
        control.kind === "held" &&
        age === 0 &&
        certainty === "exact" &&
        r > 6,
    );
    if (!held) throw new Error("no place of its own is held in the opening window");
    const file = await page.request.get(`./${COLLECTION}collection.json`);
    const { sides }: { sides: { id: string; color: number }[] } = await file.json();
    const slot = sides.find(({ id }) => id === held.control.side)?.color;
    const pixel = await reader.pixelAt(await reader.pointOf(held.key));
    expect(pixel).toEqual(await colorOf(page, `--side-${slot}`));

    await reader.clickPlace(held.key);
    await expect(reader.article.locator("[aria-current=true]")).toBeVisible();
    expect((await reader.symbolOf(held.key)).emphasis).toBe("selected");
  });

  test("with WebGL2 the same page fetches the map’s code", async ({ page }) => {
    const scripts = scriptsOf(page);
    await new Reader(page).open();
    expect(scripts.filter((name) => /^maplibre-/.test(name)).length).toBeGreaterThan(0);
    expect(scripts.filter((name) => /^still-map-view-/.test(name))).toEqual([]);
  });

  test("the picture of the ground lies exactly under the symbols, at any size of the page", async ({
    page,
  }) => {
    await withoutWebGl(page);
    const hama = await pointAtView(page, [36.7578, 35.1318]);
    // A red dot in the sea 190 pixels west and 20 north of Hama in the picture's own view.
    const dot = `<circle cx="${(hama.x - 190) * 1.6}" cy="${(hama.y - 20) * 1.6}" r="12" fill="#f00"/>`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1024"><rect width="1600" height="1024" fill="#00f"/>${dot}</svg>`;
    await page.route("**/pictures/ground-*.png", (route) =>
      route.fulfill({ contentType: "image/svg+xml", body: svg }),
    );
    const reader = new Reader(page);
    await reader.open("#t=all");
    for (const size of [
      { width: 1440, height: 900 },
      { width: 900, height: 1000 },
    ]) {
      await page.setViewportSize(size);
      await expect(async () => {
        const { x, y } = await positionOf(page, [36.7578, 35.1318]);
        const map = await page.locator(".map-canvas").boundingBox();
        if (!map) throw new Error("the map is not in the page");
        const scale = Math.min(map.width / 1000, map.height / 640);
        const [r, g, b] = await reader.pixelAt({ x: x - 190 * scale, y: y - 20 * scale });
        // The circle of an uncertain place may tint it a little.
        expect(r > 230 && g < 25 && b < 25, `rgb ${r} ${g} ${b} is red`).toBe(true);
      }).toPass();
    }
  });

  test("time, theme and keys do what they do on a live map", async ({ page }) => {
    await withoutWebGl(page);
    const reader = new Reader(page);
    await reader.open("#t=2024-12-03T00:00/2024-12-04T00:00");
    const before = await reader.drawnPlaces();
    await reader.dragThumb("start", "2024-11-28");
    expect((await reader.drawnPlaces()).length).toBeGreaterThan(before.length);

    const grounds: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/pictures/")) grounds.push(request.url());
    });
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => grounds.at(-1)).toContain("pictures/ground-dark.png");

    await page.getByRole("application", { name: /Still map/ }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    const lit = (await reader.symbols()).filter(({ emphasis }) => emphasis === "hover");
    expect(lit).toHaveLength(1);
    await page.keyboard.press("Enter");
    await expect(page.locator(".article, .place-card")).toBeVisible();
  });
});

/** Where a position is on the page: its place's symbol, found by the list that hit testing asks. */
async function positionOf(page: Page, [lon, lat]: [number, number]) {
  const symbols = await page.evaluate(() =>
    (window.dateline?.symbols() ?? []).map(({ position, x, y }) => ({ position, x, y })),
  );
  // Two symbols fix the straight line from Mercator to the screen, in both directions.
  const northing = (degrees: number) => Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360));
  const [a, b] = [symbols[0], symbols.at(-1)];
  const box = await page.locator(".map-canvas").boundingBox();
  if (!a || !b || a === b || !box) throw new Error("too few symbols to measure by");
  const perDegree = (b.x - a.x) / (b.position[0] - a.position[0]);
  const perNorthing = (b.y - a.y) / (northing(b.position[1]) - northing(a.position[1]));
  return {
    x: box.x + a.x + (lon - a.position[0]) * perDegree,
    y: box.y + a.y + (northing(lat) - northing(a.position[1])) * perNorthing,
  };
}

test.describe("a lost WebGL context", () => {
  const lose = (page: Page) =>
    page.evaluate(() => {
      const context = document
        .querySelector<HTMLCanvasElement>(".maplibregl-canvas")
        ?.getContext("webgl2")
        ?.getExtension("WEBGL_lose_context");
      context?.loseContext();
      Object.assign(window, { bringBack: () => context?.restoreContext() });
    });

  test("that stays lost leaves the still map, and a button brings the live one back", async ({
    page,
  }) => {
    const failures: string[] = [];
    page.on("pageerror", (error) => failures.push(error.message));
    const reader = new Reader(page);
    await reader.open("#at=35.22,36.75,9.6");
    await lose(page);
    await expect(page.getByText(/took the map’s drawing surface away/)).toBeVisible();
    await expect(page.locator(".maplibregl-canvas")).toHaveCount(0);
    expect((await reader.drawnPlaces()).length).toBeGreaterThan(5);

    await page.getByRole("button", { name: "Show the map again" }).click();
    await expect(page.locator(".maplibregl-canvas")).toBeVisible();
    await expect(page.getByText(/took the map’s drawing surface away/)).toHaveCount(0);
    // Where it was, not where it opened.
    await expect
      .poll(async () => (await reader.symbols()).map(({ key }) => key))
      .toContain("halfaya");
    await reader.clickPlace("halfaya");
    await expect(reader.article).toBeVisible();
    expect(failures).toEqual([]);
  });

  test("that comes back in time leaves everything as it was", async ({ page }) => {
    const failures: string[] = [];
    page.on("pageerror", (error) => failures.push(error.message));
    const reader = new Reader(page);
    await reader.open();
    await lose(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.waitForTimeout(500);
    await page.evaluate("bringBack()");
    await page.waitForTimeout(3500);
    await expect(page.locator(".maplibregl-canvas")).toBeVisible();
    await expect(page.getByText(/took the map’s drawing surface away/)).toHaveCount(0);
    expect(failures).toEqual([]);
  });
});

test.describe("what could not be loaded", () => {
  test("a collection is loaded by another try, at the address that was asked for", async ({
    page,
  }) => {
    let isDown = true;
    await page.route("**/places.geojson", (route) =>
      isDown ? route.fulfill({ status: 503, body: "" }) : route.continue(),
    );
    await page.goto("./#place=halfaya");
    await expect(page.getByRole("alert")).toContainText("503");
    isDown = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { name: /Halfaya/ })).toBeVisible();
  });

  test("an article’s text is loaded by another try", async ({ page }) => {
    let isDown = true;
    await page.route("**/articles/*.json", (route) => (isDown ? route.abort() : route.continue()));
    const reader = new Reader(page);
    await reader.open("#article=2024-12-03-towns-north-of-hama");
    await expect(page.getByText(/The text of this article could not be/)).toBeVisible();
    isDown = false;
    await reader.article.getByRole("button", { name: "Try again" }).click();
    await expect(reader.article.locator(".article-text")).toBeVisible();
    await expect(page.getByText(/The text of this article could not be/)).toHaveCount(0);
  });

  test("without the ground symbols and list are there, and it is fetched anew on request", async ({
    page,
  }) => {
    let isDown = true;
    await page.route("**/basemap.pmtiles", (route) => (isDown ? route.abort() : route.continue()));
    const reader = new Reader(page);
    await reader.open();
    const note = page.getByText(/Part of the map under the data could not be loaded/);
    await expect(note).toBeVisible();
    expect((await reader.drawnPlaces()).length).toBeGreaterThan(5);
    await expect(page.getByRole("button", { name: /^Halfaya/ })).toBeVisible();
    isDown = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(note).toHaveCount(0);
    await page.waitForTimeout(1000);
    await expect(note).toHaveCount(0);
  });
});

test.describe("data from elsewhere", () => {
  let server: Server;
  let origin: string;
  let asked: { path: string; headers: IncomingHttpHeaders }[];
  /** What the other site answers instead of a file of ours. */
  let answers: Map<string, string>;

  test.beforeEach(async ({ baseURL }) => {
    asked = [];
    answers = new Map();
    server = createServer(async ({ url = "/", headers }, response) => {
      const path = url.replace("/set/", "");
      asked.push({ path, headers });
      const own = answers.get(path);
      const cors = { "access-control-allow-origin": "*" };
      if (own !== undefined) {
        response.writeHead(200, cors).end(own);
        return;
      }
      const file = await fetch(`${baseURL}${COLLECTION}${path}`);
      response.writeHead(file.status, { ...cors, "content-type": "application/json" });
      response.end(Buffer.from(await file.arrayBuffer()));
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    // A TCP server's address is never a text.
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  test.afterEach(() => server.close());

  /** Opens the reader on a site whose operator takes data from some origins. */
  async function open(page: Page, query: string, allowed: string): Promise<void> {
    // Chromium takes a page that a test has changed for one of the open internet, which may not ask this machine.
    await page.context().grantPermissions(["local-network-access"]);
    await page.route(
      (url) => /\/(index\.html)?$/.test(url.pathname) && url.origin !== origin,
      async (route) => {
        const response = await route.fetch();
        const meta = `<meta name="dateline-data-origins" content="${allowed}">`;
        const body = (await response.text()).replace("<head>", `<head>${meta}`);
        const headers = { ...response.headers() };
        // The deployment's headers list the same origins; here only the page is changed.
        delete headers["content-security-policy"];
        await route.fulfill({ response, headers, body });
      },
    );
    await page.goto(`./?${query}`);
  }

  test("of an origin that is listed opens, and a banner names it whatever the address says", async ({
    page,
    context,
    baseURL,
  }) => {
    await context.addCookies([{ name: "who", value: "reader", url: origin }]);
    await open(page, `data=${origin}/set/&hide=title&show=`, `https://a.example ${origin}`);
    const reader = new Reader(page);
    await reader.mapDrawn();
    await expect(page.getByText(`This data comes from \u2068${origin}\u2069.`)).toBeInViewport();
    await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
    expect(asked.map(({ path }) => path).sort()).toEqual(["collection.json", "places.geojson"]);
    for (const { headers } of asked) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }
    // The rest of the page keeps to what height is left.
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(
      900,
    );
    expect(await reader.address()).toContain(`${baseURL}?data=`);
    await page.getByRole("button", { name: /^Halfaya/ }).click();
    await expect(page.getByRole("heading", { name: /Halfaya/ })).toBeVisible();
  });

  test("of the site itself carries no banner", async ({ page }) => {
    await new Reader(page).open();
    await expect(page.locator(".foreign-banner")).toHaveCount(0);
  });

  test("of any other origin is refused before anything is asked of it", async ({ page }) => {
    await open(page, `data=${origin}/set/`, "https://a.example");
    const alert = page.getByRole("alert");
    await expect(alert).toContainText(`takes no data from ${origin}`);
    await expect(alert).toContainText("dataOrigins");
    await expect(page.getByRole("button", { name: "Try again" })).toHaveCount(0);
    expect(asked).toEqual([]);
  });

  test("that is a web page or too large says so", async ({ page }) => {
    const cases: [body: string, words: RegExp][] = [
      ["<!doctype html><title>Not found</title>", /a web page came instead of JSON/],
      [`"${"x".repeat(25_000_001)}"`, /larger than 25 MB/],
    ];
    for (const [body, words] of cases) {
      answers.set("places.geojson", body);
      await open(page, `data=${origin}/set/`, origin);
      await expect(page.getByRole("alert")).toContainText(words);
      await expect(page.getByText(`This data comes from`)).toBeVisible();
    }
  });
});
