import { expect, test } from "./guard.ts";
import { Reader } from "./reader.ts";

const DAY = "t=2024-12-03T00:00/2024-12-04T00:00";

test("a distance is measured by clicks, said in words and kept in the address", async ({
  page,
}) => {
  const reader = new Reader(page);
  await reader.open(`#${DAY}&at=35.3,36.75,8.5`);
  await page.getByRole("button", { name: "Measure distance" }).click();
  const map = await page.locator(".map-canvas").boundingBox();
  if (!map) throw new Error("the map is not in the page");
  await page.mouse.click(map.x + map.width * 0.4, map.y + map.height * 0.4);
  await page.mouse.click(map.x + map.width * 0.6, map.y + map.height * 0.6);
  await expect(page.getByText(/^\d+(\.\d+)? km/).first()).toBeVisible();
  await expect(page).toHaveURL(/ruler=\d+\.\d+,\d+\.\d+;/);
});

test("fit shows every place of the window at once", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(`#${DAY}&at=35.13,36.75,12`);
  const before = (await reader.drawnPlaces()).length;
  await page.getByRole("button", { name: "Fit to what is shown" }).click();
  await expect.poll(async () => (await reader.drawnPlaces()).length).toBeGreaterThan(before);
  const places = await reader.count("places");
  await expect.poll(async () => (await reader.drawnPlaces()).length).toBe(places);
});

test("the estimate between places is off at first, and named an estimate where it is on", async ({
  page,
}) => {
  const reader = new Reader(page);
  await reader.open(`#${DAY}&at=35.3,36.75,8.5`);
  const point = { x: 0, y: 0 };
  const hama = await reader.pointOf("hama");
  Object.assign(point, { x: hama.x + 25, y: hama.y + 42 });
  const bare = await reader.pixelAt(point);
  await expect(page.getByText(/Estimate: nearest claim/)).toHaveCount(0);
  await page.getByRole("button", { name: "Estimate between places" }).click();
  await expect(page.getByText(/Estimate: nearest claim/)).toBeVisible();
  await expect.poll(() => reader.pixelAt(point)).not.toEqual(bare);
});

test("places within so many kilometres of a place can be shown alone", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(`#${DAY}&at=35.3,36.75,8.5&place=hama`);
  const before = await reader.drawnPlaces();
  await page.getByText("Places nearby").click();
  await page.getByLabel("Within").selectOption({ label: "10 km" });
  await page.getByRole("button", { name: "Show only these on the map" }).click();
  await expect.poll(async () => (await reader.drawnPlaces()).length).toBeLessThan(before.length);
  await expect(page).toHaveURL(/area=36\.7\d+,35\.1\d+,10000/);
});

test("no two symbols cover each other where nothing clusters", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("#t=2024-11-27T00:00/2024-12-09T00:00&at=35.13,36.75,12");
  const symbols = (await reader.symbols()).filter(({ certainty }) => certainty === "exact");
  expect(symbols.length).toBeGreaterThan(1);
  for (const a of symbols)
    for (const b of symbols)
      if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(6);
});

test("in cumulative mode what is older is paler", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("#t=2024-12-07T00:00/2024-12-09T00:00&mode=cumulative&at=35.13,36.75,10");
  const ages = new Set((await reader.symbols()).map(({ age }) => age));
  expect(ages.size).toBeGreaterThan(1);
  await expect(page.getByText(/Last mention before/)).toBeVisible();
});
