import { isRecord, withinLimits } from "../core/read/limits.ts";
import type { Issue, Result } from "../schema/issue.ts";
import type { FetchRules } from "./fetch-json.ts";

/** Most bytes of one file from elsewhere. */
const MOST_BYTES = 25_000_000;

/** A published collection that is not the site's own: its folder's address, with a slash at its end, and the rules for it. */
export type ForeignFolder = { address: string; origin: string; rules: FetchRules };

/**
 * The collection at an address, if this site takes data from there: `allowed` are the origins that its operator listed.
 * Only https, and http from the reader's own machine. Fails with an issue that says what can be done.
 */
export function foreignFolder(text: string, allowed: readonly string[]): Result<ForeignFolder> {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !isSecure(url))
    return refused(text, "expected the https address of a published collection’s folder");
  if (url.username !== "" || url.password !== "" || url.search !== "")
    return refused(text, "expected an address without a name, a password and a question mark");
  if (!allowed.includes(url.origin))
    return refused(
      text,
      `this site takes no data from ${url.origin}. Whoever runs it can add that origin to "dataOrigins" in dateline.config.json`,
    );
  const folder = url.pathname.replace(/(\/|^)(collection\.json|places\.geojson)$/, "/");
  const address = `${url.origin}${folder.endsWith("/") ? folder : `${folder}/`}`;
  return { ok: true, value: { address, origin: url.origin, rules: rulesFor(allowed) }, issues: [] };
}

function isSecure({ protocol, hostname }: URL): boolean {
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return protocol === "https:" || (protocol === "http:" && isHere);
}

function rulesFor(allowed: readonly string[]): FetchRules {
  return {
    request: { credentials: "omit", referrerPolicy: "no-referrer" },
    mostBytes: MOST_BYTES,
    refusal(address) {
      const url = new URL(address);
      if (isSecure(url) && allowed.includes(url.origin)) return null;
      return `it was redirected to ${url.origin}, from which this site takes no data`;
    },
    take(value) {
      const within = withinLimits(value);
      return within.ok ? withoutAddresses(within.value, within.issues) : within;
    },
  };
}

/** A file without the addresses that a reader's browser would call by itself: a ground of its own, and pictures in texts. */
function withoutAddresses(value: unknown, issues: readonly Issue[]): Result<unknown> {
  if (!isRecord(value)) return { ok: true, value, issues: [...issues] };
  const { basemap, ...rest } = value;
  const left: Issue[] = basemap === undefined ? [] : [leftOut("/basemap", "a map of its own")];
  if (!Array.isArray(rest.blocks)) return { ok: true, value: rest, issues: [...issues, ...left] };
  const blocks = rest.blocks.map((block: unknown, i) => {
    if (!isRecord(block) || block.src === undefined) return block;
    left.push(leftOut(`/blocks/${i}/src`, "a picture"));
    const { src: _, ...words } = block;
    return words;
  });
  return { ok: true, value: { ...rest, blocks }, issues: [...issues, ...left] };
}

const leftOut = (path: string, what: string): Issue => ({
  code: "foreign-address",
  severity: "warning",
  path,
  message: `${what} is left out: nothing but the data itself is fetched from another site`,
});

const refused = (address: string, reason: string): Result<never> => ({
  ok: false,
  issues: [
    { code: "data-refused", severity: "error", file: address, message: `is not loaded: ${reason}` },
  ],
});
