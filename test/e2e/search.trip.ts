import type { Page } from "@playwright/test";
import { expect, test } from "./guard.ts";
import { Reader } from "./reader.ts";

async function search(page: Page, words: string) {
  await page.keyboard.press("/");
  await page.getByRole("combobox", { name: /Search places/ }).fill(words);
  return page.getByRole("dialog").getByRole("option");
}

for (const words of ["Hama", "Hamah", "Ḥamā", "حماة"]) {
  test(`“${words}” finds the city of Hama`, async ({ page }) => {
    await new Reader(page).open();
    const options = await search(page, words);
    await expect(options.first()).toContainText("Hama");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/place=hama(&|$)/);
  });
}

test("“Tayyibat al Imam” finds Taybat al-Imam", async ({ page }) => {
  await new Reader(page).open();
  await expect((await search(page, "Tayyibat al Imam")).first()).toContainText("Taybat al-Imam");
});

test("words of an article open it at their sentence, and the match is shown", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  const options = await search(page, "armament depot");
  const passage = options.filter({ hasText: /also named an armament depot/ }).first();
  await expect(passage.locator("mark").first()).toBeVisible();
  await passage.click();
  await expect(reader.article).toContainText(/armament depot/i);
});

test("nothing is downloaded for search before it is used", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await new Reader(page).open();
  // Shared style sheets are called by all that share them.
  expect(asked.filter((url) => /search.*\.js/.test(url))).toEqual([]);
  await search(page, "Homs");
  await expect.poll(() => asked.some((url) => url.endsWith("/search.json"))).toBe(true);
});

test("Escape closes search and gives the focus back", async ({ page }) => {
  await new Reader(page).open();
  const button = page.getByRole("button", { name: "Search" });
  await button.press("Enter");
  await expect(page.getByRole("combobox", { name: /Search places/ })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
});

test("what is found without a match is said", async ({ page }) => {
  await new Reader(page).open();
  await search(page, "zzzzqqq");
  await expect(page.getByText(/Nothing found for/).first()).toBeVisible();
});
