import { chromium, type Page } from "@playwright/test";
import type {} from "../page/protocol.ts";
import { BENCH_CHROMIUM } from "./browser.ts";
import { browserProcess } from "./cpu.ts";

/** A page of the bench in a browser of its own. */
export type Visit = { page: Page; process: number; browser: string };

/** Opens the page in a fresh browser, does some work with it and closes both, also where the work fails. */
export async function visit<Result>(
  url: string,
  work: (visit: Visit) => Promise<Result>,
): Promise<Result> {
  const browser = await chromium.launch(BENCH_CHROMIUM);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    // What nobody catches in the page must not pass for a slow step.
    const broken = new Promise<never>((_, failed) => {
      page.once("pageerror", failed);
      page.once("crash", () => failed(new Error("the page crashed")));
    });
    broken.catch(() => {});
    await page.goto(url);
    await page.waitForFunction(() => "bench" in window);
    const done = work({ page, process: browserProcess(), browser: browser.version() });
    return await Promise.race([done, broken]);
  } finally {
    await browser.close();
  }
}

/** Waits for work at most so long. Throws, with these words, where it takes longer. */
export async function within<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Error(`stopped after ${ms / 1000} s`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
