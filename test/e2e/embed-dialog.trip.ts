import { expect, type FrameLocator, type Page, test } from "@playwright/test";
import { Reader } from "./reader.ts";

const VIEW = "t=2024-12-03/2024-12-05&type=control&place=hama";

async function openEmbed(page: Page, hash = `#${VIEW}`): Promise<void> {
  await new Reader(page).open(hash);
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("tab", { name: "Embed" }).click();
}

const preview = (page: Page): FrameLocator => page.frameLocator('iframe[title="Preview"]');

async function codeOf(page: Page, way: string, field: string): Promise<string> {
  await page.getByText(way, { exact: true }).click();
  return page.getByRole("textbox", { name: field }).inputValue();
}

test("the preview is the embedded page itself, and follows what is chosen", async ({ page }) => {
  await openEmbed(page);
  await expect(preview(page).getByText("Hama").first()).toBeVisible();
  await page.getByText("Look", { exact: true }).click();
  await page.getByLabel("Language").last().selectOption({ label: "العربية" });
  await expect(preview(page).getByText("حماة").first()).toBeVisible();
  await expect(preview(page).locator("html")).toHaveAttribute("dir", "rtl");
});

test("choosing adds no step to the page's history", async ({ page }) => {
  await openEmbed(page);
  await expect(preview(page).getByText("Hama").first()).toBeVisible();
  const before = await page.evaluate(() => history.length);
  await page.getByText("Look", { exact: true }).click();
  for (const theme of ["dark", "light", "contrast"]) {
    await page.getByLabel("Colours").selectOption(theme);
    await expect(page.locator('iframe[title="Preview"]')).toHaveAttribute(
      "src",
      new RegExp(`theme=${theme}`),
    );
  }
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test("the frame's code, pasted into another page, opens the same place, time and filters", async ({
  page,
}) => {
  await openEmbed(page);
  const code = await codeOf(page, "Frame", "Frame with link");
  // Our own page's policy lets nobody write HTML into it.
  const host = await page.context().newPage();
  await host.setContent(code);
  const map = host.frameLocator("iframe");
  await expect(map.getByRole("heading", { name: "Hama" })).toBeVisible();
  const src = new URL((await host.locator("iframe").getAttribute("src")) ?? "");
  expect(src.hash).toBe("");
  expect(src.searchParams.get("type")).toBe("control");
  expect(src.searchParams.get("bbox")).toMatch(/^[\d.]+,[\d.]+,[\d.]+,[\d.]+$/);
});

test("no code is wider than a telephone's column, in a page that has no style sheet", async ({
  page,
}) => {
  await openEmbed(page);
  const codes = [
    await codeOf(page, "Frame", "Frame with link"),
    // As where scripts are blocked.
    (await codeOf(page, "Script", "Element with script")).replace(/<script.*<.script>/, ""),
  ];
  const host = await page.context().newPage();
  await host.setViewportSize({ width: 390, height: 844 });
  for (const code of codes) {
    await host.setContent(code.replaceAll(' loading="lazy"', ""), { waitUntil: "load" });
    const box = await host.locator("iframe, img").boundingBox();
    expect(box?.width).toBeGreaterThan(300);
    expect(await host.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  }
});

test("before the part is opened, nothing of the embedded page is fetched", async ({ page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  await new Reader(page).open(`#${VIEW}`);
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByRole("tab", { name: "Embed" })).toBeVisible();
  expect(fetched.filter((url) => url.includes("/embed/"))).toEqual([]);
});

test("on a telephone everything fits the screen's width, and the code can be reached", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openEmbed(page);
  const part = page.getByRole("tabpanel");
  expect(await part.evaluate((e) => e.scrollWidth - e.clientWidth)).toBeLessThanOrEqual(0);
  const copy = part.getByRole("button", { name: "Copy code" });
  await copy.scrollIntoViewIfNeeded();
  await expect(copy).toBeInViewport();
});

test("with the keyboard alone the code is reached without going through the preview", async ({
  page,
}) => {
  await openEmbed(page);
  await page.getByRole("tab", { name: "Embed" }).focus();
  const reached: string[] = [];
  for (let i = 0; i < 14; i++) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement?.tagName ?? ""));
  }
  expect(reached).toContain("TEXTAREA");
  expect(reached).not.toContain("IFRAME");
});
