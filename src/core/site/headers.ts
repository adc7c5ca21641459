import type { SiteConfig } from "../../schema/site-config.ts";

/** A response header: name and value. */
export type Header = readonly [name: string, value: string];

/** What the policy depends on. */
type Origins = Pick<SiteConfig, "dataOrigins" | "basemapOrigins" | "frameAncestors">;

/** Parts of the browser that no page of ours ever asks for. */
const NEVER_ASKED = [
  "accelerometer",
  "camera",
  "geolocation",
  "gyroscope",
  "microphone",
  "payment",
];

/** Files with a hash in their name: they never change, all others are asked for anew each time. */
export const HASHED_FILES = "assets/";

/**
 * The headers of every page and file. `host`: the origin that serves them, such as `https://example.org`. It is
 * written out because `'self'` matches nothing in WebKit where a sandboxed frame has no origin of its own; where it
 * isn't known, `'self'` has to do. There is no `X-Frame-Options`: it could only forbid what embedding is for.
 */
export function siteHeaders(origins: Origins, host: string | null): Header[] {
  return [
    ["Content-Security-Policy", contentPolicy(origins, host ?? "'self'")],
    // A sandboxed frame reads our files as a stranger: scripts, data and fonts come only with this.
    ["Access-Control-Allow-Origin", "*"],
    ["Cross-Origin-Resource-Policy", "cross-origin"],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["Permissions-Policy", NEVER_ASKED.map((feature) => `${feature}=()`).join(", ")],
  ];
}

/** How long a file may be kept; `path` is relative to the site. */
export function cacheControl(path: string): string {
  return path.startsWith(HASHED_FILES) ? "public, max-age=31536000, immutable" : "no-cache";
}

/**
 * One policy for all pages: hosts that read a `_headers` file put the policies of all matching rules together, so a
 * second, looser one for a folder would change nothing. `data:` for workers, because MapLibre starts its worker so where
 * there is no origin; for fonts and connections, because the page that is one script carries them in itself.
 */
function contentPolicy({ dataOrigins, basemapOrigins, frameAncestors }: Origins, host: string) {
  const ground = basemapOrigins;
  const directives: [name: string, sources: readonly string[]][] = [
    ["default-src", ["'none'"]],
    ["script-src", [host]],
    ["style-src", [host]],
    ["img-src", [host, "data:", "blob:", ...ground]],
    ["font-src", [host, "data:", ...ground]],
    ["connect-src", [host, "data:", ...ground, ...dataOrigins]],
    ["worker-src", [host, "data:"]],
    ["frame-src", [host]],
    ["base-uri", ["'none'"]],
    ["form-action", ["'none'"]],
    ["object-src", ["'none'"]],
    // `*` would still shut out pages that have no network address, such as a CMS's preview in a sandboxed frame.
    ["frame-ancestors", frameAncestors.includes("*") ? [] : frameAncestors],
    ["require-trusted-types-for", ["'script'"]],
    ["trusted-types", ["default"]],
  ];
  return directives
    .filter(([, sources]) => sources.length > 0)
    .map(([name, sources]) => [name, ...new Set(sources)].join(" "))
    .join("; ");
}
