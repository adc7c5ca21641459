import { expect, type Page, test } from "@playwright/test";
import { Reader } from "./reader.ts";

const ARTICLE = "article/2024-12-05-hama-leaves-government-hands/";

/** Holds back requests whose address fits until the function it returns is called. */
async function hold(page: Page, pattern: RegExp): Promise<() => void> {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(pattern, async (route) => {
    await gate;
    await route.continue();
  });
  return letGo;
}

const SCRIPTS = /\/assets\/.*\.js$/;
const text = (page: Page) => page.locator("#static");
const taken = (page: Page) => expect(text(page)).toHaveCount(0);

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a place, an article and the list are documents, and links lead from one to the other", async ({
    page,
  }) => {
    await page.goto("./");
    await page.getByRole("link", { name: "Hama", exact: true }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Hama");
    await expect(page.getByText("What was reported")).toBeVisible();
    const link = page.locator('a[href*="#mention="]').first();
    await link.click();
    await expect(page).toHaveURL(/article\/.*#mention=/);
    await expect(page.locator(".static-text :target")).toBeInViewport();
    await page.locator(".static-bar-title").click();
    await expect(page).toHaveURL(/:\d+\/$/);
  });

  test("no page leads to one that is not there", async ({ request, baseURL }) => {
    test.setTimeout(180_000);
    const todo = new Set([new URL("./", baseURL).href]);
    const bad: string[] = [];
    // A set's iteration also visits what is added meanwhile.
    for (const address of todo) {
      const answer = await request.get(address);
      const body = await answer.text();
      if (!answer.ok() || !isItself(address, body)) bad.push(address);
      if (address.endsWith("/")) for (const link of linksOf(address, body)) todo.add(link);
    }
    expect(bad).toEqual([]);
    expect(todo.size).toBeGreaterThan(250);
  });
});

/** A server that answers with its first page for what it lacks would hide that. */
function isItself(address: string, body: string): boolean {
  if (!address.endsWith("/")) return true;
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(body)?.[1] ?? "x:";
  return new URL(canonical, address).pathname === new URL(address).pathname;
}

/** Addresses of the same site that a page's text links to, without what is behind `#`. */
function linksOf(address: string, body: string): string[] {
  const links = [...body.matchAll(/<a [^>]*href="([^"]*)"/g)];
  return links
    .map(([, href = ""]) => new URL(href.replaceAll("&amp;", "&"), address))
    .filter(({ origin }) => origin === new URL(address).origin)
    .map(({ href }) => href.split("#")[0] ?? "");
}

test("the text is painted and its links work before any script has come", async ({ page }) => {
  await page.route(SCRIPTS, () => {});
  await page.goto("./place/hama/", { waitUntil: "commit" });
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Hama");
  const box = await page.locator(".static-page").boundingBox();
  expect(box).toMatchObject({ x: 0, y: 0, width: 416, height: 900 });
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByName("first-contentful-paint").length))
    .toBe(1);
  await page.locator(".static-bar-title").click({ noWaitAfter: true });
  await expect(page).toHaveURL(/:\d+\/$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Syria");
});

test("the app takes over a place's page without a jump, and is at the collection's address from then on", async ({
  page,
}) => {
  const letGo = await hold(page, SCRIPTS);
  await page.goto("./place/hama/", { waitUntil: "commit" });
  const heading = page.getByRole("heading", { name: /^Hama/ }).first();
  const before = await heading.boundingBox();
  letGo();
  await taken(page);
  await expect(page.locator(".place-name")).toBeVisible();
  const after = await page.locator(".place-name").boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 99))).toBeLessThan(4);
  expect(after?.x).toBe(before?.x);
  await expect(page).toHaveURL(/:\d+\/#.*place=hama/);
  await page.reload();
  await expect(page.locator(".place-name")).toContainText("Hama");
});

test("the text stays until the card's code is here, and the panel is never seen empty", async ({
  page,
}) => {
  const letGo = await hold(page, /\/assets\/selection-view.*\.js$/);
  await page.goto("./place/hama/");
  await new Reader(page).mapDrawn();
  await expect(page.locator(".panel-body")).toBeAttached();
  await expect(page.locator("#static h1")).toBeInViewport();
  letGo();
  await taken(page);
  await expect(page.locator(".place-name")).toBeVisible();
});

test("an article stays at the paragraph that was being read, and focus stays in the panel", async ({
  page,
}) => {
  const letGo = await hold(page, SCRIPTS);
  await page.goto(`./${ARTICLE}`, { waitUntil: "commit" });
  const paragraph = page.locator("#static [data-paragraph]").nth(4);
  const start = await paragraph.getAttribute("data-paragraph");
  await paragraph.evaluate((element) => element.scrollIntoView({ block: "start" }));
  await page
    .locator("#static .static-mention")
    .first()
    .evaluate((link) => link.focus({ preventScroll: true }));
  const before = (await paragraph.boundingBox())?.y ?? 0;
  letGo();
  await taken(page);
  const after = (await page.locator(`.panel [data-paragraph="${start}"]`).boundingBox())?.y ?? 999;
  expect(Math.abs(after - before)).toBeLessThan(60);
  expect(
    await page.evaluate(() => document.querySelector(".panel")?.contains(document.activeElement)),
  ).toBe(true);
});

test("Back and Forward go through what was opened after the take-over", async ({ page }) => {
  const reader = new Reader(page);
  await page.goto("./place/hama/");
  await reader.mapDrawn();
  await taken(page);
  await page.locator(".open-article-words, .place-card button:has-text('Open')").first().click();
  await expect(reader.article).toBeVisible();
  await page.goBack();
  await expect(page.locator(".place-name")).toContainText("Hama");
  await page.goForward();
  await expect(reader.article).toBeVisible();
});

test("a link to the sentence opens the article there", async ({ page }) => {
  await page.goto("./place/hama/");
  await page.goto(`./${ARTICLE}#mention=2024-12-05-hama-leaves-government-hands/hama`);
  await taken(page);
  await expect(page.locator('.article-mention[aria-current="true"]').first()).toBeInViewport();
  await expect(page).toHaveURL(/:\d+\/#.*mention=2024-12-05-hama-leaves-government-hands\/hama/);
});

test("when the data can't be loaded the text stays, and that is said above it", async ({
  page,
}) => {
  await page.route(/collections\/.*\.(json|geojson)$/, (route) => route.abort());
  await page.goto("./place/hama/");
  const failure = page.getByRole("alert").first();
  await expect(failure).toBeVisible();
  await expect(page.locator("#static h1")).toContainText("Hama");
  const [above, below] = [
    await failure.boundingBox(),
    await page.locator("#static h1").boundingBox(),
  ];
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  await expect(page.locator("#static a").first()).toBeVisible();
});

test("an Arabic page is Arabic before and after", async ({ page }) => {
  const letGo = await hold(page, SCRIPTS);
  await page.goto("./ar/place/hama/", { waitUntil: "commit" });
  const box = await page.locator(".static-page").boundingBox();
  expect(box?.x).toBe(1440 - 416);
  letGo();
  await taken(page);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.locator(".place-name")).toContainText("حماة");
  await expect(page).toHaveURL(/:\d+\/ar\/#.*lang=ar/);
});
