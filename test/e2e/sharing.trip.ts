import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./guard.ts";
import { Reader } from "./reader.ts";

const VIEW =
  "t=2024-12-03T06:30/2024-12-06T18:00&mode=cumulative&type=control&asof=2024-12-06&at=35.22,36.75,9.000";

async function openShare(page: Page, tab: string): Promise<void> {
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("tab", { name: tab }).click();
}

async function download(page: Page, name: RegExp): Promise<{ file: string; text: string }> {
  const [started] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name }).click(),
  ]);
  return { file: started.suggestedFilename(), text: readFileSync(await started.path(), "utf8") };
}

test("inside an iframe the address restores everything, and the link can be taken from a field", async ({
  page,
  baseURL,
}) => {
  await page.setContent(
    `<iframe title="map" style="width:1200px;height:800px" src="${baseURL}#${VIEW}&list=quotations"></iframe>`,
  );
  const frame = page.frameLocator("iframe");
  await expect(frame.getByTestId("summary")).toContainText(/as known on 6 Dec/);
  await expect(frame.getByRole("tab", { name: "Quotations" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await frame.getByRole("button", { name: "Share" }).click();
  const link = frame.getByRole("textbox", { name: /Link to this view/ });
  await expect(link).toHaveValue(/t=2024-12-03T06:30\/2024-12-06T18:00/);
  await expect(link).toHaveValue(/type=control/);
  await expect(link).toHaveValue(/asof=2024-12-06/);
});

test("a frame without an origin of its own shows the same state, and touches no storage", async ({
  page,
  baseURL,
}) => {
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(error.message));
  await page.setContent(
    `<iframe title="map" sandbox="allow-scripts" style="width:1200px;height:800px" src="${baseURL}#${VIEW}"></iframe>`,
  );
  const frame = page.frameLocator("iframe");
  await expect(frame.getByTestId("summary")).toContainText(/as known on 6 Dec/);
  await frame.getByRole("button", { name: "Share" }).click();
  await expect(frame.getByRole("textbox", { name: /Link to this view/ })).toHaveValue(
    /asof=2024-12-06/,
  );
  expect(failures).toEqual([]);
});

test("GeoJSON holds what is shown and says by which filters", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(`#${VIEW}`);
  const count = await reader.count("mentions");
  await openShare(page, "Data");
  const { file, text } = await download(page, /GeoJSON/);
  expect(file).toMatch(/^northern-syria-2024.*\.geojson$/);
  const { features, dateline } = JSON.parse(text);
  const mentions = features.flatMap(
    ({ properties }: { properties: { mentions: { type: string; published: string }[] } }) =>
      properties.mentions,
  );
  expect(mentions).toHaveLength(count);
  expect(mentions.every(({ type }: { type: string }) => type === "control")).toBe(true);
  expect(JSON.stringify(dateline)).toContain("control");
  expect(JSON.stringify(dateline)).toContain("2024-12-06");
  expect(JSON.stringify(dateline)).toContain("CC-BY-4.0");
});

test("CSV, Linked Places and Web Annotations hold the same mentions", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(`#${VIEW}`);
  const count = await reader.count("mentions");
  await openShare(page, "Data");
  const csv = await download(page, /CSV/);
  expect(csv.text.trim().split("\r\n")).toHaveLength(count + 1);
  const annotations = JSON.parse((await download(page, /Annotations/)).text);
  expect(JSON.stringify(annotations).match(/TextQuoteSelector/g)).toHaveLength(count);
  const places = JSON.parse((await download(page, /Linked Places/)).text);
  expect(places.features.length).toBe(await reader.count("places"));
});

test("a picture has the map in it, in both sizes", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(`#${VIEW}`);
  await page.waitForFunction(() => performance.getEntriesByName("dateline:map-loaded").length > 0);
  await openShare(page, "Picture");
  const widths: number[] = [];
  for (const name of [/Download PNG, \d+/, /double size/]) {
    const [started] = await Promise.all([
      page.waitForEvent("download", { timeout: 45_000 }),
      page.getByRole("button", { name }).click(),
    ]);
    const png = readFileSync(await started.path());
    widths.push(png.readUInt32BE(16));
    expect(await greens(page, png.toString("base64"))).toBeGreaterThan(300);
  }
  expect(widths[1]).toBe(2 * (widths[0] ?? 0));
});

/** Number of pixels of a picture in the opposition's colour: symbols were drawn. */
async function greens(page: Page, base64: string): Promise<number> {
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    if (!context) throw new Error("no 2D canvas");
    context.drawImage(image, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
    let count = 0;
    for (let i = 0; i < pixels.length; i += 4)
      if (pixels[i] === 0 && pixels[i + 1] === 0x5c && pixels[i + 2] === 0x4c) count++;
    return count;
  }, base64);
}

test("a citation names the collection, its version and the address", async ({ page }) => {
  await new Reader(page).open(`#${VIEW}`);
  await openShare(page, "Cite");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(/Syria, 27 November/);
  await expect(dialog).toContainText(/BibTeX/);
  await expect(dialog).toContainText(/CSL-JSON/);
});

test("on paper there are no controls, and the article is there in full", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("#article=2024-12-03-towns-north-of-hama");
  await expect(reader.article).toContainText(/Opposition forces took/);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Play" })).toBeHidden();
  await expect(reader.article).toBeVisible();
  const cut = await reader.article.evaluate((article) => {
    const scroller = article.closest(".panel-body");
    return scroller ? scroller.scrollHeight - scroller.clientHeight : -1;
  });
  expect(cut).toBeLessThanOrEqual(1);
});

test("a link to a mention that no longer exists opens its article and says so", async ({
  page,
}) => {
  const reader = new Reader(page);
  await reader.open("#mention=2024-12-03-towns-north-of-hama/atlantis");
  await expect(reader.article).toContainText(/Opposition forces took/);
  await expect(reader.article.getByText(/no longer|not marked|longer exists/i)).toBeVisible();
});
