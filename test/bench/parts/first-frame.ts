import { type Browser, chromium } from "@playwright/test";
import { BENCH_CHROMIUM } from "../machine/browser.ts";
import { buildPage, servePage } from "../machine/pages.ts";
import type { Settings } from "../options.ts";
import { short } from "../report/bars.ts";
import { type Findings, table } from "../report/document.ts";
import { median } from "../statistics.ts";

const MARKS = ["dateline:first-map-frame", "dateline:map-loaded"] as const;
const MEANING = {
  "dateline:first-map-frame": "first frame",
  "dateline:map-loaded": "ground complete",
};
type Timing = Record<(typeof MARKS)[number], number>;

/** Target of the project for the first frame, against a bare map in the same run. */
const MOST_RATIO = 1.5;

/** The built site beside a page with MapLibre and the same basemap alone, loaded cold by turns. */
export async function measureFirstFrame({ loads }: Settings): Promise<Findings> {
  const [app, bare] = await Promise.all([
    servePage(".cache/bench/site"),
    servePage(await buildPage("bare")),
  ]);
  const browser = await chromium.launch(BENCH_CHROMIUM);
  const timings: { app: Timing[]; bare: Timing[] } = { app: [], bare: [] };
  try {
    for (let round = 0; round < loads; round += 1) {
      timings.app.push(await load(browser, app.url));
      timings.bare.push(await load(browser, bare.url));
    }
  } finally {
    await browser.close();
    await Promise.all([app.close(), bare.close()]);
  }
  const rows = MARKS.map((mark) => {
    const ours = median(timings.app.map((timing) => timing[mark]));
    const theirs = median(timings.bare.map((timing) => timing[mark]));
    console.log(`  ${MEANING[mark]}: app ${short(ours)} ms, bare map ${short(theirs)} ms`);
    return { mark, ours, theirs, ratio: ours / theirs };
  });
  return {
    bars: [
      {
        what: "first map frame of the site, against a bare map",
        value: rows[0]?.ratio ?? Number.NaN,
        unit: "×",
        most: MOST_RATIO,
        note: `medians of ${loads} cold loads each`,
      },
    ],
    tables: table(
      ["", "the site, ms", "bare map, ms", "ratio"],
      rows.map(({ mark, ours, theirs, ratio }) => [
        MEANING[mark],
        short(ours),
        short(theirs),
        short(ratio),
      ]),
    ),
  };
}

/** One cold load in a fresh context: milliseconds from the start of the navigation to each mark. */
async function load(browser: Browser, url: string): Promise<Timing> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(
    (names) => names.every((name) => performance.getEntriesByName(name).length > 0),
    MARKS,
  );
  const marks = await page.evaluate(
    (names) => names.map((name) => performance.getEntriesByName(name)[0]?.startTime),
    MARKS,
  );
  await context.close();
  const [frame = Number.NaN, loaded = Number.NaN] = marks;
  return { "dateline:first-map-frame": frame, "dateline:map-loaded": loaded };
}
