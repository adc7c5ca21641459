import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { finished } from "node:stream/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./guard.ts";
import { Reader } from "./reader.ts";
import { acledFile, EVENTS_BY_DAY, Opening, textFile } from "./tables.ts";

const ALL = EVENTS_BY_DAY.reduce((sum, count) => sum + count);

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`),
  ).toEqual([]);
}

test("a download of ACLED is opened by keyboard alone and shown in full", async ({ page }) => {
  // Asked for this early: the browser hands the choice of a file to the test only some time after being told to.
  const chooser = page.waitForEvent("filechooser");
  await new Reader(page).open();
  const opening = new Opening(page);
  await page.getByRole("button", { name: "Open data…" }).focus();
  await page.keyboard.press("Enter");
  await expect(opening.dialog.getByRole("button", { name: "Choose a file…" })).toBeFocused();
  await page.keyboard.press("Enter");
  await (await chooser).setFiles(acledFile());
  await expect(opening.dialog.getByText("Recognised as a download from ACLED")).toBeVisible();
  await expect(opening.dialog.getByLabel("Latitude", { exact: false }).first()).toHaveValue(
    "latitude",
  );
  await expect(opening.dialog.getByRole("button", { name: "Read the file" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(opening.bar).toContainText("102 events from");
  await expect(opening.bar).toContainText("1 row left out");
  await expect.poll(() => opening.drawn()).toBe(ALL);
});

test("counts follow time and filters exactly, and a place shows its events", async ({ page }) => {
  await new Reader(page).open();
  const opening = new Opening(page);
  await opening.give(acledFile());
  await opening.dialog.getByRole("button", { name: "Read the file" }).click();
  await expect.poll(() => opening.drawn()).toBe(ALL);
  await page.locator(".timeline-end").focus();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => opening.drawn()).toBe(10 + 20 + 30);
  await page.getByRole("button", { name: "Filters" }).click();
  await page
    .getByRole("complementary")
    .getByRole("checkbox", { name: /^Fighting/ })
    .check();
  await expect.poll(() => opening.drawn()).toBe((10 + 20 + 30) / 2);
  await page.getByRole("button", { name: "Filters" }).click();
  await page.getByRole("complementary").getByRole("button", { name: /^Hama/ }).first().click();
  await expect(page.getByRole("complementary")).toContainText("near Hama");
});

test("the report says what was left out and why, and closing the file brings back what was open", async ({
  page,
}) => {
  const reader = new Reader(page);
  await reader.open("#t=2024-12-03T00:00/2024-12-04T00:00&at=34.9,38.7,5.6");
  // The map writes its camera into the address once it has come to rest.
  await expect(page).toHaveURL(/at=/);
  const before = { address: await reader.address(), summary: await reader.summary.textContent() };
  const opening = new Opening(page);
  await opening.give(acledFile());
  await opening.dialog.getByRole("button", { name: "Read the file" }).click();
  await opening.bar.getByRole("button", { name: "Report" }).click();
  await expect(opening.dialog.getByRole("listitem")).toHaveCount(3);
  await expect(opening.dialog.getByRole("row").nth(1)).toContainText("102");
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await opening.dialog.getByRole("button", { name: "Download as CSV" }).click();
  expect((await download).suggestedFilename()).toBe("syria.csv-report.csv");
  await page.keyboard.press("Escape");
  expect(await reader.address()).toBe(before.address);
  await page.getByRole("button", { name: "Share" }).click();
  await opening.dialog.getByRole("tab", { name: "Link" }).click();
  await expect(opening.dialog).toContainText("can’t be linked");
  await page.keyboard.press("Escape");
  await opening.bar.getByRole("button", { name: "Close the file" }).click();
  await expect(opening.bar).toHaveCount(0);
  expect(await reader.address()).toBe(before.address);
  expect(await reader.summary.textContent()).toBe(before.summary);
});

test("Back leaves a place of the file, then the file itself", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  const before = await reader.summary.textContent();
  const opening = new Opening(page);
  await opening.give(acledFile());
  await opening.dialog.getByRole("button", { name: "Read the file" }).click();
  const hama = page.getByRole("complementary").getByRole("button", { name: /^Hama/ });
  await hama.first().click();
  await expect(page.getByRole("complementary")).toContainText("near Hama");
  await page.goBack();
  await expect(hama.first()).toBeVisible();
  await expect(opening.bar).toBeVisible();
  await page.goBack();
  await expect(opening.bar).toHaveCount(0);
  await expect(reader.summary).toHaveText(before ?? "");
});

test("a dropped table of Windows’ Arabic letters and semicolons is read as it was written", async ({
  page,
}) => {
  await new Reader(page).open();
  const opening = new Opening(page);
  // حماة and حمص in windows-1256.
  const [hama, homs] = ["\u00cd\u00e3\u00c7\u00c9", "\u00cd\u00e3\u00d5"];
  const rows = [
    `name;lat;lon;date`,
    `${hama};35,13;36,75;2024-12-03`,
    `${homs};34,73;36,71;2024-12-04`,
  ];
  const buffer = Buffer.from(`${rows.join("\r\n")}\r\n`, "latin1");
  await opening.drop(
    { name: "towns.csv", mimeType: "", buffer },
    textFile("notes.txt", "nothing of this"),
  );
  await expect(opening.dialog).toContainText("2 files were given");
  await expect(opening.dialog).toContainText("WINDOWS-1256");
  await expect(opening.dialog).toContainText("separated by semicolons");
  await expect(opening.dialog).toContainText("حماة");
  await opening.dialog.getByRole("button", { name: "Read the file" }).click();
  await expect(opening.bar).toContainText("2 events");
  await expect(opening.bar).toContainText("nothing left out");
  await expect(page.getByRole("complementary")).toContainText("حمص");
});

test("cancelling in the middle of a large file leaves what was open as it was", async ({
  page,
}, testInfo) => {
  const path = testInfo.outputPath("large.csv");
  await mkdir(dirname(path), { recursive: true });
  const file = createWriteStream(path);
  file.write("id,latitude,longitude,date,notes\n");
  const note = "x".repeat(180);
  for (let block = 0; block < 300; block += 1) {
    const lines = Array.from({ length: 2000 }, (_, i) => {
      const number = block * 2000 + i;
      return `${number},${30 + (number % 700) / 100},${35 + (number % 900) / 100},2024-12-0${1 + (number % 9)},${note}\n`;
    });
    file.write(lines.join(""));
  }
  file.end();
  await finished(file);
  const reader = new Reader(page);
  await reader.open();
  const before = { summary: await reader.summary.textContent(), drawn: await reader.drawnPlaces() };
  const opening = new Opening(page);
  await opening.give(path);
  await opening.dialog.getByRole("button", { name: "Read the file" }).click();
  await expect(opening.dialog.locator(".opening-counts")).toContainText(/[1-9][\d,]* rows/);
  await opening.dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(opening.dialog).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Open data…" })).toBeFocused();
  expect(await reader.summary.textContent()).toBe(before.summary);
  expect(await reader.drawnPlaces()).toEqual(before.drawn);
  await expect(opening.bar).toHaveCount(0);
});

test("a GeoJSON file that is cut off is read as far as it goes, and the page says so", async ({
  page,
}) => {
  const feature = (lat: number) =>
    `{"type":"Feature","properties":{"date":"2024-12-03"},"geometry":{"type":"Point","coordinates":[36.7,${lat}]}}`;
  const text = `{"type":"FeatureCollection","features":[\n${[34, 35, 36].map(feature).join(",\n")},\n{"type":"Fea`;
  await new Reader(page).open();
  const opening = new Opening(page);
  await opening.give(textFile("cut.geojson", text));
  await opening.dialog.getByRole("button", { name: "Read the file" }).click();
  await expect(opening.bar).toContainText("3 events");
  await expect(opening.bar).toContainText("1 note about the file");
  await opening.bar.getByRole("button", { name: "Report" }).click();
  await expect(opening.dialog).toContainText("Cut off at the end");
});

test("what is no table is refused with a reason, and another file can be given", async ({
  page,
}) => {
  await new Reader(page).open();
  const opening = new Opening(page);
  await opening.give(textFile("page.csv", "<!doctype html><html><body>Sign in</body></html>"));
  await expect(opening.dialog.getByRole("alert")).toContainText("web page");
  await expectAccessible(page);
  await opening.dialog.getByRole("button", { name: "Other file…" }).click();
  await opening.dialog.locator("input[type=file]").setInputFiles(acledFile());
  await expect(opening.dialog.getByText("Recognised as a download from ACLED")).toBeVisible();
});

for (const [name, viewport, hash] of [
  ["wide", { width: 1440, height: 900 }, ""],
  ["telephone, Arabic", { width: 390, height: 844 }, "#lang=ar"],
] as const) {
  test(`axe finds nothing wrong in each step of opening, ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await new Reader(page).open(hash);
    const opening = new Opening(page);
    await page.locator(".toolbar-button").last().click();
    await opening.dialog.waitFor();
    await expectAccessible(page);
    await opening.dialog.locator("input[type=file]").setInputFiles(acledFile());
    await opening.dialog.locator("form").waitFor();
    await expectAccessible(page);
    const isTooWide = await page.evaluate(() => document.body.scrollWidth > innerWidth);
    expect(isTooWide).toBe(false);
    await opening.dialog.locator("form .opening-main").click();
    await opening.bar.waitFor();
    await expect.poll(() => opening.drawn()).toBe(ALL);
    await expectAccessible(page);
  });
}
