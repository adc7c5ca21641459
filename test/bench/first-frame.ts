import { type Browser, chromium } from "@playwright/test";
import { build, type PreviewServer, preview } from "vite";
import { CHROMIUM } from "../chromium.ts";

/** Loads of each page; they take turns, so that a busy moment of the machine hits both. */
const ROUNDS = 9;
const MARKS = ["dateline:first-map-frame", "dateline:map-loaded"] as const;
type Timing = Record<(typeof MARKS)[number], number>;

/** Target of the project for the first frame, against a bare map in the same run. */
const MOST_RATIO = 1.5;

async function serve(outDir: string, port: number): Promise<PreviewServer> {
  return preview({
    configFile: false,
    root: ".",
    base: "./",
    build: { outDir },
    preview: { port, host: "127.0.0.1" },
    logLevel: "warn",
  });
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

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

await build({
  configFile: false,
  root: "test/bench/bare",
  base: "./",
  publicDir: "../../../public",
  build: {
    outDir: "../../../.cache/bench",
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 1500,
  },
  logLevel: "warn",
});
const [app, bare] = await Promise.all([serve("dist", 4301), serve(".cache/bench", 4302)]);
const browser = await chromium.launch(CHROMIUM);
const timings: { app: Timing[]; bare: Timing[] } = { app: [], bare: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  timings.app.push(await load(browser, "http://127.0.0.1:4301/"));
  timings.bare.push(await load(browser, "http://127.0.0.1:4302/"));
}
console.log(
  `Chromium ${browser.version()}, Node ${process.version}, ${ROUNDS} cold loads each, medians`,
);
const ratios = MARKS.map((mark) => {
  const [ours, theirs] = [timings.app, timings.bare].map((list) =>
    median(list.map((timing) => timing[mark])),
  );
  const ratio = (ours ?? Number.NaN) / (theirs ?? Number.NaN);
  console.log(
    `${mark.padEnd(26)} app ${ours?.toFixed(0)} ms, bare map ${theirs?.toFixed(0)} ms, ratio ${ratio.toFixed(2)}`,
  );
  return ratio;
});
await browser.close();
await Promise.all([app.close(), bare.close()]);
const [firstFrame = Number.NaN] = ratios;
console.log(firstFrame <= MOST_RATIO ? `within ${MOST_RATIO}×` : `slower than ${MOST_RATIO}×`);
process.exit(firstFrame <= MOST_RATIO ? 0 : 1);
