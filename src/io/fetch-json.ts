import type { Issue, Result } from "../schema/issue.ts";

/** Loads and parses a JSON file. Fails with one issue that names the address and what was wrong; never throws. */
export async function fetchJson(url: string): Promise<Result<unknown>> {
  try {
    const response = await fetch(url);
    if (!response.ok)
      return failed(url, `the server answered ${response.status} ${response.statusText}`.trim());
    return { ok: true, value: await response.json(), issues: [] };
  } catch (cause) {
    return failed(url, cause instanceof Error ? cause.message : String(cause));
  }
}

function failed(file: string, reason: string): { ok: false; issues: Issue[] } {
  return {
    ok: false,
    issues: [
      { code: "not-loaded", severity: "error", file, message: `could not be loaded: ${reason}` },
    ],
  };
}
