import { expect, test } from "./guard.ts";
import { publishedPlaces } from "./published.ts";
import { Reader } from "./reader.ts";

const SYRIA = "at=34.9,38.7,5.6";
const DAY = "t=2024-12-03T00:00/2024-12-04T00:00";

test("a moment shows what lasts then: the end of a window of two days shows the second", async ({
  page,
}) => {
  const reader = new Reader(page);
  await reader.open(`#t=2024-12-03T00:00/2024-12-05T00:00&mode=instant&${SYRIA}`);
  await expect(reader.summary).toHaveText(/^End of 4 Dec 2024/);
  const places = await publishedPlaces(page);
  const drawn = await reader.drawnPlaces();
  expect(drawn).toEqual(places.inSyria.happeningOn("2024-12-04"));
  expect(drawn).not.toEqual(places.inSyria.happeningOn("2024-12-03"));
});

test("start and end can be typed to the minute, in the collection's zone", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(`#${DAY}`);
  await page.getByRole("button", { name: /Type it exactly/ }).click();
  await expect(page.locator("[popover]").getByText(/Damascus/)).toBeVisible();
  await page.getByLabel("From", { exact: true }).fill("2024-12-03T06:30");
  await page.getByLabel(/^Until/).fill("2024-12-03T18:05");
  await page.getByRole("button", { name: "Apply" }).click();
  expect(decodeURIComponent(await reader.address())).toContain(
    "t=2024-12-03T06:30/2024-12-03T18:05",
  );
});

test("a typed end before the start is refused in words and changes nothing", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(`#${DAY}`);
  await page.getByRole("button", { name: /Type it exactly/ }).click();
  await page.getByLabel(/^Until/).fill("2024-12-02T00:00");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByText(/does not come after the start/)).toBeVisible();
  await expect(reader.summary).toHaveText(/^3 Dec 2024/);
});

test("what was known on a day leaves out what was published later, and counts it", async ({
  page,
}) => {
  const reader = new Reader(page);
  const places = await publishedPlaces(page);
  await reader.open(`#${DAY}&asof=2024-12-02&${SYRIA}`);
  expect(await reader.drawnPlaces()).toEqual(
    places.inSyria.happeningOn("2024-12-03", { publishedBy: "2024-12-02" }),
  );
  await expect(page.getByText(/as known on 2 Dec 2024/i).first()).toBeVisible();

  await reader.open(`#${DAY}&asof=2024-12-04&${SYRIA}`);
  const known = await reader.drawnPlaces();
  expect(known).toEqual(places.inSyria.happeningOn("2024-12-03", { publishedBy: "2024-12-04" }));
  expect(known.length).toBeGreaterThan(10);
});

test("control rests on what was known: a town taken on the 3rd is not yet taken on the 2nd", async ({
  page,
}) => {
  const reader = new Reader(page);
  await reader.open(`#t=2024-11-27T00:00/2024-12-04T00:00&place=halfaya`);
  await expect(page.getByText(/Held by: Opposition/)).toBeVisible();
  await reader.open(`#t=2024-11-27T00:00/2024-12-04T00:00&place=halfaya&asof=2024-12-02`);
  await expect(page.getByText(/Held by: Government/)).toBeVisible();
});

test("by the report clock a claim stands on the day it was published", async ({ page }) => {
  const reader = new Reader(page);
  const places = await publishedPlaces(page);
  await reader.open(`#t=2024-12-01T00:00/2024-12-02T00:00&clock=published&${SYRIA}`);
  const drawn = await reader.drawnPlaces();
  expect(drawn).toEqual(places.inSyria.publishedOn("2024-12-01"));
  expect(drawn).not.toEqual(places.inSyria.happeningOn("2024-12-01"));
});

test("the wheel zooms the axis, the strip below shows the whole, 0 brings it back", async ({
  page,
}) => {
  const reader = new Reader(page);
  await reader.open(`#${DAY}`);
  const track = await page.locator(".timeline-track").boundingBox();
  if (!track) throw new Error("the timeline is not in the page");
  await page.mouse.move(track.x + track.width / 2, track.y + track.height / 2);
  await page.mouse.wheel(0, -400);
  await expect(page.getByRole("slider", { name: /Part of the time/ })).toBeVisible();
  await expect(page).toHaveURL(/axis=/);
  await page.getByRole("slider", { name: /End of the window/ }).focus();
  await page.keyboard.press("0");
  await expect(page.getByRole("slider", { name: /Part of the time/ })).toHaveCount(0);
  await expect(page).not.toHaveURL(/axis=/);
});

test("play moves the window through the time, and stops when it is moved by hand", async ({
  page,
}) => {
  const reader = new Reader(page);
  await reader.open(`#t=2024-11-27T00:00/2024-11-28T00:00&speed=4`);
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect(reader.summary).not.toHaveText(/^27 Nov 2024/);
  await page.getByRole("button", { name: "Pause" }).click();
  // A window of a whole day is one again when it rests.
  await expect(reader.summary).toHaveText(/^(2[78] Nov|30 Nov|29 Nov|\d Dec) 2024(?!,)/);
});

test("undated mentions wait in a tray and are shown on the map by choice", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(`#${DAY}&${SYRIA}`);
  const before = await reader.drawnPlaces();
  await page.getByRole("button", { name: /undated/ }).click();
  await page.getByLabel(/Show them on the map/).check();
  await expect.poll(async () => (await reader.drawnPlaces()).length).toBeGreaterThan(before.length);
  await expect(page).toHaveURL(/undated=1/);
});

test("bars and symbols can be coloured by what happened", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(`#${DAY}&at=35.22,36.75,9.6`);
  const bySide = await reader.symbolOf("halfaya");
  await reader.open(`#${DAY}&at=35.22,36.75,9.6&by=type`);
  const byType = await reader.symbolOf("halfaya");
  expect(bySide.shape).toBe("circle");
  expect(byType.shape).toBe("square");
});
