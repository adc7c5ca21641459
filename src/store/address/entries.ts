import type { Comparison } from "../../core/select/compare.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import { DIMENSIONS, type Dimension, valuesOf } from "../../core/select/filters.ts";
import { CLOCKS, MODES } from "../../core/select/visible.ts";
import { addDays } from "../../core/time/zone.ts";
import { COLORINGS, LANGUAGES, LISTS, ORDERS, PANES, SPEEDS, type State } from "../state.ts";
import { type Change, choice, type Entry, flag, optional } from "./entry.ts";
import {
  readArea,
  readBox,
  readCamera,
  readLine,
  writeArea,
  writeBox,
  writeCamera,
  writeLine,
} from "./positions.ts";
import { readDay, readSpan, writeDay, writeSpan } from "./times.ts";
import { usualColoring } from "./usual.ts";

/** Everything that the address keeps; keys are short because people see them. */
export const ENTRIES: readonly Entry[] = [
  {
    key: "t",
    write: ({ window }, dataset) => writeSpan(window, dataset),
    read: ([text], dataset) => {
      const read = readSpan(text, dataset);
      if (!read)
        return {
          ignored:
            "expected a day, a month, two of them in order such as 2024-12-03/2024-12-05, or all, within the collection's time",
        };
      const { span, cut } = read;
      return {
        state: { window: span },
        ...(cut ? { ignored: "it reaches beyond the collection's time and was cut to it" } : {}),
      };
    },
  },
  choice(
    "mode",
    MODES,
    "window",
    (s) => s.mode,
    (mode) => ({ mode }),
  ),
  choice(
    "clock",
    CLOCKS,
    "occurred",
    (s) => s.clock,
    (clock) => ({ clock }),
  ),
  flag(
    "undated",
    (s) => s.undated,
    (undated) => ({ state: { undated } }),
  ),
  optional(
    "asof",
    "a day within the collection's time, such as 2024-12-04",
    (s) => s.asOf,
    {
      write: (asOf, dataset) => writeDay(asOf - 1, dataset),
      read: (text, dataset) => {
        const day = readDay(text, dataset);
        return day === null ? null : addDays(day, 1, dataset.collection.timeZone);
      },
    },
    (asOf) => ({ state: { asOf } }),
  ),
  optional(
    "axis",
    "two local times in order within the collection's time",
    (s) => s.axis,
    { write: writeSpan, read: (text, dataset) => readSpan(text, dataset)?.span ?? null },
    (axis) => ({ state: { axis } }),
  ),
  flag(
    "bars",
    (s) => s.barsInView,
    (barsInView) => ({ state: { barsInView } }),
  ),
  choice(
    "speed",
    SPEEDS,
    null,
    (s) => s.speed,
    (speed) => ({ speed }),
  ),
  flag(
    "loop",
    (s) => s.loop,
    (loop) => ({ state: { loop } }),
  ),
  choice(
    "by",
    COLORINGS,
    usualColoring,
    (s) => s.coloring,
    (coloring) => ({ coloring }),
  ),
  ...DIMENSIONS.map(filterEntry),
  optional(
    "q",
    "words to look for",
    (s) => s.filters.words || null,
    { write: (words) => words, read: (text) => text.trim() || null },
    (words) => ({ filters: { words } }),
  ),
  optional(
    "area",
    "three or more corners lon,lat;lon,lat;… or a circle lon,lat,metres",
    (s) => s.filters.area,
    { write: writeArea, read: readArea },
    (area) => ({ filters: { area } }),
  ),
  flag(
    "inview",
    (s) => s.filters.inView,
    (inView) => ({ filters: { inView } }),
  ),
  comparisonEntry("days"),
  comparisonEntry("publishers"),
  choice(
    "list",
    LISTS,
    "places",
    (s) => s.list,
    (list) => ({ list }),
  ),
  choice(
    "order",
    ORDERS,
    "count",
    (s) => s.order,
    (order) => ({ order }),
  ),
  optional(
    "pane",
    PANES.join(" or "),
    (s) => s.pane,
    { write: (pane) => pane, read: (text) => PANES.find((pane) => pane === text) ?? null },
    (pane) => ({ state: { pane } }),
  ),
  choice(
    "lang",
    LANGUAGES,
    null,
    (s) => s.language,
    (language) => ({ language }),
  ),
  optional(
    "at",
    "latitude,longitude,zoom in degrees, such as 35.13200,36.75800,8.500",
    (s) => s.camera,
    { write: writeCamera, read: readCamera },
    (camera) => ({ state: { camera } }),
  ),
  optional(
    "bbox",
    "west,south,east,north in degrees, such as 36.2,34.6,37.4,36.4",
    // Once the map stands, its camera says the same.
    (s) => (s.camera ? null : s.box),
    { write: writeBox, read: readBox },
    (box) => ({ state: { box } }),
  ),
  flag(
    "shading",
    (s) => s.shading,
    (shading) => ({ state: { shading } }),
  ),
  flag(
    "follow",
    (s) => s.follow,
    (follow) => ({ state: { follow } }),
  ),
  optional(
    "ruler",
    "positions lon,lat;lon,lat;…",
    (s) => (s.ruler.length > 0 ? s.ruler : null),
    { write: writeLine, read: (text) => readLine(text, 1) },
    (ruler) => ({ state: { ruler } }),
  ),
  selectedEntry("place", "placeId", (id, dataset) => dataset.places.has(id), "a place"),
  selectedEntry("article", "articleId", (id, dataset) => dataset.articles.has(id), "an article"),
  {
    key: "mention",
    write: ({ selection }) => selection.mentionId,
    read: ([id], dataset) => readMention(id, dataset),
  },
];

/** A filter's values, one key each: `type=battle&type=strike`. Values that no mention has are passed over. */
function filterEntry(dimension: Dimension): Entry {
  return {
    key: dimension,
    ...(dimension === "type" ? { alias: "kind" } : {}),
    write: (state) => state.filters[dimension],
    read: (texts, dataset) => {
      const known = new Set(
        dataset.mentions.flatMap((placed) => valuesOf(dataset, placed, dimension)),
      );
      const values = [...new Set(texts.filter((text) => known.has(text)))];
      const unknown = texts.filter((text) => !known.has(text));
      return {
        filters: { [dimension]: values },
        ...(unknown.length > 0
          ? { ignored: `no mention has the ${dimension} ${unknown.join(", ")}` }
          : {}),
      };
    },
  };
}

/** The two sides of a comparison, the earlier or first one first: `days=2024-12-03&days=2024-12-05`. */
function comparisonEntry(kind: Comparison["kind"]): Entry {
  return {
    key: kind,
    write: ({ comparison }, dataset) => {
      if (comparison?.kind !== kind) return null;
      return comparison.kind === "days"
        ? [writeDay(comparison.before, dataset), writeDay(comparison.after, dataset)]
        : [comparison.before, comparison.after];
    },
    read: ([first, second, ...rest], dataset): Change => {
      const expected = { ignored: `expected two ${kind} of this collection` };
      if (second === undefined || rest.length > 0) return expected;
      if (kind === "publishers") {
        const names = new Set(
          dataset.mentions.flatMap((placed) => valuesOf(dataset, placed, "publisher")),
        );
        if (!names.has(first) || !names.has(second)) return expected;
        return { state: { comparison: { kind, before: first, after: second } } };
      }
      const [before, after] = [readDay(first, dataset), readDay(second, dataset)];
      if (before === null || after === null) return expected;
      return { state: { comparison: { kind, before, after } } };
    },
  };
}

/** An entry for an id in the selection. */
function selectedEntry(
  key: string,
  field: keyof State["selection"],
  exists: (id: string, dataset: Dataset) => boolean,
  what: string,
): Entry {
  return {
    key,
    write: ({ selection }) => selection[field],
    read: ([id], dataset) =>
      exists(id, dataset)
        ? { selection: { [field]: id } }
        : { ignored: `expected ${what} of this collection` },
  };
}

/** A mention that is gone opens the article it was in: its id begins with the article's. */
function readMention(id: string, dataset: Dataset): Change {
  const placed = dataset.mentionsById.get(id);
  if (placed) {
    // A link may name the mention alone.
    const { placeId, mention } = placed;
    return { selection: { mentionId: id, placeId, articleId: mention.article } };
  }
  const articleId = id.slice(0, id.lastIndexOf("/"));
  return dataset.articles.has(articleId)
    ? {
        selection: { articleId },
        ignored: "this mention no longer exists; the article it was in is open",
      }
    : { ignored: "expected a mention of this collection" };
}
