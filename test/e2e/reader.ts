import { expect, type Locator, type Page } from "@playwright/test";

/** A symbol as the page says it is drawn: the same list that hit testing asks. */
export type DrawnSymbol = {
  key: string;
  placeIds: string[];
  x: number;
  y: number;
  r: number;
  certainty: string;
  count: number;
  shape: string;
  isNew: boolean;
  emphasis: string;
  control: { kind: string; side?: string };
  /** What differs there, while two days or publishers are compared. */
  change: string | null;
  /** How long ago the last mention was, in steps; 0 is new. */
  age: number;
};

/** Drives the reader in the words of the project: places, mentions, time. */
export class Reader {
  readonly page: Page;
  readonly summary: Locator;

  constructor(page: Page) {
    this.page = page;
    this.summary = page.getByTestId("summary");
  }

  /** Opens the app at an address (`#…`) and waits until the map has drawn its first symbols. */
  async open(hash = ""): Promise<void> {
    await this.page.goto(`./${hash}`);
    await this.mapDrawn();
  }

  async mapDrawn(): Promise<void> {
    await this.page.waitForFunction(
      () =>
        window.dateline !== undefined &&
        performance.getEntriesByName("dateline:first-map-frame").length > 0,
    );
  }

  /** What is drawn now, after the frame that a change asked for. */
  async symbols(): Promise<DrawnSymbol[]> {
    return this.page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return (window.dateline?.symbols() ?? []).map(
        ({
          key,
          placeIds,
          x,
          y,
          r,
          certainty,
          count,
          sign,
          isNew,
          emphasis,
          control,
          change,
          age,
        }) => ({
          key,
          placeIds: [...placeIds],
          x,
          y,
          r,
          certainty,
          count,
          shape: sign.shape,
          isNew,
          emphasis,
          change,
          age,
          control:
            control.kind === "held"
              ? { kind: control.kind, side: control.side }
              : { kind: control.kind },
        }),
      );
    });
  }

  /** Ids of all places that are drawn, alone or in a cluster. */
  async drawnPlaces(): Promise<string[]> {
    return (await this.symbols()).flatMap(({ placeIds }) => placeIds).sort();
  }

  /** How many the sentence below the map says are shown. */
  async count(what: "places" | "mentions" | "articles"): Promise<number> {
    const part = this.summary.locator(".summary-part", { hasText: what }).first();
    return Number.parseInt((await part.textContent()) ?? "", 10);
  }

  async symbolOf(placeId: string): Promise<DrawnSymbol> {
    const symbol = (await this.symbols()).find(({ key }) => key === placeId);
    if (!symbol) throw new Error(`${placeId} has no symbol of its own`);
    return symbol;
  }

  /** Screen position of a symbol's centre. */
  async pointOf(placeId: string): Promise<{ x: number; y: number }> {
    const { x, y } = await this.symbolOf(placeId);
    const box = await this.page.locator(".map-canvas").boundingBox();
    if (!box) throw new Error("the map is not in the page");
    return { x: box.x + x, y: box.y + y };
  }

  /** Clicks a place on the map. */
  async clickPlace(placeId: string): Promise<void> {
    const { x, y } = await this.pointOf(placeId);
    await this.page.mouse.click(x, y);
  }

  /** Colour of the screen at a point, as [r, g, b]. */
  async pixelAt({ x, y }: { x: number; y: number }): Promise<[number, number, number]> {
    const shot = await this.page.screenshot({
      clip: { x: Math.round(x), y: Math.round(y), width: 1, height: 1 },
    });
    return this.page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const context = new OffscreenCanvas(1, 1).getContext("2d");
      if (!context) throw new Error("no 2D canvas");
      context.drawImage(image, 0, 0);
      const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
      return [r, g, b] as [number, number, number];
    }, shot.toString("base64"));
  }

  /** Takes a thumb of the timeline to the start of a day, and lets go of it with the function it returns. */
  async grabThumb(part: "start" | "end", day: string): Promise<() => Promise<void>> {
    const thumb = await this.page.locator(`.timeline-${part}`).boundingBox();
    const track = await this.page.locator(".timeline-track").boundingBox();
    if (!thumb || !track) throw new Error("the timeline is not in the page");
    const midnight = (date: string) => Date.parse(`${date}T00:00:00+03:00`);
    const share =
      (midnight(day) - midnight("2024-11-27")) / (midnight("2024-12-09") - midnight("2024-11-27"));
    const y = thumb.y + thumb.height / 2;
    await this.page.mouse.move(thumb.x + thumb.width / 2, y);
    await this.page.mouse.down();
    await this.page.mouse.move(track.x + share * track.width, y, { steps: 8 });
    return () => this.page.mouse.up();
  }

  /** Drags a thumb to the start of a day of the first collection. */
  async dragThumb(part: "start" | "end", day: string): Promise<void> {
    const drop = await this.grabThumb(part, day);
    await drop();
  }

  get article(): Locator {
    return this.page.locator(".article");
  }

  /** Waits until the address has come to rest, and gives it. */
  async address(): Promise<string> {
    let last = "";
    await expect(async () => {
      const now = this.page.url();
      const settled = now === last;
      last = now;
      expect(settled).toBe(true);
    }).toPass({ intervals: [400] });
    return last;
  }
}
