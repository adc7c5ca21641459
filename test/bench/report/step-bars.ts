import { type DataSize, PATTERNS } from "../data.ts";
import type { WayName } from "../page/protocol.ts";
import type { PatternResult, WayResult } from "../parts/steps.ts";
import type { Bar } from "./bars.ts";
import { over, roundsOf, sizesOf } from "./steps.ts";

/** What is asked of a step of the timeline, by the results of one run. */
export function stepBars(results: readonly WayResult[]): Bar[] {
  const sizes = sizesOf(results);
  return [
    ...inNextFrame(results, sizes),
    noLongTask(results),
    ...againstClusters(results, sizes),
    countsAreRight(results),
  ];
}

const worstOf = (
  results: readonly WayResult[],
  sizes: readonly DataSize[],
  way: WayName,
  figure: (result: PatternResult) => number,
) =>
  sizes.flatMap((size) =>
    PATTERNS.map((pattern) => over(roundsOf(results, way, size), pattern, figure)),
  );

/** A frame of a screen with 60 Hz is 16.7 ms long: what is shown in the next one is there within 20. */
function inNextFrame(results: readonly WayResult[], sizes: readonly DataSize[]): Bar[] {
  const few = sizes.filter(({ places }) => places === sizes[0]?.places);
  const bar = (of: readonly DataSize[], places: string): Bar[] => [
    {
      what: `a step is shown, slowest median, ${places}`,
      value: Math.max(...worstOf(results, of, "app-map", ({ shown }) => shown)),
      unit: "ms",
      most: 20,
      note: "the first task after the frame in which all of it was drawn",
    },
    {
      what: `steps that are shown in the very next frame, least share, ${places}`,
      value: 100 * Math.min(...worstOf(results, of, "app-map", ({ nextFrame }) => nextFrame)),
      unit: "%",
      least: 95,
    },
    {
      what: `a pixel of it can be read back, against the empty map drawn again, ${places}`,
      value: Math.max(...againstEmpty(results, of)),
      unit: "×",
      most: 1.5,
      note: `at the slowest ${Math.max(...worstOf(results, of, "app-map", ({ read }) => read)).toFixed(1)} ms, of which most is the browser's drawing without a GPU`,
    },
  ];
  const many = sizes.filter((size) => !few.includes(size));
  const label = (size?: DataSize) => `${size?.places.toLocaleString("en")} places`;
  return [...bar(few, label(few[0])), ...(many[0] ? bar(many, label(many[0])) : [])];
}

/** For each data set and pattern how much longer a read-back takes than that of a map without events. */
function againstEmpty(results: readonly WayResult[], sizes: readonly DataSize[]): number[] {
  const read = (way: WayName) => worstOf(results, sizes, way, (result) => result.read);
  const empty = read("repaint");
  return read("app-map").map((ms, i) => ms / (empty[i] ?? Number.NaN));
}

function noLongTask(results: readonly WayResult[]): Bar {
  const ours = results.filter(({ way }) => way === "app" || way === "app-map");
  const tasks = ours.flatMap(({ scrub, play }) => [
    ...(scrub?.longTasks ?? []),
    ...(play?.longTasks ?? []),
  ]);
  const isMeasured = ours.some(({ play }) => play !== null);
  return {
    what: "tasks over 50 ms while the window is dragged or plays",
    value: isMeasured ? tasks.length : Number.NaN,
    unit: "",
    most: 0,
    note: tasks.length > 0 ? `the longest ${Math.round(Math.max(...tasks))} ms` : "all data sets",
  };
}

/** The largest data set with the fewest places: there the peers are at their best. */
function againstClusters(results: readonly WayResult[], sizes: readonly DataSize[]): Bar[] {
  const largest = sizes.filter(({ places }) => places === sizes[0]?.places).at(-1);
  if (!largest) return [];
  const read = (way: WayName) =>
    over(roundsOf(results, way, largest), "cumulative", (result) => result.read);
  return (["clusters", "updated-clusters"] as const).map((way) => ({
    what: `faster to show than ${way === "clusters" ? "clusters made anew" : "clusters told what changes"}, cumulative, ${largest.events.toLocaleString("en")} events`,
    value: read(way) / read("app-map"),
    unit: "×",
    ...(way === "clusters" ? { least: 100 } : { least: 1 }),
    note: `${Math.round(read(way))} ms against ${read("app-map").toFixed(1)} ms until a pixel can be read`,
  }));
}

function countsAreRight(results: readonly WayResult[]): Bar {
  const checks = results.flatMap(({ check }) => check ?? []);
  const wrong = checks.flatMap((check) => check.wrong);
  const compared = checks.reduce((sum, check) => sum + check.compared, 0);
  return {
    what: "drawn counts that differ from a full scan",
    value: compared > 0 ? wrong.length : Number.NaN,
    unit: "",
    most: 0,
    note: `${compared.toLocaleString("en")} compared${wrong[0] ? `; ${wrong[0]}` : ""}`,
  };
}
