import { expect, type Locator, type Page } from "@playwright/test";

/** A file as a browser is given it. */
export type GivenFile = { name: string; mimeType: string; buffer: Buffer };

/** Events of each of the four days of `acledFile`, of which every second is a battle. */
export const EVENTS_BY_DAY = [10, 20, 30, 40];

/** A download like ACLED's: four days at five towns; one row at 0, 0, and two events without a position that can be read. */
export function acledFile(): GivenFile {
  const towns = [
    ["Idlib", 35.93, 36.63],
    ["Hama", 35.13, 36.75],
    ["Homs", 34.73, 36.71],
    ["Raqqa", 35.95, 39.01],
    ["Tartus", 34.89, 35.88],
  ] as const;
  const events = EVENTS_BY_DAY.flatMap((count, day) =>
    Array.from({ length: count }, (_, i) => {
      const [name, lat, lon] = towns[i % 5] ?? towns[0];
      const type = i % 2 === 0 ? "Battles,Armed clash" : "Protests,Peaceful protest";
      const note = `"Event ${day}-${i}, near ${name}"`;
      return `SYR${day}${i},0${day + 1} December 2024,${type},Actor,${name},${lat},${lon},1,Example Wire,${note}`;
    }),
  );
  const unplaced = [
    "SYR900,01 December 2024,Battles,Armed clash,Actor,Nowhere,0,0,1,Example Wire,zero",
    "SYR901,01 December 2024,Battles,Armed clash,Actor,Nowhere,,,1,Example Wire,none",
    "SYR902,01 December 2024,Battles,Armed clash,Actor,Nowhere,91,200,1,Example Wire,outside",
  ];
  const header =
    "event_id_cnty,event_date,event_type,sub_event_type,actor1,location,latitude,longitude,geo_precision,source,notes";
  return textFile("syria.csv", [header, ...events, ...unplaced].join("\n"));
}

export const textFile = (name: string, text: string): GivenFile => ({
  name,
  mimeType: "text/plain",
  buffer: Buffer.from(text),
});

/** Drives the opening of files in the words of the dialog. */
export class Opening {
  readonly page: Page;
  readonly dialog: Locator;
  readonly bar: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole("dialog");
    this.bar = page.locator(".table-bar");
  }

  /** Opens the dialog and gives it a file; it then asks whether the columns are understood. */
  async give(file: GivenFile | string): Promise<void> {
    await this.page.locator(".toolbar-button").last().click();
    await this.dialog.locator("input[type=file]").setInputFiles(file);
  }

  /** Holds files over the page and drops them. */
  async drop(...files: GivenFile[]): Promise<void> {
    const given = files.map(({ name, buffer }) => ({ name, base64: buffer.toString("base64") }));
    const transfer = await this.page.evaluateHandle((list) => {
      const data = new DataTransfer();
      for (const { name, base64 } of list) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], name));
      }
      return data;
    }, given);
    await this.page.dispatchEvent("body", "dragenter", { dataTransfer: transfer });
    await expect(this.page.locator(".drop-overlay")).toBeVisible();
    await this.page.dispatchEvent("body", "drop", { dataTransfer: transfer });
    await expect(this.page.locator(".drop-overlay")).toHaveCount(0);
  }

  /** Sum of what all symbols of the map stand for. */
  async drawn(): Promise<number> {
    return this.page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return (window.dateline?.symbols() ?? []).reduce((sum, { count }) => sum + count, 0);
    });
  }
}
