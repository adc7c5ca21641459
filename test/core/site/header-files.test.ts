import * as v from "valibot";
import { expect, test } from "vitest";
import { headerFiles } from "../../../src/core/site/header-files.ts";
import { siteHeaders } from "../../../src/core/site/headers.ts";
import { SiteConfigSchema } from "../../../src/schema/site-config.ts";

const config = (site: string | null = null) => v.parse(SiteConfigSchema, { site });
const KNOWN = config("https://example.org/map/");

function file(path: string, of = KNOWN): string {
  const found = headerFiles(of).find((one) => one.path === path);
  if (!found) throw new Error(`no file ${path}`);
  return found.text;
}

test("each host's file has every header with the site's own host in the policy", () => {
  for (const { path, text } of headerFiles(KNOWN))
    for (const [name, value] of siteHeaders(KNOWN, "https://example.org")) {
      // CloudFront has fields with names of its own.
      if (path !== "cloudfront-headers.json") expect(text, path).toContain(name);
      if (name !== "X-Content-Type-Options" && name !== "Access-Control-Allow-Origin")
        expect(text, path).toContain(value);
    }
});

test("on Netlify and Cloudflare Pages the rules are for the site's folder", () => {
  const paths = file("_headers")
    .split("\n")
    .filter((line) => line.startsWith("/"));
  expect(paths).toEqual(["/map/*", "/map/assets/*"]);
});

test("no header is set by two rules that match the same file: hosts would join them", () => {
  const names = file("_headers").match(/^ {2}[\w-]+/gm) ?? [];
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(5);
});

test("Vercel's and CloudFront's files are JSON with as many headers as there are", () => {
  const { headers } = JSON.parse(file("vercel.json"));
  expect(headers[0].source).toBe("/map/(.*)");
  expect(headers[0].headers).toHaveLength(siteHeaders(KNOWN, null).length);
  const { CustomHeadersConfig, CorsConfig } = JSON.parse(file("cloudfront-headers.json"));
  expect(CustomHeadersConfig.Items).toHaveLength(CustomHeadersConfig.Quantity);
  expect(CorsConfig.AccessControlAllowOrigins.Items).toEqual(["*"]);
});

test("where the site's address is not known, nginx and Apache fill in the host, others get 'self'", () => {
  const unknown = config();
  expect(file("nginx-headers.conf", unknown)).toContain("script-src $scheme://$http_host;");
  expect(file(".htaccess", unknown)).toContain("script-src http://%{DATELINE_HOST}e;");
  expect(file("_headers", unknown)).toContain("script-src 'self';");
});
