import { NO_START, WITHOUT_SIDE } from "../../core/events/columns.ts";
import type { PlaceIndex } from "../../core/events/place-index.ts";
import type { Mode } from "../../core/select/visible.ts";
import { isFineAxis } from "../../core/time/axis.ts";
import { histogramBins } from "../../core/time/bins.ts";
import {
  type CountedSlots,
  countedSlots,
  countInBins,
  nearestMoment,
} from "../../core/time/index-bins.ts";
import type { Interval } from "../../core/time/interval.ts";
import { addDays, startOfDay } from "../../core/time/zone.ts";
import type { Collection } from "../../schema/collection.ts";
import { type Bars, type Bin, LEAST_BIN_PX, sideLayers, TYPE_LAYERS } from "./bars.ts";
import type { IndexTimes } from "./use-index-times.ts";

const MINUTE_MS = 60_000;

/** Answers the timeline from the index of a table, for all places or those with a number other than 0. Loaded with a table. */
export function indexTimes(
  index: PlaceIndex,
  places: Uint8Array | null,
  grain: "minute" | "day",
): IndexTimes {
  const counted = countedSlots(index, places);
  return {
    bars: (axis, collection, width) => barsOfIndex(axis, collection, counted, grain, width),
    countIn: (edges) => totals(counted, edges),
    stopsNear: (window, mode, timeZone) => stopsNear(counted, window, mode, timeZone),
  };
}

/**
 * The same bars of a table's events, from their counts: no event is looked at. `grain` is the finest time that the counts
 * are exact to. Hours are shown only where no event begins with a day in sight: that is how dates without a time begin.
 */
export function barsOfIndex(
  axis: Interval,
  { sides, timeZone }: Pick<Collection, "sides" | "timeZone">,
  counted: CountedSlots,
  grain: "minute" | "day",
  width: number,
): Bars {
  const layers = counted.index.split === "type" ? TYPE_CODE_LAYERS : sideCodeLayers(sides);
  const isFine = grain === "minute" && isFineAxis(axis) && !beginsWithDay(axis, timeZone, counted);
  const fits = Math.max(1, Math.floor(width / LEAST_BIN_PX));
  const edges = histogramBins(axis, timeZone, fits, isFine ? "hour" : "day");
  const { bins: counts, earlier, before, after } = countInBins(counted, edges);
  const bins = counts.map((byCode, i): Bin => {
    const parts = layers
      .map(({ code, layer }) => ({ layer, count: byCode[code] ?? 0 }))
      .filter(({ count }) => count > 0);
    const count = parts.reduce((sum, part) => sum + part.count, 0);
    const span = { start: edges[i] ?? 0, end: edges[i + 1] ?? 0 };
    return { span, count, earlier: i === 0 ? earlier : 0, parts };
  });
  return { bins, before, after };
}

/** A fine axis shows parts of four local days at most. */
const FINE_DAYS = 5;

function beginsWithDay(axis: Interval, timeZone: string, counted: CountedSlots): boolean {
  return histogramBins(axis, timeZone, FINE_DAYS, "day").some((day) => {
    const minute = Math.ceil(day / MINUTE_MS);
    return nearestMoment(counted, "starts", minute, 1) === minute;
  });
}

const TYPE_CODE_LAYERS = TYPE_LAYERS.map((layer, code) => ({ layer, code }));

/** Layers with the codes that columns have for them, in the order in which bars stack them. */
function sideCodeLayers(sides: Collection["sides"]) {
  const layers = sideLayers(sides);
  return layers.map((layer, i) => ({ layer, code: layer.id === null ? WITHOUT_SIDE : i + 1 }));
}

function totals(counted: CountedSlots, edges: readonly number[]): number[] {
  return countInBins(counted, edges).bins.map((byCode) =>
    byCode.reduce((sum, count) => sum + count, 0),
  );
}

/**
 * Those stops of a table (UTC ms, ascending) that a step from a window can lead to: days in which events begin, the first,
 * the last and those next to the window's edge; for a moment, the nearest ends of events, long ones too.
 */
export function stopsNear(
  counted: CountedSlots,
  window: Interval,
  mode: Mode,
  timeZone: string,
): number[] {
  const find = (kind: "starts" | "ends", instant: number, direction: 1 | -1) => {
    const minute = Math.max(NO_START + 1, Math.ceil(instant / MINUTE_MS));
    const found = nearestMoment(counted, kind, minute, direction);
    return found === null || found === NO_START ? [] : [found * MINUTE_MS];
  };
  if (mode === "instant")
    return [...find("ends", window.end, -1), ...find("ends", window.end + MINUTE_MS, 1)];
  const day = startOfDay(mode === "window" ? window.start : window.end, timeZone);
  const around = [-1, 0, 1].map((days) => addDays(day, days, timeZone));
  const moments = [
    ...find("starts", Number.NEGATIVE_INFINITY, 1),
    ...around.flatMap((instant) => [...find("starts", instant, -1), ...find("starts", instant, 1)]),
    ...find("starts", Number.POSITIVE_INFINITY, -1),
  ];
  return [...new Set(moments.map((moment) => startOfDay(moment, timeZone)))].sort((a, b) => a - b);
}
