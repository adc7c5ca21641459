import { afterAll, afterEach, beforeAll, describe, expect } from "vitest";
import { drawingTests } from "./drawing.ts";
import { hostingTests } from "./hosting.ts";
import { openChromium, openFirefox } from "./puppeteer.ts";
import type { Rig } from "./rig.ts";
import { serveHost, serveMaps } from "./servers.ts";
import { watchStrangers } from "./strangers.ts";
import { openWebkit } from "./webkit.ts";

const ENGINES = [
  { name: "Chromium", needs: ["CHROMIUM_PATH"], start: openChromium },
  { name: "Firefox", needs: ["FIREFOX_PATH", "DISPLAY"], start: openFirefox },
  {
    name: "WebKit",
    needs: ["WEBKIT_DRIVER_PATH", "MINIBROWSER_PATH", "DISPLAY"],
    start: openWebkit,
  },
];

for (const { name, needs, start } of ENGINES)
  describe.skipIf(needs.some((variable) => !process.env[variable]))(name, () => {
    let rig: Rig;
    beforeAll(async () => {
      const strangers = await watchStrangers();
      const [engine, maps, host] = [
        await start(strangers.port),
        await serveMaps(),
        await serveHost(),
      ];
      rig = { engine, maps, host, strangers };
      console.log(`${name} is ${engine.version}`);
    });
    afterEach(() => {
      expect(rig.strangers.take(), "hosts asked besides the maps' own").toEqual([]);
    });
    afterAll(async () => {
      await rig?.engine.close();
      for (const server of [rig?.maps, rig?.host, rig?.strangers]) server?.close();
    });
    drawingTests(() => rig);
    hostingTests(() => rig);
  });
