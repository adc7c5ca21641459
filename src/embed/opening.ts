import type { Dataset } from "../core/select/dataset.ts";
import type { Issue } from "../schema/issue.ts";
import { isAddressKey, readAddress } from "../store/address/address.ts";
import type { State } from "../store/state.ts";

/** Longest value that a warning repeats, signs. */
const LONGEST = 100;

/**
 * What an embedded page's query says about the state, by the app's own address keys; other keys are passed over. The
 * language is read apart (`languageOf`), for here it may be any tag.
 */
export function readState(
  query: URLSearchParams,
  dataset: Dataset,
): { state: Partial<State>; issues: Issue[] } {
  const text = [...query]
    .filter(([key]) => isAddressKey(key) && key !== "lang")
    .map((pair) => pair.map(encodeURIComponent).join("="))
    .join("&");
  return readAddress(text, dataset);
}

/** Says that a value of the query could not be used, in the words that the address' own issues have. */
export function queryIssue(key: string, value: string, expected: string): Issue {
  const shown = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  return {
    code: "address",
    severity: "warning",
    path: `?${key}`,
    message: `${key}=${shown} in the address: expected ${expected}`,
  };
}
