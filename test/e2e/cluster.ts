import { expect, type Locator, type Page } from "@playwright/test";
import { type DrawnSymbol, Reader } from "./reader.ts";

/** Drives the list of a cluster's places. */
export class Cluster {
  readonly page: Page;
  readonly list: Locator;
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.locator(".cluster");
    this.rows = this.list.getByRole("listitem").getByRole("button");
  }

  /** Opens the app and waits until map and timeline have shared the page: a list beside a map that moves is closed. */
  async open(hash: string): Promise<void> {
    await new Reader(this.page).open(hash);
    await this.page.locator(".timeline-track").waitFor();
    await this.page.waitForTimeout(300);
  }

  /** The cluster with most places among those whose centre is well inside the map; throws where there is none. */
  async largest(): Promise<DrawnSymbol> {
    const map = await boxOf(this.page.locator(".map-canvas"));
    const inside = (await new Reader(this.page).symbols()).filter(
      ({ x, y, placeIds }) =>
        placeIds.length > 1 && x > 40 && y > 40 && x < map.width - 60 && y < map.height - 60,
    );
    const [first] = inside.sort((a, b) => b.placeIds.length - a.placeIds.length);
    if (!first) throw new Error("no cluster is drawn well inside the map");
    return first;
  }

  /** Where a symbol is on the page. */
  async pointOf({ x, y }: DrawnSymbol): Promise<{ x: number; y: number }> {
    const map = await boxOf(this.page.locator(".map-canvas"));
    return { x: map.x + x, y: map.y + y };
  }

  async shiftClick(symbol: DrawnSymbol): Promise<void> {
    const { x, y } = await this.pointOf(symbol);
    await this.page.keyboard.down("Shift");
    await this.page.mouse.click(x, y);
    await this.page.keyboard.up("Shift");
  }

  /** A finger rests on a symbol, strays by so many pixels at the end, and is lifted. */
  async hold(symbol: DrawnSymbol, strays = 0): Promise<void> {
    const { x, y } = await this.pointOf(symbol);
    const session = await this.page.context().newCDPSession(this.page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", by: number) =>
      session.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x: x + by, y }],
      });
    await touch("touchStart", 0);
    await this.list.waitFor();
    for (let by = 1; by <= strays; by += 1) await touch("touchMove", by);
    await touch("touchEnd", strays);
  }

  /** The list stands over the map alone: neither over time or panel nor off the screen. */
  async expectOnMap(): Promise<void> {
    const [list, map] = [await boxOf(this.list), await boxOf(this.page.locator(".map-canvas"))];
    expect(list.x).toBeGreaterThanOrEqual(map.x);
    expect(list.y).toBeGreaterThanOrEqual(map.y);
    expect(list.x + list.width).toBeLessThanOrEqual(map.x + map.width);
    expect(list.y + list.height).toBeLessThanOrEqual(map.y + map.height);
  }
}

async function boxOf(part: Locator) {
  const box = await part.boundingBox();
  if (!box) throw new Error(`${part} is not in the page`);
  return box;
}
