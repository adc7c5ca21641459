import type { Frame, Page } from "@playwright/test";
import { expect } from "./guard.ts";

/** Waits until the map of a page or frame shows ground and symbols: many colours where there was one. */
export async function mapIsDrawn(page: Page, where: Frame | Page = page): Promise<void> {
  const map = where.locator(".map-canvas");
  await expect(map).toBeVisible();
  await expect
    .poll(async () => (await looks(page, await map.screenshot())).colours, { timeout: 30_000 })
    .toBeGreaterThan(40);
}

/** The colour that most of a map has, as `#rrggbb`. */
export const groundColor = async (page: Page): Promise<string> =>
  (await looks(page, await page.locator(".map-canvas").screenshot())).main;

/** How many colours a PNG has, and the most frequent: counted in an empty page, where no policy is in the way. */
async function looks(page: Page, png: Buffer): Promise<{ colours: number; main: string }> {
  const blank = await page.context().newPage();
  const result = await blank.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    if (!context) throw new Error("no 2D canvas");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const counts = new Map<string, number>();
    for (let i = 0; i < data.length; i += 4) {
      const rgb = [...data.subarray(i, i + 3)].map((part) => part.toString(16).padStart(2, "0"));
      const color = `#${rgb.join("")}`;
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
    const [main = ""] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    return { colours: counts.size, main };
  }, png.toString("base64"));
  await blank.close();
  return result;
}

/** The frame in a page whose address fits, once it is there. */
export async function frameAt(page: Page, address: RegExp): Promise<Frame> {
  await expect.poll(() => page.frames().some((frame) => address.test(frame.url()))).toBe(true);
  const frame = page.frames().find((one) => address.test(one.url()));
  if (!frame) throw new Error(`no frame shows ${address}`);
  return frame;
}
