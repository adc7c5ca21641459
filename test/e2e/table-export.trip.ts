import { createWriteStream } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { finished } from "node:stream/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./guard.ts";
import { Reader } from "./reader.ts";
import { acledFile, EVENTS_BY_DAY, Opening, textFile } from "./tables.ts";

/** Two events of the first day have no position: lists have them, the map does not. */
const ALL = 2 + EVENTS_BY_DAY.reduce((sum, count) => sum + count);
const THREE_DAYS = ALL - (EVENTS_BY_DAY[3] ?? 0);

/** Opens a file and its list of events, of all places, in the map's view or not. */
async function openEvents(page: Page, file: Parameters<Opening["give"]>[0]): Promise<Opening> {
  await new Reader(page).open();
  const opening = new Opening(page);
  await opening.give(file);
  await opening.dialog.getByRole("button", { name: "Read the file" }).click();
  await expect(opening.bar).toBeVisible({ timeout: 60_000 });
  await page.getByRole("tab", { name: "Events" }).click();
  await page.getByRole("checkbox", { name: "In the map’s view" }).uncheck();
  return opening;
}

const takeButton = (page: Page): Locator =>
  page.getByRole("button", { name: /^Download .* events?$/ });

/** Downloads what the list shows, and reads it. */
async function taken(page: Page, kind: RegExp): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: kind }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

test("exactly the events of the list are downloaded as CSV, and as GeoJSON that opens again", async ({
  page,
}) => {
  const opening = await openEvents(page, acledFile());
  await expect(takeButton(page)).toHaveText(`Download ${ALL} events`);
  await page.locator(".timeline-end").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(takeButton(page)).toHaveText(`Download ${THREE_DAYS} events`);
  await takeButton(page).click();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const csv = await taken(page, /^CSV/);
  expect(csv.name).toBe("syria-2024-12-01_2024-12-03.csv");
  expect(csv.text.startsWith("\uFEFF")).toBe(true);
  const lines = csv.text.trimEnd().split("\r\n");
  expect(lines[0]).toMatch(
    /^\uFEFF"event_id","dateline_row",.*"event_id_cnty","event_date",.*"notes"$/,
  );
  expect(lines).toHaveLength(1 + THREE_DAYS);
  expect(lines[1]).toContain('"2024-12-01"');
  expect(csv.text).not.toContain("04 December 2024");
  await expect(page.getByText(`${THREE_DAYS} events saved as`)).toBeVisible();
  const geojson = await taken(page, /^GeoJSON/);
  const { features, dateline } = JSON.parse(geojson.text);
  expect(features).toHaveLength(THREE_DAYS);
  expect(dateline).toMatchObject({ clock: "occurred", mode: "window" });
  await opening.give(textFile("again.geojson", geojson.text));
  await opening.dialog.getByRole("button", { name: "Read the file" }).click();
  await expect(opening.bar).toContainText(`${THREE_DAYS} events from`);
});

test("three hundred thousand events are written without holding up the page, and writing can be cancelled", async ({
  page,
}, testInfo) => {
  test.setTimeout(240_000);
  const path = testInfo.outputPath("many.csv");
  await mkdir(dirname(path), { recursive: true });
  const file = createWriteStream(path);
  file.write("id,latitude,longitude,date,notes\n");
  for (let block = 0; block < 150; block += 1) {
    const lines = Array.from({ length: 2000 }, (_, i) => {
      const number = block * 2000 + i;
      return `${number},${30 + (number % 70) / 10},${35 + (number % 90) / 10},2024-12-0${1 + (number % 9)},"=note ${number} ${"x".repeat(100)}"\n`;
    });
    file.write(lines.join(""));
  }
  file.end();
  await finished(file);
  await openEvents(page, path);
  await expect(takeButton(page)).toHaveText("Download 300,000 events");
  await takeButton(page).click();
  await page.getByRole("button", { name: "GeoJSON, for maps" }).click();
  await page
    .getByRole("region", { name: "Download these events" })
    .getByRole("button", { name: "Cancel" })
    .click();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect(takeButton(page)).toBeFocused();
  await page.evaluate(() => {
    let last = performance.now();
    const gaps: number[] = [];
    Reflect.set(window, "gaps", gaps);
    setInterval(() => {
      gaps.push(performance.now() - last);
      last = performance.now();
    }, 10);
  });
  const started = Date.now();
  const csv = await taken(page, /^CSV/);
  const took = Date.now() - started;
  const longest = await page.evaluate(() => Math.max(...Reflect.get(window, "gaps")));
  console.log(
    `300,000 events: ${csv.text.length} characters in ${took} ms; the page waited ${Math.round(longest)} ms at most`,
  );
  expect(csv.text.trimEnd().split("\r\n")).toHaveLength(300_001);
  expect(csv.text).toContain(`"'=note 299999 `);
  expect(longest).toBeLessThan(500);
});

test("a file that holds up its reader is told of by itself, and giving up leaves what was open", async ({
  page,
}) => {
  // A worker that never comes to an end, as a damaged Parquet file makes one.
  await page.route(/\/worker-[\w-]+\.js$/, (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: "self.addEventListener('message', () => { for (;;); });",
    }),
  );
  const reader = new Reader(page);
  await reader.open();
  const before = { summary: await reader.summary.textContent(), drawn: await reader.drawnPlaces() };
  const opening = new Opening(page);
  await opening.give(textFile("damaged.parquet", "PAR1 nothing of this PAR1"));
  const notice = opening.dialog.getByRole("alert");
  await expect(opening.dialog).toContainText("Looking at the beginning");
  await expect(notice).toHaveCount(0);
  await expect(notice).toHaveText("No progress for 15 seconds; the file may be damaged.", {
    timeout: 25_000,
  });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await opening.dialog.getByRole("button", { name: "Keep waiting" }).click();
  await expect(notice).toHaveCount(0);
  expect(page.workers().length).toBeGreaterThan(0);
  const workers = page.workers().length;
  await page.keyboard.press("Escape");
  await expect(opening.dialog).toHaveCount(0);
  await expect.poll(() => page.workers().length).toBe(workers - 1);
  expect(await reader.summary.textContent()).toBe(before.summary);
  expect(await reader.drawnPlaces()).toEqual(before.drawn);
});
