// npm run bench -- [--quick] [--part first-frame|index|open|steps]: measures, and writes docs/benchmarks.md.
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { BENCH_CHROMIUM } from "./machine/browser.ts";
import { buildPage, servePage } from "./machine/pages.ts";
import { type Part, readOptions } from "./options.ts";
import { measureFirstFrame } from "./parts/first-frame.ts";
import { measureIndex } from "./parts/index-alone.ts";
import { measureOpening } from "./parts/open.ts";
import { measureSteps } from "./parts/steps.ts";
import { barCells, isMet } from "./report/bars.ts";
import { type Findings, fillIn, section } from "./report/document.ts";
import { stepBars } from "./report/step-bars.ts";
import { stepTables } from "./report/steps.ts";

const DOCUMENT = "docs/benchmarks.md";
/** A quick run is for trying: it must not take the place of real figures. */
const QUICK_DOCUMENT = ".cache/bench/benchmarks.md";

const { isQuick, parts, settings } = readOptions(process.argv.slice(2));
const browser = await chromium.launch(BENCH_CHROMIUM);
const version = browser.version();
await browser.close();
const site = await servePage(await buildPage("page"));

const MEASURE: Record<Part, () => Promise<Findings>> = {
  "first-frame": () => measureFirstFrame(settings),
  index: () => measureIndex(site.url, settings),
  open: () => measureOpening(site.url, settings),
  steps: async () => {
    const results = await measureSteps(site.url, settings);
    return { bars: stepBars(results), tables: stepTables(results) };
  },
};

const target = isQuick ? QUICK_DOCUMENT : DOCUMENT;
let document = await readFile(DOCUMENT, "utf8");
let isAllMet = true;
for (const part of parts) {
  console.log(part);
  const findings = await MEASURE[part]();
  for (const bar of findings.bars) {
    console.log(`  ${barCells(bar).join(" | ")}`);
    isAllMet &&= isMet(bar);
  }
  document = fillIn(document, part, section(findings, version));
  // After each part: what took an hour must not be lost with what comes after it.
  await writeFile(target, document);
}
await site.close();
console.log(`written to ${target}`);
process.exit(isAllMet ? 0 : 1);
