import type { Dataset } from "../core/select/dataset.ts";
import { CLOCKS, MODES } from "../core/select/visible.ts";
import { parseEdtf } from "../core/time/edtf.ts";
import { type Interval, overlaps } from "../core/time/interval.ts";
import { utcToLocal } from "../core/time/zone.ts";
import type { Issue } from "../schema/issue.ts";
import { type Camera, LANGUAGES, LISTS, NOTHING_SELECTED, type State } from "./state.ts";

/** One thing that the address keeps: its key, how it is written (null: left out) and how it is read. */
type Entry = {
  key: string;
  write(state: State, dataset: Dataset): string | null;
  /** What the text changes in the state, or in words what was expected instead. */
  read(text: string, dataset: Dataset): Partial<State> | { expected: string };
};

const ENTRIES: readonly Entry[] = [
  {
    // Half-open, local time of the collection to the minute: `2024-12-03T00:00/2024-12-06T00:00`.
    key: "w",
    write: ({ window }, dataset) =>
      `${localMinute(window.start, dataset)}/${localMinute(window.end, dataset)}`,
    read: (text, dataset) => {
      const window = readWindow(text, dataset);
      return window
        ? { window }
        : {
            expected:
              "two local times in order, such as 2024-12-03T00:00/2024-12-06T00:00, within the collection's time",
          };
    },
  },
  choice(
    "m",
    MODES,
    "window",
    (s) => s.mode,
    (mode) => ({ mode }),
  ),
  choice(
    "k",
    CLOCKS,
    "occurred",
    (s) => s.clock,
    (clock) => ({ clock }),
  ),
  choice(
    "l",
    LISTS,
    "places",
    (s) => s.list,
    (list) => ({ list }),
  ),
  choice(
    "lang",
    LANGUAGES,
    null,
    (s) => s.language,
    (language) => ({ language }),
  ),
  {
    key: "c",
    write: ({ camera }) =>
      camera && [...camera.center.map((n) => n.toFixed(5)), camera.zoom.toFixed(3)].join(","),
    read: (text) => {
      const camera = readCamera(text);
      return camera
        ? { camera }
        : { expected: "longitude,latitude,zoom in degrees, such as 36.75800,35.13200,8.500" };
    },
  },
  selected("p", "placeId", (id, dataset) => dataset.places.has(id), "a place of this collection"),
  selected(
    "a",
    "articleId",
    (id, dataset) => dataset.collection.articles.some((article) => article.id === id),
    "an article of this collection",
  ),
  selected(
    "q",
    "mentionId",
    (id, dataset) => dataset.mentionsById.has(id),
    "a mention of this collection",
  ),
];

/** The state as the part of an address behind `#`; everything a reader could want to come back to. */
export function addressOf(state: State): string {
  const { dataset } = state;
  if (!dataset) return "";
  return ENTRIES.flatMap(({ key, write }) => {
    const text = write(state, dataset);
    return text === null
      ? []
      : `${key}=${encodeURIComponent(text).replace(/%(2C|2F|3A)/g, decodeURIComponent)}`;
  }).join("&");
}

/**
 * What an address says about the state. Nonsense opens the nearest valid state: the value is passed
 * over and named in the issues; unknown keys, too. Selection is always whole: absent parts are null.
 */
export function readAddress(
  hash: string,
  dataset: Dataset,
): { state: Partial<State>; issues: Issue[] } {
  const issues: Issue[] = [];
  const state: Partial<State> = { selection: NOTHING_SELECTED };
  for (const [key, text] of new URLSearchParams(hash.replace(/^#/, "").replaceAll("+", "%2B"))) {
    const entry = ENTRIES.find((candidate) => candidate.key === key);
    const change = entry?.read(text, dataset) ?? {
      expected: `one of ${ENTRIES.map((e) => e.key).join(", ")} as key`,
    };
    if ("expected" in change) {
      issues.push({
        code: "address",
        severity: "warning",
        path: `#${key}`,
        message: `${key}=${text} in the address was ignored; expected ${change.expected}`,
      });
    } else if (change.selection && state.selection) {
      const given = Object.entries(change.selection).filter(([, id]) => id !== null);
      state.selection = { ...state.selection, ...Object.fromEntries(given) };
    } else Object.assign(state, change);
  }
  return { state, issues };
}

/** An entry for a value out of a list; `usual` is not written. */
function choice<T extends string>(
  key: string,
  values: readonly T[],
  usual: T | null,
  get: (state: State) => T,
  set: (value: T) => Partial<State>,
): Entry {
  return {
    key,
    write: (state) => (get(state) === usual ? null : get(state)),
    read: (text) => {
      const value = values.find((candidate) => candidate === text);
      return value === undefined ? { expected: values.join(" or ") } : set(value);
    },
  };
}

/** An entry for an id in the selection. */
function selected(
  key: string,
  field: keyof State["selection"],
  exists: (id: string, dataset: Dataset) => boolean,
  expected: string,
): Entry {
  return {
    key,
    write: ({ selection }) => selection[field],
    read: (id, dataset) =>
      exists(id, dataset) ? { selection: { ...NOTHING_SELECTED, [field]: id } } : { expected },
  };
}

function localMinute(instant: number, { collection }: Dataset): string {
  const { year, month, day, hour, minute } = utcToLocal(instant, collection.timeZone);
  const pad = (n: number) => String(n).padStart(2, "0");
  return `${year}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}`;
}

function readWindow(text: string, dataset: Dataset): Interval | null {
  const [start, end, ...rest] = text.split("/").map((part) => {
    const parsed = parseEdtf(part, dataset.collection.timeZone);
    return parsed.ok ? parsed.value.interval.start : Number.NaN;
  });
  if (start === undefined || end === undefined || rest.length > 0 || !(start < end)) return null;
  const window = {
    start: Math.max(start, dataset.extent.start),
    end: Math.min(end, dataset.extent.end),
  };
  return overlaps({ start, end }, dataset.extent) ? window : null;
}

function readCamera(text: string): Camera | null {
  const [lon, lat, zoom, ...rest] = text.split(",").map(Number);
  if (lon === undefined || lat === undefined || zoom === undefined || rest.length > 0) return null;
  const fits = Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22;
  return fits ? { center: [lon, lat], zoom } : null;
}
