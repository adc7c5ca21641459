import puppeteer, { type Browser, type LaunchOptions, type Page } from "puppeteer-core";
import { CHROMIUM } from "../chromium.ts";
import { type Engine, findFrame, program, runner, WINDOW } from "./engine.ts";

/** Starts Chromium; all that leaves this machine goes to `proxy` (a port of 127.0.0.1). */
export const openChromium = (proxy: number): Promise<Engine> =>
  open({
    browser: "chrome",
    executablePath: program("CHROMIUM_PATH"),
    args: [...CHROMIUM.args, `--proxy-server=http://127.0.0.1:${proxy}`],
  });

/** Starts Firefox on the screen that DISPLAY names: without one it has no WebGL 2. `proxy` as for Chromium. */
export const openFirefox = (proxy: number): Promise<Engine> =>
  open({
    browser: "firefox",
    executablePath: program("FIREFOX_PATH"),
    headless: false,
    env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: "1" },
    extraPrefsFirefox: {
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": proxy,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": proxy,
      "webgl.force-enabled": true,
    },
  });

async function open(options: LaunchOptions): Promise<Engine> {
  const browser = await puppeteer.launch({ ...options, defaultViewport: WINDOW });
  const page = await browser.newPage();
  return { ...engineOf(browser, page), version: await browser.version() };
}

function engineOf(browser: Browser, page: Page): Omit<Engine, "version"> {
  const frameOfMap = async () => {
    const handle = await page.evaluateHandle(findFrame);
    const frame = await handle.asElement()?.contentFrame();
    if (!frame) throw new Error("the page has no map");
    return frame;
  };
  return {
    async open(address) {
      await page.goto(address);
    },
    run: runner(async (where, expression) => {
      const frame = where === "page" ? page.mainFrame() : await frameOfMap();
      return await frame.evaluate(expression);
    }),
    screenshot: () => page.screenshot(),
    async wheel({ x, y }, by) {
      await page.mouse.move(x, y);
      await page.mouse.wheel({ deltaY: by });
    },
    close: () => browser.close(),
  };
}
