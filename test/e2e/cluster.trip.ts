import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { Cluster } from "./cluster.ts";
import { expect, test } from "./guard.ts";
import { Reader } from "./reader.ts";
import { Opening, textFile } from "./tables.ts";

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`),
  ).toEqual([]);
}

/** Everything that happened, from far away: many places share a symbol. */
const FAR = "#t=all&at=35,38,5";

/** What the published file says of some places: name and number of mentions, sorted. */
async function publishedRows(page: Page, ids: readonly string[]): Promise<string[]> {
  const response = await page.request.get("./collections/northern-syria-2024/places.geojson");
  const { features }: { features: { id: string; properties: Properties }[] } =
    await response.json();
  return features
    .filter(({ id }) => ids.includes(id))
    .map(({ properties }) => `${properties.name} ${dated(properties)}`)
    .sort();
}
type Properties = { name: string; mentions: { occurred?: string }[] };

/** Mentions with a date: those without are in no window. */
const dated = ({ mentions }: Properties) => mentions.filter(({ occurred }) => occurred).length;

/** The same as the list has it. */
async function listedRows(cluster: Cluster): Promise<string[]> {
  const names = await cluster.list.locator(".cluster-name").allTextContents();
  const counts = await cluster.list.locator(".cluster-count > [aria-hidden]").allTextContents();
  return names.map((name, i) => `${name} ${counts[i]}`).sort();
}

/** A place is open as by a click on its own symbol: the sentence that names it last, in its article. */
async function expectOpened(page: Page, name: string | null): Promise<void> {
  await expect(page.locator(".article [aria-current=true]")).toBeVisible();
  const response = await page.request.get("./collections/northern-syria-2024/places.geojson");
  const { features }: { features: { id: string; properties: Properties }[] } =
    await response.json();
  const id = features.find(({ properties }) => properties.name === name)?.id;
  await expect(page).toHaveURL(new RegExp(`[?&#]place=${id}(&|$)`));
}

test("Shift and click lists all places of a cluster with their counts; one opens as by its symbol", async ({
  page,
}) => {
  await new Cluster(page).open(FAR);
  const cluster = new Cluster(page);
  const symbol = await cluster.largest();
  await cluster.shiftClick(symbol);
  await expect(cluster.rows).toHaveCount(symbol.placeIds.length);
  expect(await listedRows(cluster)).toEqual(await publishedRows(page, symbol.placeIds));
  await expectAccessible(page);
  const name = await cluster.list.locator(".cluster-name").nth(1).textContent();
  await cluster.rows.nth(1).click();
  await expect(cluster.list).toHaveCount(0);
  await expectOpened(page, name);
});

test("the other button lists it without the browser’s own menu; a press elsewhere closes it", async ({
  page,
}) => {
  await new Cluster(page).open(FAR);
  await page.evaluate(() => {
    addEventListener("contextmenu", (event) => {
      document.title = `menu ${event.defaultPrevented ? "kept away" : "came"}`;
    });
  });
  const cluster = new Cluster(page);
  const symbol = await cluster.largest();
  const { x, y } = await cluster.pointOf(symbol);
  await page.mouse.click(x, y, { button: "right" });
  await expect(cluster.rows).toHaveCount(symbol.placeIds.length);
  await expect(page).toHaveTitle("menu kept away");
  await page.getByTestId("summary").click();
  await expect(cluster.list).toHaveCount(0);
});

test("Enter on the map lists what is drawn, arrows go through it, and Escape leads back to the map", async ({
  page,
}) => {
  const reader = new Reader(page);
  await new Cluster(page).open(FAR);
  const cluster = new Cluster(page);
  const map = page.locator(".maplibregl-canvas");
  await map.focus();
  await page.keyboard.press("Enter");
  const drawn = await reader.drawnPlaces();
  await expect(cluster.rows.first()).toBeFocused();
  await expect(cluster.list.getByRole("heading")).toHaveText(`${drawn.length} places`);
  await page.keyboard.press("ArrowDown");
  await expect(cluster.rows.nth(1)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(cluster.list).toHaveCount(0);
  await expect(map).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(cluster.rows.first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  const name = await cluster.list.locator(".cluster-name").nth(1).textContent();
  await page.keyboard.press("Enter");
  await expectOpened(page, name);
  // The keyboard went on into what was opened.
  await expect(page.locator(".panel :focus")).toHaveCount(1);
});

test("the button that closes the list gives the keyboard back as well", async ({ page }) => {
  await new Cluster(page).open(FAR);
  const map = page.locator(".maplibregl-canvas");
  await map.focus();
  await page.keyboard.press("Enter");
  await new Cluster(page).list.getByRole("button", { name: "Close the list" }).press("Enter");
  await expect(map).toBeFocused();
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  for (const strays of [0, 6]) {
    test(`a long press lists a cluster, and the finger may stray ${strays} pixels before it is lifted`, async ({
      page,
    }) => {
      await new Cluster(page).open(FAR);
      const cluster = new Cluster(page);
      const symbol = await cluster.largest();
      await cluster.hold(symbol, strays);
      await page.waitForTimeout(400);
      await expect(cluster.list.getByRole("heading")).toHaveText(
        `${symbol.placeIds.length} places`,
      );
      await cluster.expectOnMap();
      const name = await cluster.list.locator(".cluster-name").first().textContent();
      await cluster.rows.first().tap();
      await expectOpened(page, name);
    });
  }
});

for (const [width, height, language] of [
  [1440, 900, "en"],
  [820, 1180, "ar"],
  [390, 844, "en"],
] as const)
  test(`at ${width} × ${height}, ${language}, a list of any length stands on the map alone`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const reader = new Reader(page);
    await new Cluster(page).open(`${FAR}&lang=${language}`);
    await expect(page.locator("html")).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
    const cluster = new Cluster(page);
    const clusters = (await reader.symbols()).filter(({ placeIds }) => placeIds.length > 1);
    const map = await page.locator(".map-canvas").boundingBox();
    const seen = clusters.filter(
      ({ x, y }) => x > 4 && y > 4 && x < (map?.width ?? 0) - 4 && y < (map?.height ?? 0) - 4,
    );
    // Those nearest to each edge, where a list has least room.
    const [left, right] = [seen.toSorted((a, b) => a.x - b.x), seen.toSorted((a, b) => b.x - a.x)];
    const [top, bottom] = [seen.toSorted((a, b) => a.y - b.y), seen.toSorted((a, b) => b.y - a.y)];
    for (const [symbol] of [left, right, top, bottom]) {
      if (!symbol) throw new Error("no cluster is drawn");
      await cluster.shiftClick(symbol);
      await cluster.list.waitFor();
      await cluster.expectOnMap();
      await page.keyboard.press("Escape");
      await expect(cluster.list).toHaveCount(0);
    }
    await page.locator(".maplibregl-canvas").focus();
    await page.keyboard.press("Enter");
    await cluster.list.waitFor();
    await cluster.expectOnMap();
    await expectAccessible(page);
  });

test("places of one position are all in the list that a click opens, and each opens from there", async ({
  page,
}) => {
  // Forty within a few metres: no zoom parts them.
  const rows = Array.from(
    { length: 40 },
    (_, i) => `Ward ${i},${35.1 + i / 1e6},36.7,2024-12-0${1 + (i % 3)},note ${i}`,
  );
  await new Reader(page).open();
  const opening = new Opening(page);
  await opening.give(
    textFile("wards.csv", ["name,latitude,longitude,date,notes", ...rows].join("\n")),
  );
  await opening.dialog.getByRole("button", { name: "Read the file" }).click();
  await expect.poll(() => opening.drawn()).toBe(40);
  const cluster = new Cluster(page);
  const { x, y } = await cluster.pointOf(await cluster.largest());
  await page.mouse.click(x, y);
  await expect(cluster.rows).toHaveCount(40);
  const names = await cluster.list.locator(".cluster-name").allTextContents();
  expect(names.toSorted()).toEqual(rows.map((row) => row.split(",")[0]).toSorted());
  await cluster.rows.last().click();
  await expect(page.getByRole("complementary")).toContainText("1 event in the window");
  await expect(page.getByRole("heading", { level: 2, name: names.at(-1) ?? "" })).toBeVisible();
});

test("a list of hundreds is written in parts, and the keyboard goes on where the next part begins", async ({
  page,
}) => {
  const rows = Array.from(
    { length: 450 },
    (_, i) => `Plot ${i},${35.1 + i / 1e7},36.7,2024-12-01,note`,
  );
  await new Reader(page).open();
  const opening = new Opening(page);
  await opening.give(
    textFile("plots.csv", ["name,latitude,longitude,date,notes", ...rows].join("\n")),
  );
  await opening.dialog.getByRole("button", { name: "Read the file" }).click();
  await expect.poll(() => opening.drawn()).toBe(450);
  const cluster = new Cluster(page);
  await cluster.shiftClick(await cluster.largest());
  await expect(cluster.rows.first()).toBeFocused();
  for (const written of [200, 400]) {
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await expect(cluster.rows.nth(written)).toBeFocused();
  }
  await expect(cluster.rows).toHaveCount(450);
});
