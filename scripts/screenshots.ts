import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { CHROMIUM } from "../test/chromium.ts";

/** Makes the two pictures of the README from the built app: `npm run build`, then `npm run screenshots`. */
const PORT = 4310;
const SHOTS = [
  {
    file: "docs/images/reader-light.png",
    scheme: "light",
    hash: "#w=2024-12-03T00:00/2024-12-06T00:00&c=36.9,35.25,8.3",
  },
  {
    file: "docs/images/reader-dark.png",
    scheme: "dark",
    hash: "#w=2024-11-27T00:00/2024-12-06T00:00&m=cumulative&c=36.75,35.6,7.6&p=hama&a=2024-12-05-hama-leaves-government-hands",
  },
] as const;

const server = await preview({ preview: { port: PORT, host: "127.0.0.1" }, logLevel: "warn" });
const browser = await chromium.launch(CHROMIUM);
mkdirSync("docs/images", { recursive: true });
for (const { file, scheme, hash } of SHOTS) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    colorScheme: scheme,
  });
  await page.goto(`http://127.0.0.1:${PORT}/${hash}`);
  await page.waitForFunction(() => performance.getEntriesByName("dateline:map-loaded").length > 0);
  await page.waitForTimeout(1000);
  await page.screenshot({ path: file });
  await page.close();
  console.log(file);
}
await browser.close();
await server.close();
