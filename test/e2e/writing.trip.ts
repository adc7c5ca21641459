import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { createServer, type ViteDevServer } from "vite";
import { collectionsPlugin } from "../../src/cli/vite-plugin.ts";
import { expect, test } from "./guard.ts";
import { Reader } from "./reader.ts";

const ID = "northern-syria-2024";
const ARTICLE = "2024-12-03-towns-north-of-hama";
let server: ViteDevServer;
let data: string;

test.beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "dateline-"));
  cpSync("data/northern-syria-2024", join(data, ID), { recursive: true });
  server = await createServer({
    configFile: false,
    root: ".",
    plugins: [react(), collectionsPlugin({ dataDir: data })],
    server: { port: 4198, host: "127.0.0.1" },
    logLevel: "error",
  });
  await server.listen();
});

test.afterAll(async () => {
  await server.close();
  rmSync(data, { recursive: true, force: true });
});

test("while an author works, a saved article is in the open page without loading it anew", async ({
  page,
}) => {
  const reader = new Reader(page);
  await page.goto(`http://127.0.0.1:4198/#article=${ARTICLE}`);
  await expect(reader.article).toContainText("Opposition forces took");
  await page.evaluate(() => {
    document.body.dataset.visit = "first";
  });
  const file = join(data, ID, "articles", `${ARTICLE}.md`);
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace("Opposition forces took", "Fighters of the opposition took"),
  );
  await expect(reader.article).toContainText("Fighters of the opposition took");
  await expect(page.locator("body")).toHaveAttribute("data-visit", "first");
});
