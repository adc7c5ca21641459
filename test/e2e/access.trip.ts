import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { Reader } from "./reader.ts";

const VIEWS = {
  places: "",
  articles: "#l=articles",
  "place card": "#p=hama",
  article: "#a=2024-12-03-towns-north-of-hama&p=halfaya&q=2024-12-03-towns-north-of-hama/halfaya",
} as const;

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`);
}

for (const [name, hash] of Object.entries(VIEWS)) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing wrong in the ${name} view, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await new Reader(page).open(hash);
      await page.waitForTimeout(300);
      expect(await violations(page)).toEqual([]);
    });
  }
}

test("axe finds nothing wrong in Arabic on a narrow screen", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await new Reader(page).open("#lang=ar");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  expect(await violations(page)).toEqual([]);
});

test("from the list to the sentence by keyboard alone", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("#w=2024-12-03T00:00/2024-12-04T00:00");
  await page.getByRole("button", { name: /^Halfaya/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /Halfaya/ })).toBeVisible();
  await page
    .getByRole("button", { name: /Open in the article/ })
    .last()
    .focus();
  await page.keyboard.press("Enter");
  await expect(reader.article.locator("[aria-current=true]")).toHaveText(/Halfaya/);
});

test("the window moves by arrow keys and says its date", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  const end = page.getByRole("slider", { name: /end/i });
  await end.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(end).toHaveAttribute("aria-valuetext", /7 Dec 2024/);
  await expect(reader.summary).toContainText("7 Dec 2024");
});

test("on a narrow screen map, timeline and panel share the height and nothing covers anything", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const reader = new Reader(page);
  await reader.open();
  const boxes = await Promise.all(
    [".stage-map", ".stage-foot", ".panel"].map((selector) => page.locator(selector).boundingBox()),
  );
  const [map, foot, panel] = boxes;
  if (!map || !foot || !panel) throw new Error("a part of the page is missing");
  expect(map.height).toBeGreaterThan(200);
  expect(foot.y).toBeGreaterThanOrEqual(map.y + map.height - 1);
  expect(panel.y).toBeGreaterThanOrEqual(foot.y + foot.height - 1);
  expect(panel.y + panel.height).toBeLessThanOrEqual(845);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
