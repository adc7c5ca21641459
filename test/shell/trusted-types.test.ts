// @vitest-environment jsdom
import { expect, test } from "vitest";
import { isOwnScript } from "../../src/shell/trusted-types.ts";

const SITE = "https://example.org/map/";

test("scripts of the site's folder are let through, wherever the page is", () => {
  expect(isOwnScript(`${SITE}assets/worker-1.js`, SITE, false)).toBe(true);
  expect(isOwnScript("./assets/worker-1.js", SITE, false)).toBe(true);
  expect(isOwnScript(`${SITE}collections/a/embed.js`, SITE, true)).toBe(true);
});

test("scripts beside the site, from elsewhere, and files that are no scripts are not", () => {
  for (const address of [
    "https://example.org/other/worker.js",
    "https://example.org/map/../other/worker.js",
    "https://example.org.evil.example/map/worker.js",
    "//evil.example/map/worker.js",
    "javascript:alert(1)//.js",
    "blob:https://example.org/0b8c.js",
    `${SITE}collections/a/collection.json`,
    `${SITE}collection.json?.js`,
  ])
    expect(isOwnScript(address, SITE, false), address).toBe(false);
});

test("a worker as data: is for pages without an origin only", () => {
  expect(isOwnScript("data:text/javascript,1", SITE, true)).toBe(true);
  expect(isOwnScript("data:text/javascript,1", SITE, false)).toBe(false);
  expect(isOwnScript("blob:null/0b8c", SITE, true)).toBe(false);
});
