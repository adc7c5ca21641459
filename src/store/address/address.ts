import type { Dataset } from "../../core/select/dataset.ts";
import { NO_FILTERS } from "../../core/select/filters.ts";
import type { Issue } from "../../schema/issue.ts";
import { NOTHING_SELECTED, type State } from "../state.ts";
import { ENTRIES } from "./entries.ts";
import { usualColoring } from "./usual.ts";

/** What the state is where the address says nothing; window, camera and language then stay as they are. */
const USUAL = {
  mode: "window",
  clock: "occurred",
  undated: false,
  asOf: null,
  axis: null,
  barsInView: false,
  speed: null,
  loop: false,
  comparison: null,
  list: "places",
  order: "count",
  pane: null,
  shading: false,
  follow: false,
  ruler: [],
  box: null,
} as const satisfies Partial<State>;

/** The state as the part of an address behind `#`; everything a reader could want to come back to. */
export function addressOf(state: State): string {
  const { dataset } = state;
  if (!dataset) return "";
  return ENTRIES.flatMap(({ key, write }) => {
    const written = write(state, dataset) ?? [];
    const texts = typeof written === "string" ? [written] : written;
    return texts.map((text) => `${key}=${readable(text)}`);
  }).join("&");
}

/**
 * What an address says about the state, whole: what it does not say is as usual. Nonsense opens the nearest
 * valid state: the value is passed over and named in the issues; unknown keys, too.
 */
export function readAddress(
  hash: string,
  dataset: Dataset,
): { state: Partial<State>; issues: Issue[] } {
  const issues: Issue[] = [];
  const state: Partial<State> = { ...USUAL, coloring: usualColoring(dataset) };
  let filters = NO_FILTERS;
  let selection = NOTHING_SELECTED;
  // A plus is a plus here: only forms write spaces so.
  const params = new URLSearchParams(hash.replace(/^#/, "").replaceAll("+", "%2B"));
  for (const key of new Set(params.keys())) {
    const [first, ...more] = params.getAll(key);
    if (first === undefined) continue;
    const entry = ENTRIES.find((candidate) => candidate.key === key || candidate.alias === key);
    const change = entry?.read([first, ...more], dataset) ?? {
      ignored: `expected one of ${ENTRIES.map((e) => e.key).join(", ")} as key`,
    };
    Object.assign(state, change.state);
    filters = { ...filters, ...change.filters };
    selection = { ...selection, ...change.selection };
    if (change.ignored !== undefined)
      issues.push(issueOf(key, [first, ...more].join(", "), change.ignored));
  }
  return { state: { ...state, filters, selection }, issues };
}

/** True for a key that the address knows. */
export const isAddressKey = (key: string): boolean =>
  ENTRIES.some((entry) => entry.key === key || entry.alias === key);

function issueOf(key: string, text: string, why: string): Issue {
  return {
    code: "address",
    severity: "warning",
    path: `#${key}`,
    message: `${key}=${text} in the address: ${why}`,
  };
}

/** Encoded for an address, with the signs left plain that times and positions are full of. */
const readable = (text: string) =>
  encodeURIComponent(text).replace(/%(2C|2F|3A|3B)/g, decodeURIComponent);
