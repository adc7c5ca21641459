import { expect, test } from "./guard.ts";
import { publishedPlaces } from "./published.ts";
import { Reader } from "./reader.ts";

/** A camera that holds all of Syria, and one over the Hama front. */
const SYRIA = "at=34.9,38.7,5.6";
const HAMA_FRONT = "at=35.22,36.75,9.6";
const TOWNS = "2024-12-03-towns-north-of-hama";

test("from the timeline to a town, to its sentence, to another town, and back by the address", async ({
  page,
}) => {
  const reader = new Reader(page);
  await reader.open(`#${SYRIA}`);
  const whole = await reader.drawnPlaces();

  // Drag the window onto 3 December.
  await reader.dragThumb("end", "2024-12-04");
  await reader.dragThumb("start", "2024-12-03");
  await expect(reader.summary).toHaveText(/^3 Dec 2024/);

  // Only the right towns are drawn: those of the data itself, looked up without our code.
  const drawn = await reader.drawnPlaces();
  const published = await publishedPlaces(page);
  const expected = published.inSyria.happeningOn("2024-12-03");
  expect(expected.length).toBeGreaterThan(10);
  expect(drawn.filter((id) => expected.includes(id))).toEqual(expected);
  expect(published.anywhere.happeningOn("2024-12-03")).toEqual(expect.arrayContaining(drawn));
  expect(whole.length).toBeGreaterThan(drawn.length);
  expect(drawn).not.toContain("palmyra");

  // Close up, the pixels are those of the sides: Halfaya with the opposition, Hama with the government.
  await page.goto(`./${new URL(await reader.address()).hash.replace(/at=[^&]*/, HAMA_FRONT)}`);
  await expect
    .poll(async () => (await reader.symbols()).some(({ key }) => key === "halfaya"))
    .toBe(true);
  expect(await reader.pixelAt(await reader.pointOf("halfaya"))).toEqual([0x00, 0x5c, 0x4c]);
  expect(await reader.pixelAt(await reader.pointOf("hama"))).toEqual([0xa0, 0x34, 0x18]);

  // Click Halfaya: its article opens at the sentence.
  await reader.clickPlace("halfaya");
  const sentence = reader.article.locator("[aria-current=true]");
  await expect(sentence).toHaveText(/Halfaya/);
  await expect(sentence).toBeInViewport();
  expect((await reader.symbolOf("halfaya")).emphasis).toBe("selected");

  // Click a place in the text: the map selects it.
  await reader.article
    .getByRole("button", { name: /Taybat al-Imam/ })
    .first()
    .click();
  await expect
    .poll(async () => (await reader.symbolOf("taybat-al-imam")).emphasis)
    .toBe("selected");

  // The address brings it all back.
  const address = await reader.address();
  const before = await reader.symbols();
  await page.goto("about:blank");
  await page.goto(address);
  await reader.mapDrawn();
  await expect(reader.article.locator("[aria-current=true]")).toHaveText(/Taybat al-Imam/);
  await expect(reader.summary).toContainText("3 Dec 2024");
  const after = await reader.symbols();
  expect(after.map(({ key }) => key).sort()).toEqual(before.map(({ key }) => key).sort());
  expect(await reader.address()).toBe(address);
});

test("the map follows while a thumb is still being dragged", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(`#${SYRIA}`);
  const before = await reader.drawnPlaces();
  const drop = await reader.grabThumb("end", "2024-12-01");
  await expect.poll(async () => (await reader.drawnPlaces()).length).toBeLessThan(before.length);
  await expect(reader.summary).toContainText(/27\s*–\s*30 Nov 2024/);
  await drop();
});

test("cumulative keeps what came before the window", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(`#t=2024-12-03T00:00/2024-12-04T00:00&${SYRIA}`);
  const window = await reader.drawnPlaces();
  await page.getByRole("radio", { name: /Cumulative/ }).check({ force: true });
  const cumulative = await reader.drawnPlaces();
  expect(cumulative.length).toBeGreaterThan(window.length);
  expect(cumulative).toEqual(expect.arrayContaining(window));
  expect(cumulative).not.toContain("palmyra");
});

test("pointing at a town in the text lights it up on the map, and the other way round", async ({
  page,
}) => {
  const reader = new Reader(page);
  await reader.open(`#t=2024-12-03T00:00/2024-12-04T00:00&${HAMA_FRONT}&article=${TOWNS}`);
  await reader.article
    .getByRole("button", { name: /Halfaya/ })
    .first()
    .hover();
  await expect.poll(async () => (await reader.symbolOf("halfaya")).emphasis).toBe("hover");
  const { x, y } = await reader.pointOf("suran");
  await page.mouse.move(x, y);
  await expect(reader.article.locator("[data-lit=true]").first()).toHaveText(/Suran/);
});

test("the depot nobody can place is a dashed circle of 5 km, never a pin", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(`#t=2024-12-03T00:00/2024-12-04T00:00&at=35.2,36.65,10.5`);
  const depot = await reader.symbolOf("rahbat-al-taslih");
  expect(depot.certainty).toBe("uncertain");
  const centre = await reader.pixelAt(await reader.pointOf("rahbat-al-taslih"));
  // The middle is a tint over the ground, not a solid mark.
  expect(Math.min(...centre)).toBeGreaterThan(150);
});

test("a place nobody could date is counted, not hidden", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await expect(page.getByRole("button", { name: "3 undated" })).toBeVisible();
});

test("an address with nonsense opens the nearest valid state and says what it ignored", async ({
  page,
}) => {
  const reader = new Reader(page);
  await reader.open("#t=2024-12-03T00:00/2024-12-04T00:00&mode=sideways&place=atlantis");
  await expect(reader.summary).toContainText("3 Dec 2024");
  await page.getByText("2 notes about the data or the address").click();
  await expect(page.getByText(/mode=sideways/)).toBeVisible();
  await expect(page.getByText(/place=atlantis/)).toBeVisible();
});

test("Back closes what was opened", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await page.getByRole("tab", { name: "Articles" }).click();
  await page.getByRole("button", { name: /Towns north of Hama fall/ }).click();
  await expect(reader.article).toBeVisible();
  await page.goBack();
  await expect(reader.article).toHaveCount(0);
});
