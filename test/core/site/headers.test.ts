import { expect, test } from "vitest";
import { cacheControl, siteHeaders } from "../../../src/core/site/headers.ts";

const USUAL = { dataOrigins: [], basemapOrigins: [], frameAncestors: ["*"] };
const HOST = "https://maps.example.org";

function policy(origins = {}, host: string | null = HOST): Map<string, string[]> {
  const text = new Map(siteHeaders({ ...USUAL, ...origins }, host)).get("Content-Security-Policy");
  const parts = (text ?? "").split("; ").map((directive) => directive.split(" "));
  return new Map(parts.map(([name = "", ...sources]) => [name, sources]));
}

test("scripts and styles come from the site's host only, by its name", () => {
  expect(policy().get("default-src")).toEqual(["'none'"]);
  expect(policy().get("script-src")).toEqual([HOST]);
  expect(policy().get("style-src")).toEqual([HOST]);
  expect(policy().get("worker-src")).toEqual([HOST, "data:"]);
});

test("nothing unsafe, and no workers or connections by blob:, for which scripts could be smuggled in", () => {
  for (const [name, sources] of policy()) {
    expect(sources.filter((source) => source.startsWith("'unsafe"))).toEqual([]);
    if (name !== "img-src") expect(sources).not.toContain("blob:");
  }
});

test("where the host is not known, 'self' stands for it", () => {
  expect(policy({}, null).get("script-src")).toEqual(["'self'"]);
});

test("listed origins of data may be asked for data, and nothing else", () => {
  const listed = policy({ dataOrigins: ["https://data.example"] });
  const having = [...listed].filter(([, sources]) => sources.includes("https://data.example"));
  expect(having.map(([name]) => name)).toEqual(["connect-src"]);
});

test("listed origins of a basemap may be asked for tiles, pictures and letters, but not for scripts", () => {
  const listed = policy({ basemapOrigins: ["https://tiles.example"] });
  const having = [...listed].filter(([, sources]) => sources.includes("https://tiles.example"));
  expect(having.map(([name]) => name)).toEqual(["img-src", "font-src", "connect-src"]);
});

test("anybody may frame the pages unless the deployment names who", () => {
  expect(policy().has("frame-ancestors")).toBe(false);
  const narrowed = policy({ frameAncestors: ["https://news.example"] });
  expect(narrowed.get("frame-ancestors")).toEqual(["https://news.example"]);
  const names = siteHeaders(USUAL, HOST).map(([name]) => name);
  expect(names).not.toContain("X-Frame-Options");
});

test("files with a hash in their name are kept, all others asked for anew", () => {
  expect(cacheControl("assets/index-abc.js")).toContain("immutable");
  expect(cacheControl("embed/v1/index.html")).toBe("no-cache");
});
