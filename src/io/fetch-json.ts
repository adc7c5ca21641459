import { givenText } from "../core/site/given-files.ts";
import type { Issue, Result } from "../schema/issue.ts";
import { readText, UnreadableError } from "./read-text.ts";

/** How long nothing may arrive before a file counts as not coming, ms. A slow network that goes on sending is waited for. */
const PATIENCE_MS = 8000;

/** What holds for files that are not the site's own. */
export type FetchRules = {
  request: RequestInit;
  mostBytes: number;
  /** Why an answer from an address is not taken; null where it is. */
  refusal(address: string): string | null;
  /** What of a parsed file is taken. */
  take(value: unknown): Result<unknown>;
};

const OWN: FetchRules = {
  request: {},
  mostBytes: Number.POSITIVE_INFINITY,
  refusal: () => null,
  take: (value) => ({ ok: true, value, issues: [] }),
};

/**
 * Loads and parses a JSON file. Fails with one issue that names the address and what was wrong, after eight seconds in
 * which nothing came at the latest; never throws.
 */
export async function fetchJson(url: string, rules: FetchRules = OWN): Promise<Result<unknown>> {
  const given = givenText(url);
  if (given !== null) return { ok: true, value: JSON.parse(given), issues: [] };
  const patience = losePatience();
  try {
    const response = await fetch(url, { ...rules.request, signal: patience.signal });
    patience.renew();
    const reason = rules.refusal(response.url || url) ?? statusOf(response);
    if (reason !== null) {
      response.body?.cancel().catch(() => {});
      return failed(url, reason);
    }
    const { mostBytes } = rules;
    const text = await readText(response, { mostBytes, arrived: patience.renew });
    const value = parse(text);
    return rules.take(value);
  } catch (cause) {
    return failed(url, reasonOf(cause, rules === OWN));
  } finally {
    patience.end();
  }
}

/** A signal that ends a request when nothing has arrived for a while. */
function losePatience() {
  const ending = new AbortController();
  const late = () =>
    ending.abort(new UnreadableError(`nothing came for ${PATIENCE_MS / 1000} seconds`));
  let timer = setTimeout(late, PATIENCE_MS);
  return {
    signal: ending.signal,
    renew() {
      clearTimeout(timer);
      timer = setTimeout(late, PATIENCE_MS);
    },
    end: () => clearTimeout(timer),
  };
}

const statusOf = ({ ok, status, statusText }: Response): string | null =>
  ok ? null : `the server answered ${status} ${statusText}`.trim();

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    // Servers like to answer with a page of their own where they have no file, and call that a success.
    if (/^\s*</.test(text))
      throw new UnreadableError("a web page came instead of JSON; is the address right?");
    throw new UnreadableError(
      text.trim() === "" ? "it is empty" : `it is not JSON (${messageOf(cause)})`,
    );
  }
}

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));

/** Browsers do not say why a request to another site failed; these are the usual causes. */
function reasonOf(cause: unknown, isOwn: boolean): string {
  if (isOwn || cause instanceof UnreadableError) return messageOf(cause);
  return `${messageOf(cause)}; that site may be down, or not allow other pages to read it (Access-Control-Allow-Origin)`;
}

function failed(file: string, reason: string): { ok: false; issues: Issue[] } {
  return {
    ok: false,
    issues: [
      { code: "not-loaded", severity: "error", file, message: `could not be loaded: ${reason}` },
    ],
  };
}
