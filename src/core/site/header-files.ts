import type { SiteConfig } from "../../schema/site-config.ts";
import type { SourceFile } from "../compile/source.ts";
import { cacheControl, HASHED_FILES, type Header, siteHeaders } from "./headers.ts";

/**
 * The site's headers in the words of common static hosts, as files beside the pages. Where the site's address is not
 * known, nginx and Apache fill in the host that was asked for; the others can't and get `'self'`.
 */
export function headerFiles(config: SiteConfig): SourceFile[] {
  const host = config.site === null ? null : new URL(config.site).origin;
  const folder = config.site === null ? "/" : new URL(config.site).pathname;
  const headers = siteHeaders(config, host);
  return [
    { path: "_headers", text: headersFile(headers, folder) },
    { path: "vercel.json", text: vercelFile(headers, folder) },
    { path: "cloudfront-headers.json", text: cloudFrontFile(headers) },
    {
      path: "nginx-headers.conf",
      text: nginxFile(siteHeaders(config, host ?? "$scheme://$http_host")),
    },
    // CSP lets http:// stand for https:// too; Apache has no plain variable for the scheme.
    {
      path: ".htaccess",
      text: apacheFile(siteHeaders(config, host ?? "http://%{DATELINE_HOST}e")),
    },
  ];
}

const FOREVER: Header = ["Cache-Control", cacheControl(HASHED_FILES)];

/** Netlify and Cloudflare Pages. Both revalidate what has no Cache-Control of its own. */
function headersFile(headers: readonly Header[], folder: string): string {
  const rule = (path: string, lines: readonly Header[]) =>
    [path, ...lines.map(([name, value]) => `  ${name}: ${value}`), ""].join("\n");
  return rule(`${folder}*`, headers) + rule(`${folder}${HASHED_FILES}*`, [FOREVER]);
}

function vercelFile(headers: readonly Header[], folder: string): string {
  const rule = (source: string, lines: readonly Header[]) => ({
    source,
    headers: lines.map(([key, value]) => ({ key, value })),
  });
  const rules = [rule(`${folder}(.*)`, headers), rule(`${folder}${HASHED_FILES}(.*)`, [FOREVER])];
  return `${JSON.stringify({ headers: rules }, null, 2)}\n`;
}

/** For `aws cloudfront create-response-headers-policy`, which has fields of its own for most headers. */
function cloudFrontFile(headers: readonly Header[]): string {
  const values = new Map(headers);
  const ownField = new Set([
    "Access-Control-Allow-Origin",
    "Content-Security-Policy",
    "Referrer-Policy",
    "X-Content-Type-Options",
  ]);
  const others = headers.filter(([name]) => !ownField.has(name));
  const list = (...Items: string[]) => ({ Quantity: Items.length, Items });
  const policy = {
    Name: "dateline",
    CorsConfig: {
      AccessControlAllowOrigins: list("*"),
      AccessControlAllowHeaders: list("*"),
      AccessControlAllowMethods: list("GET", "HEAD"),
      AccessControlAllowCredentials: false,
      OriginOverride: true,
    },
    SecurityHeadersConfig: {
      ContentSecurityPolicy: {
        Override: true,
        ContentSecurityPolicy: values.get("Content-Security-Policy"),
      },
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { Override: true, ReferrerPolicy: values.get("Referrer-Policy") },
    },
    CustomHeadersConfig: {
      Quantity: others.length,
      Items: others.map(([Header, Value]) => ({ Header, Value, Override: true })),
    },
  };
  return `${JSON.stringify(policy, null, 2)}\n`;
}

function nginxFile(headers: readonly Header[]): string {
  return [
    "# In the location that serves the site: include /path/to/nginx-headers.conf;",
    `set $dateline_cache "${cacheControl("")}";`,
    `if ($uri ~ /${HASHED_FILES}) { set $dateline_cache "${FOREVER[1]}"; }`,
    "add_header Cache-Control $dateline_cache always;",
    ...headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
    "",
  ].join("\n");
}

function apacheFile(headers: readonly Header[]): string {
  return [
    "<IfModule mod_headers.c>",
    'SetEnvIf Host "^([A-Za-z0-9.:-]+)$" DATELINE_HOST=$1',
    `Header always set Cache-Control "${cacheControl("")}"`,
    `Header always set Cache-Control "${FOREVER[1]}" "expr=%{REQUEST_URI} =~ m#/${HASHED_FILES}#"`,
    ...headers.map(([name, value]) => `Header always set ${name} "${value}"`),
    "</IfModule>",
    "AddType text/javascript .js .mjs",
    "",
  ].join("\n");
}
