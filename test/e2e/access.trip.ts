import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./guard.ts";
import { Reader } from "./reader.ts";

const VIEWS = {
  places: "",
  articles: "#list=articles",
  "place card": "#place=hama",
  article:
    "#article=2024-12-03-towns-north-of-hama&place=halfaya&mention=2024-12-03-towns-north-of-hama/halfaya",
  quotations: "#list=quotations",
  corrections: "#list=corrections",
  filters: "#pane=filters&type=battle&asof=2024-12-04",
  comparison: "#pane=compare&days=2024-12-03&days=2024-12-06",
  "zoomed timeline": "#axis=2024-12-02T00:00/2024-12-05T00:00&by=type&mode=cumulative&shading=1",
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

test("axe finds nothing wrong in search and in each way to share", async ({ page }) => {
  await new Reader(page).open();
  await page.keyboard.press("/");
  await page.getByRole("combobox", { name: /Search places/ }).fill("Hama");
  await page.getByRole("dialog").getByRole("option").first().waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Share" }).click();
  for (const name of ["Link", "Cite", "Picture", "Data", "Print"]) {
    await page.getByRole("tab", { name }).click();
    expect([name, await violations(page)]).toEqual([name, []]);
  }
});

test("axe finds nothing wrong in what opens from the timeline", async ({ page }) => {
  await new Reader(page).open();
  for (const name of [
    /Type it exactly/,
    /When it happened/,
    /undated/,
    /Speed of play/,
    /What bars and symbols show/,
  ]) {
    await page.locator(".timeline").getByRole("button", { name }).click();
    expect([String(name), await violations(page)]).toEqual([String(name), []]);
    await page.keyboard.press("Escape");
  }
});

test("from the list to the sentence by keyboard alone", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("#t=2024-12-03T00:00/2024-12-04T00:00");
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

for (const [width, height] of [
  [820, 1180],
  [1440, 900],
  [2560, 1440],
] as const) {
  test(`at ${width} × ${height} panel, map and timeline cover nothing of each other`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await new Reader(page).open(
      "#asof=2024-12-05&type=control&axis=2024-12-01T00:00/2024-12-06T00:00",
    );
    const boxes = await Promise.all(
      [".stage-map", ".stage-foot", ".panel"].map((part) => page.locator(part).boundingBox()),
    );
    const [map, foot, panel] = boxes;
    if (!map || !foot || !panel) throw new Error("a part of the page is missing");
    expect(map.height).toBeGreaterThan(height / 4);
    for (const a of [map, foot, panel])
      for (const b of [map, foot, panel]) if (a !== b) expect(overlap(a, b)).toBeLessThanOrEqual(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
  });
}

type Box = { x: number; y: number; width: number; height: number };

/** Pixels by which two boxes reach into each other, the smaller way; 0 and less when they are apart. */
function overlap(a: Box, b: Box): number {
  return Math.min(
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  );
}

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
