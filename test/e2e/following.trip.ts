import { expect, test } from "./guard.ts";
import { Reader } from "./reader.ts";

const TOWNS = "article=2024-12-03-towns-north-of-hama";
const HALFAYA = `mention=2024-12-03-towns-north-of-hama/halfaya`;

test("while following, map and time go with the paragraph that is read, and come back", async ({
  page,
}) => {
  const reader = new Reader(page);
  await reader.open(`#t=2024-11-27T00:00/2024-12-09T00:00&at=36.5,40.5,8&${TOWNS}`);
  await reader.article.getByRole("button", { name: /^Follow/ }).click();
  await expect(reader.summary).toHaveText(/^\d(\s*–\s*\d)? Dec 2024/);
  await expect.poll(async () => (await reader.drawnPlaces()).length).toBeGreaterThan(0);
  const lit = async () =>
    (await reader.symbols())
      .filter(({ emphasis }) => emphasis === "hover")
      .flatMap(({ placeIds }) => [...placeIds]);
  await expect
    .poll(lit)
    .toEqual(expect.arrayContaining(["halfaya", "taybat-al-imam", "suran", "maardis"]));
  const there = await reader.address();
  expect(there).not.toContain("at=36.50000,40.50000");
  await reader.article.getByRole("button", { name: /^Follow/ }).click();
  await expect(reader.summary).toHaveText(/^27 Nov\s*–\s*8 Dec 2024/);
  await expect(page).toHaveURL(/at=36\.50000,40\.50000/);
});

test("a walk goes from mention to mention, in the text and in time", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(`#${HALFAYA}`);
  const current = reader.article.locator("[aria-current=true]");
  await expect(current).toHaveText(/Halfaya/);
  await page.keyboard.press("Alt+ArrowDown");
  await expect(current).toHaveText(/Taybat al-Imam/);
  await page.keyboard.press("Alt+ArrowUp");
  await expect(current).toHaveText(/Halfaya/);
});

test("pointing at a place shows a preview beside it, not over it", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("#t=2024-12-03T00:00/2024-12-04T00:00&at=35.13,36.75,11");
  const hama = await reader.pointOf("hama");
  await page.mouse.move(hama.x, hama.y);
  const preview = page.locator(".preview");
  await expect(preview).toBeVisible();
  await expect(preview).toContainText("Hama");
  const box = await preview.boundingBox();
  if (!box) throw new Error("the preview is not in the page");
  const covers =
    box.x < hama.x && hama.x < box.x + box.width && box.y < hama.y && hama.y < box.y + box.height;
  expect(covers).toBe(false);
});

test("quotations name their speaker, can be filtered by one, and open their sentence", async ({
  page,
}) => {
  const reader = new Reader(page);
  await reader.open("#list=quotations");
  await expect(page.locator(".quotations-entry").first()).toBeVisible();
  const all = await page.locator(".quotations-entry").count();
  expect(all).toBeGreaterThan(15);
  await page.getByLabel("Said by").selectOption({ index: 1 });
  await expect.poll(() => page.locator(".quotations-entry").count()).toBeLessThan(all);
  await expect(page).toHaveURL(/speaker=/);
  await page
    .locator(".quotations-entry")
    .getByRole("button", { name: /article/i })
    .first()
    .click();
  await expect(reader.article.locator("[aria-current=true]").first()).toBeInViewport();
});

test("corrections are listed, badge what they changed, and are fed", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("#list=corrections");
  await expect(page.getByRole("tabpanel").getByText(/2026/).first()).toBeVisible();
  const folder = "./collections/northern-syria-2024";
  const feed = await (await page.request.get(`${folder}/corrections.json`)).json();
  expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
  expect(feed.items.length).toBeGreaterThan(0);
  const atom = await (await page.request.get(`${folder}/corrections.atom`)).text();
  expect(atom.match(/<entry>/g)).toHaveLength(feed.items.length);

  const collection = await (await page.request.get(`${folder}/collection.json`)).json();
  const [changed] = collection.corrections.flatMap(({ places }: { places: string[] }) => places);
  await reader.open(`#place=${changed}`);
  await expect(
    page
      .getByRole("complementary")
      .getByText(/^Corrected/)
      .first(),
  ).toBeVisible();
});

test("claims that contradict each other stand side by side with their publishers", async ({
  page,
}) => {
  const reader = new Reader(page);
  await reader.open("#place=aleppo-airport");
  await expect(page.getByRole("complementary").getByText("Claims differ").first()).toBeVisible();
  const [a, b] = await page.locator(".place-version").all();
  const [left, right] = [await a?.boundingBox(), await b?.boundingBox()];
  if (!left || !right) throw new Error("the two versions are not in the page");
  expect(Math.abs(left.y - right.y)).toBeLessThan(4);
  expect(right.x).toBeGreaterThan(left.x + left.width - 1);
});
