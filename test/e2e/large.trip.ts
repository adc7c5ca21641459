import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { sampleEvents } from "../io/large/sample-events.ts";
import { frameAt } from "./drawn.ts";
import { expect, test } from "./guard.ts";
import { byPlace, eventsIn, LargeSite } from "./large.ts";
import { Reader } from "./reader.ts";

/** Enough for several row groups. */
const EVENTS = sampleEvents(12_000);
const MARCH = "2020-03-01/2020-03-31";
const AT_MARCH = `#t=${MARCH}`;

let site: LargeSite;
test.beforeAll(async ({ browserName: _ }, { project }) => {
  test.setTimeout(120_000);
  site = await LargeSite.open(project.use.baseURL ?? "", EVENTS);
});
test.afterAll(() => site.close());
test.beforeEach(() => site.reset());

async function open(page: Page, query: string, hash = AT_MARCH): Promise<Reader> {
  await page.goto(`${site.origin}/?${query}${hash}`);
  const reader = new Reader(page);
  await reader.mapDrawn();
  return reader;
}

/** Waits until each symbol has the number that its places have together, and all places with events are drawn. */
async function expectCounts(reader: Reader, days: string, type?: string): Promise<void> {
  const counts = byPlace(eventsIn(EVENTS, days, type));
  await expect(async () => {
    const symbols = await reader.symbols();
    for (const { placeIds, count } of symbols)
      expect([placeIds, count]).toEqual([
        placeIds,
        placeIds.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0),
      ]);
    expect(symbols.flatMap(({ placeIds }) => placeIds).sort()).toEqual([...counts.keys()].sort());
  }).toPass({ timeout: 15_000 });
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`),
  ).toEqual([]);
}

/** All titles of a list of which only the rows in sight are drawn, by scrolling through it; in their order. */
async function titlesOf(list: Locator, scroller: Locator): Promise<string[]> {
  const titles = new Map<number, string>();
  const count = Number(await list.getByRole("listitem").first().getAttribute("aria-setsize"));
  await expect(async () => {
    for (const row of await list.getByRole("listitem").all()) {
      const title = row.locator(".events-title");
      if ((await title.count()) === 0) continue;
      titles.set(
        Number(await row.getAttribute("aria-posinset")),
        (await title.textContent()) ?? "",
      );
    }
    await scroller.evaluate((element) => element.scrollBy(0, 700));
    expect(titles.size).toBe(count);
  }).toPass({ timeout: 45_000, intervals: [100] });
  return [...titles].sort(([a], [b]) => a - b).map(([, title]) => title);
}

const filesOf = () => site.asked.map(({ file }) => file);

test("a published folder opens by its id with exact counts; its events stay where they are until a list wants them", async ({
  page,
}) => {
  const reader = await open(page, "collection=sample");
  await expectCounts(reader, MARCH);
  expect(filesOf().toSorted()).toEqual([
    "collection.json",
    "days.parquet",
    "places.geojson",
    "places.parquet",
    "undated.parquet",
  ]);
  site.asked.length = 0;
  await page.locator(".timeline-end").focus();
  for (const _ of [1, 2, 3]) await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/t=2020-03-01\/2020-03-28/);
  await expectCounts(reader, "2020-03-01/2020-03-28");
  await page.locator(".timeline-body").focus();
  for (const _ of [1, 2]) await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/t=2020-03-03\/2020-03-30/);
  await expectCounts(reader, "2020-03-03/2020-03-30");
  expect(site.asked).toEqual([]);
});

test("a place’s card lists exactly its events of the window, and reads parts of few files", async ({
  page,
}) => {
  await open(page, "collection=sample");
  site.asked.length = 0;
  const panel = page.getByRole("complementary").first();
  const events = eventsIn(EVENTS, MARCH).filter(({ place }) => place === "p2");
  await panel.getByRole("button", { name: /^Town 2\b/ }).click();
  await expect(panel.getByRole("heading", { level: 2, name: "Town 2" })).toBeVisible();
  await expect(panel).toContainText(`${events.length} events in the window`);
  const list = panel.locator(".events-virtual");
  await expect(list.getByRole("listitem").first()).toContainText("Report");
  const titles = await titlesOf(list, page.locator(".panel-body"));
  expect(titles.toSorted()).toEqual(events.map(({ title }) => title).toSorted());
  // The latest first.
  const begun = (title: string | undefined) =>
    events.find((event) => event.title === title)?.start ?? "";
  const [first, second] = [begun(titles[0]), begun(titles.at(-1))];
  expect(first > second, `${first} before ${second}`).toBe(true);
  const parts = site.asked.filter(({ file }) => file.startsWith("events/"));
  expect(parts.length).toBeGreaterThan(0);
  expect(parts.length).toBeLessThanOrEqual(4);
  for (const { range } of parts) expect(range).toMatch(/^bytes=\d+-\d+$/);
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  expect(bytes).toBeLessThan(site.eventBytes());
  expect(filesOf().filter((file) => !file.startsWith("events/"))).toEqual(["groups.parquet"]);
});

test("filtered by type, map and list have exactly what is left, and the list follows the map", async ({
  page,
}) => {
  const reader = await open(page, "collection=sample", `${AT_MARCH}&list=events`);
  const panel = page.getByRole("complementary").first();
  const all = eventsIn(EVENTS, MARCH).length;
  await expect(panel.getByRole("heading", { name: `${all} events` })).toBeVisible();
  await page.getByRole("button", { name: "Filters" }).click();
  await panel.getByRole("checkbox", { name: /^Fighting/ }).check();
  await expectCounts(reader, MARCH, "battle");
  await page.getByRole("button", { name: "Filters" }).click();
  const battles = eventsIn(EVENTS, MARCH, "battle");
  await expect(panel.getByRole("heading", { name: `${battles.length} events` })).toBeVisible();
  const list = panel.locator(".events-virtual");
  await expect(list.getByRole("listitem").first()).toContainText("Fighting");
  // The last rows, straight from the end.
  await page.locator(".panel-body").evaluate((body) => body.scrollTo(0, body.scrollHeight));
  const last = list.locator(`[aria-posinset="${battles.length}"]`);
  await expect(last).toContainText("Report");
  const titles = new Set(battles.map(({ title }) => title));
  expect(titles.has((await last.locator(".events-title").textContent()) ?? "")).toBe(true);
});

for (const host of ["site", "elsewhere"] as const)
  test(`a folder opens by the address of its description, ${host}, under the site’s own policy`, async ({
    page,
  }) => {
    const reader = await open(page, `data=${site.description(host)}`);
    await expectCounts(reader, MARCH);
    await expect(page.locator(".foreign-banner")).toContainText(
      new URL(site.description(host)).host,
    );
    await page.getByRole("button", { name: /^Town 5\b/ }).click();
    await expect(page.locator(".events-virtual").getByRole("listitem").first()).toContainText(
      "Report",
    );
    expect(new Set(site.asked.map((asked) => asked.host))).toEqual(new Set([host]));
    const parts = site.asked.filter(({ file }) => file.startsWith("events/"));
    for (const { range } of parts) expect(range).not.toBeNull();
    const address = await reader.address();
    expect(new URL(address).searchParams.get("data")).toBe(site.description(host));
  });

test("a host that sends only whole files serves as well, each file once", async ({ page }) => {
  site.hasRanges = false;
  const reader = await open(page, "collection=sample");
  await expectCounts(reader, MARCH);
  for (const town of [2, 4]) {
    await page.getByRole("button", { name: new RegExp(`^Town ${town}\\b`) }).click();
    const rows = page.locator(".events-virtual").getByRole("listitem");
    await expect(rows.first()).toContainText("Report");
    await page.goBack();
  }
  const files = filesOf().filter((file) => file.startsWith("events/"));
  expect(files.toSorted()).toEqual([...new Set(files)].toSorted());
});

test("without its events the map and its counts stay, the list says so, and another try brings them", async ({
  page,
}) => {
  site.missing.add("events/");
  const reader = await open(page, "collection=sample");
  await page.getByRole("button", { name: /^Town 2\b/ }).click();
  const alert = page.locator(".events-failed");
  await expect(alert).toContainText("could not be read");
  await expectCounts(reader, MARCH);
  await page.locator(".timeline-end").focus();
  await page.keyboard.press("ArrowLeft");
  await expectCounts(reader, "2020-03-01/2020-03-30");
  await expect(alert).toBeVisible();
  site.missing.clear();
  await alert.getByRole("button").click();
  const rows = page.locator(".events-virtual").getByRole("listitem");
  await expect(rows.first()).toContainText("Report");
  await expect(alert).toHaveCount(0);
});

test("without its counts the page names the file and what the server said, and another try opens it", async ({
  page,
}) => {
  site.missing.add("days.parquet");
  await page.goto(`${site.origin}/?collection=sample${AT_MARCH}`);
  await expect(page.getByRole("alert")).toContainText("days.parquet");
  await expect(page.getByRole("alert")).toContainText("404");
  site.missing.clear();
  await page.getByRole("button", { name: "Try again" }).click();
  const reader = new Reader(page);
  await reader.mapDrawn();
  await expectCounts(reader, MARCH);
});

test("in a sandboxed frame of another page the folder opens, and a place’s card has its events", async ({
  page,
}) => {
  const src = `${site.origin}/embed/v1/?collection=sample&amp;t=${MARCH}&amp;list=places&amp;show=list`;
  site.article = `<!doctype html><title>An article</title><iframe title="Map" sandbox="allow-scripts" width="1000" height="640" src="${src}"></iframe>`;
  await page.goto(`${site.elsewhere}/article`);
  const frame = await frameAt(page, /embed/);
  const counts = byPlace(eventsIn(EVENTS, MARCH));
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const drawn = () =>
    frame.evaluate(() => window.dateline?.symbols().reduce((sum, { count }) => sum + count, 0));
  await expect.poll(drawn, { timeout: 30_000 }).toBe(all);
  await frame.getByRole("button", { name: /^Town 2\b/ }).click();
  await expect(frame.locator(".embed-side")).toContainText(
    `${counts.get("p2")} events in the window`,
  );
  await expect(frame.locator(".events-virtual li").first()).toContainText("Report");
});

for (const [name, viewport, colorScheme, language] of [
  ["wide, light, English", { width: 1440, height: 900 }, "light", "en"],
  ["telephone, dark, Arabic", { width: 390, height: 844 }, "dark", "ar"],
] as const)
  test(`axe finds nothing wrong in places, events and a card of a folder, ${name}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    const reader = await open(page, "collection=sample", `${AT_MARCH}&lang=${language}`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    for (const view of ["", "&list=events", "&place=p2"]) {
      await page.evaluate((hash) => location.replace(hash), `${AT_MARCH}&lang=${language}${view}`);
      await expectCounts(reader, MARCH);
      const rows = page.locator(".events-virtual").getByRole("listitem");
      await expect(rows.first()).toContainText(view === "" ? "Town" : "Report");
      await expectAccessible(page);
      const isTooWide = await page.evaluate(() => document.body.scrollWidth > innerWidth);
      expect(isTooWide).toBe(false);
    }
  });
