import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { preview } from "vite";
import { CHROMIUM } from "../test/chromium.ts";

/** Makes the pictures of README and guide from the built app: `npm run build`, then `npm run screenshots`. */
const PORT = 4310;

/** A picture: where it goes, the address it shows, and what is done before it is taken. */
type Shot = {
  file: string;
  hash: string;
  scheme?: "dark";
  size?: { width: number; height: number };
  act?: (page: Page) => Promise<void>;
};

const THREE_DAYS = "t=2024-12-03T00:00/2024-12-06T00:00";
const HAMA_FRONT = "at=35.3,36.75,8.8";
const PHONE = { width: 390, height: 844 };
const TOWNS = "article=2024-12-03-towns-north-of-hama";

const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole("button", { name }).first().click();

const README: Shot[] = [
  { file: "docs/images/reader-light.png", hash: `${THREE_DAYS}&at=35.25,36.9,8.3` },
  {
    file: "docs/images/reader-dark.png",
    scheme: "dark",
    hash: "t=2024-11-27T00:00/2024-12-06T00:00&mode=cumulative&at=35.6,36.75,7.6&place=hama&article=2024-12-05-hama-leaves-government-hands",
  },
];

const READER = guide([
  { file: "opening", hash: "" },
  { file: "card", hash: `${THREE_DAYS}&${HAMA_FRONT}&place=taybat-al-imam` },
  {
    file: "article",
    hash: `${THREE_DAYS}&${HAMA_FRONT}&mention=2024-12-03-towns-north-of-hama/halfaya`,
  },
  { file: "follow", hash: TOWNS, act: press(/^Follow/) },
  { file: "moment", hash: `t=2024-11-27T00:00/2024-12-05T00:00&mode=instant&${HAMA_FRONT}` },
  {
    file: "axis",
    hash: `${THREE_DAYS}&axis=2024-12-02T00:00/2024-12-07T00:00&by=type&${HAMA_FRONT}`,
  },
  { file: "as-of", hash: `t=2024-11-27T00:00/2024-12-04T00:00&asof=2024-12-03&${HAMA_FRONT}` },
  {
    file: "search",
    hash: "",
    act: async (page) => {
      await page.keyboard.press("/");
      await page.getByRole("combobox", { name: /Search places/ }).fill("Hamah");
      await page.getByRole("dialog").getByRole("option").first().waitFor();
    },
  },
  { file: "quotations", hash: `list=quotations&${THREE_DAYS}` },
  { file: "corrections", hash: "list=corrections" },
  { file: "estimate", hash: `${THREE_DAYS}&shading=1&ruler=36.75,35.13;37.16,36.2&at=35.6,36.9,8` },
  { file: "phone", hash: `${THREE_DAYS}&${HAMA_FRONT}`, size: PHONE },
  {
    file: "phone-arabic",
    hash: `${THREE_DAYS}&${HAMA_FRONT}&lang=ar`,
    size: PHONE,
    scheme: "dark",
  },
]);

const JOURNALIST = guide([
  { file: "filters", hash: `${THREE_DAYS}&${HAMA_FRONT}&pane=filters&type=control&status=claimed` },
  { file: "compare", hash: "days=2024-12-03&days=2024-12-06&pane=compare&at=35.3,36.75,8" },
  { file: "typed-times", hash: `${THREE_DAYS}&${HAMA_FRONT}`, act: press(/Type it exactly/) },
  { file: "link", hash: `${THREE_DAYS}&${HAMA_FRONT}&type=control`, act: share("Link") },
  { file: "cite", hash: `${THREE_DAYS}&${HAMA_FRONT}`, act: share("Cite") },
  { file: "picture", hash: `${THREE_DAYS}&${HAMA_FRONT}`, act: share("Picture") },
  { file: "data", hash: `${THREE_DAYS}&${HAMA_FRONT}&type=control`, act: share("Data") },
]);

/** Pictures of the guide, whose file is only named; JPEG, because there are many. */
function guide(shots: readonly Shot[]): Shot[] {
  return shots.map((shot) => ({ ...shot, file: `docs/guide/images/${shot.file}.jpg` }));
}

function share(tab: string) {
  return async (page: Page) => {
    await page.getByRole("button", { name: "Share" }).click();
    await page.getByRole("tab", { name: tab }).click();
    if (tab === "Picture") await page.getByRole("img", { name: /Syria/ }).waitFor();
  };
}

async function take(browser: Browser, { file, hash, scheme, size, act }: Shot): Promise<void> {
  const page = await browser.newPage({
    viewport: size ?? { width: 1440, height: 900 },
    colorScheme: scheme ?? "light",
    locale: "en-GB",
    isMobile: size !== undefined,
    hasTouch: size !== undefined,
  });
  await page.goto(`http://127.0.0.1:${PORT}/#${hash}`);
  await page.waitForFunction(() => performance.getEntriesByName("dateline:map-loaded").length > 0);
  await page.waitForTimeout(500);
  await act?.(page);
  await page.waitForTimeout(900);
  mkdirSync(dirname(file), { recursive: true });
  await page.screenshot(file.endsWith(".jpg") ? { path: file, quality: 82 } : { path: file });
  await page.close();
  console.log(file);
}

const server = await preview({ preview: { port: PORT, host: "127.0.0.1" }, logLevel: "warn" });
const browser = await chromium.launch(CHROMIUM);
for (const shot of [...README, ...READER, ...JOURNALIST]) await take(browser, shot);
await browser.close();
await server.close();
