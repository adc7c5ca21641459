import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./guard.ts";
import { publishedPlaces } from "./published.ts";
import { Reader } from "./reader.ts";

const SYRIA = "at=34.9,38.7,5.6";
const DAY = "t=2024-12-03T00:00/2024-12-04T00:00";
const TWO_DAYS = "days=2024-12-03&days=2024-12-06";

const pane = (page: Page): Locator => page.getByRole("complementary");

test("a filter shows only what it lets pass, its chip takes it away, the address keeps it", async ({
  page,
}) => {
  const reader = new Reader(page);
  await reader.open(`#${DAY}&${SYRIA}`);
  const all = await reader.drawnPlaces();
  await page.getByRole("button", { name: "Filters" }).click();
  await pane(page)
    .getByRole("checkbox", { name: /^Fighting/ })
    .check();
  const battles = (await publishedPlaces(page)).inSyria.happeningOn("2024-12-03", {
    type: "battle",
  });
  await expect.poll(() => reader.drawnPlaces()).toEqual(battles);
  expect(battles.length).toBeLessThan(all.length);
  await expect(page).toHaveURL(/type=battle/);

  await page.getByRole("button", { name: /Remove filter: .*Fighting/ }).click();
  await expect.poll(() => reader.drawnPlaces()).toEqual(all);
  await expect(page).not.toHaveURL(/type=/);
});

test("Back out of the filters closes them and keeps what was chosen", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(`#${DAY}`);
  await page.getByRole("button", { name: "Filters" }).click();
  await pane(page)
    .getByRole("checkbox", { name: /^Fighting/ })
    .check();
  await expect(page).toHaveURL(/type=battle/);
  await page.goBack();
  await expect(pane(page).getByRole("checkbox", { name: /^Fighting/ })).toHaveCount(0);
  await expect(page).toHaveURL(/type=battle/);
  await expect(page.getByRole("button", { name: /Remove filter: .*Fighting/ })).toBeVisible();
});

test("filters never change who holds a place", async ({ page }) => {
  const reader = new Reader(page);
  const view = `${DAY}&at=35.22,36.75,11`;
  await reader.open(`#${view}&status=claimed`);
  const filtered = (await reader.symbols()).filter(({ placeIds }) => placeIds.length === 1);
  await reader.open(`#${view}`);
  const all = new Map((await reader.symbols()).map(({ key, control }) => [key, control]));
  expect(filtered.length).toBeGreaterThan(2);
  for (const { key, control } of filtered) expect([key, control]).toEqual([key, all.get(key)]);
});

test("counts beside the choices follow the other filters, not their own", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(`#${DAY}&pane=filters`);
  const count = async (name: RegExp) => {
    const row = pane(page)
      .getByRole("listitem")
      .filter({ has: page.getByRole("checkbox", { name }) });
    return Number(await row.locator(".filters-count").textContent());
  };
  const [fighting, claimed] = [await count(/^Fighting/), await count(/^claimed/i)];
  await pane(page)
    .getByRole("checkbox", { name: /^Fighting/ })
    .check();
  await expect.poll(() => count(/^claimed/i)).toBeLessThan(claimed);
  expect(await count(/^Fighting/)).toBe(fighting);
});

test("an area is drawn on the map by clicks and limits what is shown", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(`#${DAY}&at=35.3,36.75,8.5&pane=filters`);
  const all = await reader.drawnPlaces();
  await page.getByRole("button", { name: "Draw an area on the map" }).click();
  const map = await page.locator(".map-canvas").boundingBox();
  if (!map) throw new Error("the map is not in the page");
  const corners: [number, number][] = [
    [0.35, 0.3],
    [0.75, 0.3],
    [0.75, 0.75],
    [0.35, 0.75],
  ];
  for (const [x, y] of corners)
    await page.mouse.click(map.x + x * map.width, map.y + y * map.height);
  await page.getByRole("button", { name: "Finish" }).first().click();
  await expect(page).toHaveURL(/area=\d/);
  const inside = await reader.drawnPlaces();
  expect(inside.length).toBeGreaterThan(0);
  expect(inside.length).toBeLessThan(all.length);
});

test("an area is drawn by keyboard alone: arrows aim, Space adds, Enter ends", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(`#${DAY}&at=35.3,36.75,8.5&pane=filters`);
  await page.getByRole("button", { name: "Draw an area on the map" }).press("Enter");
  await page.locator(".maplibregl-canvas").focus();
  for (const arrow of ["ArrowRight", "ArrowDown", "ArrowLeft"]) {
    await page.keyboard.press("Space");
    await page.keyboard.press(arrow);
    await page.waitForTimeout(500);
  }
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/area=\d/);
});

test("only what the map shows: moving the map changes the counts", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(`#${DAY}&at=35.22,36.75,10&inview=1`);
  const close = (await reader.summary.textContent()) ?? "";
  await reader.open(`#${DAY}&${SYRIA}&inview=1`);
  await expect(reader.summary).not.toHaveText(close);
});

test("two days are compared in words and on the map, and a link keeps it", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(`#${TWO_DAYS}&pane=compare&at=35.22,36.75,9.6`);
  await expect(pane(page)).toContainText(/Between 3 Dec and 6 Dec 2024/);
  await expect(pane(page)).toContainText(/Hama\s*Government and allies\s*→\s*then\s*Opposition/);
  expect((await reader.symbolOf("hama")).change).toBe("changed");
  const address = await reader.address();
  expect(address).toContain(TWO_DAYS);
  await page.getByRole("button", { name: "End comparing" }).click();
  expect((await reader.symbolOf("hama")).change).toBeNull();
});

test("two publishers are compared by their own claims", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("#pane=compare");
  await page.getByRole("radio", { name: "Two publishers" }).check();
  await expect(page.getByLabel("First publisher")).toBeVisible();
  await page.getByRole("button", { name: "Compare", exact: true }).last().click();
  await expect(page).toHaveURL(/publishers=/);
});

test("one button clears everything that narrows the view", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(`#${DAY}&type=battle&status=claimed&asof=2024-12-05&undated=1&${TWO_DAYS}`);
  await page.getByRole("button", { name: "Clear all" }).first().click();
  for (const key of [/type=/, /status=/, /asof=/, /undated=/, /days=/])
    await expect(page).not.toHaveURL(key);
});
