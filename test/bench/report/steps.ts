import { type DataSize, PATTERNS, type Pattern } from "../data.ts";
import { WAYS, type WayName } from "../page/protocol.ts";
import { type PatternResult, WAY_NAMES, type WayResult } from "../parts/steps.ts";
import { median } from "../statistics.ts";
import { short } from "./bars.ts";
import { table } from "./document.ts";

/** All rounds of one way with one data set. */
type Rounds = readonly WayResult[];

const sizeKey = ({ events, places }: DataSize) => `${events}/${places}`;

/** Median over the rounds of one figure; NaN where no round has it. */
export function over(
  rounds: Rounds,
  pattern: Pattern,
  figure: (result: PatternResult) => number,
): number {
  return median(rounds.flatMap(({ patterns }) => patterns[pattern] ?? []).map(figure));
}

/** The rounds of a way with a data set. */
export const roundsOf = (results: readonly WayResult[], way: WayName, size: DataSize): Rounds =>
  results.filter((one) => one.way === way && sizeKey(one.size) === sizeKey(size));

/** The data sets of some results, each once, in their order. */
export const sizesOf = (results: readonly WayResult[]): DataSize[] => [
  ...new Map(results.map(({ size }) => [sizeKey(size), size])).values(),
];

/** Tables of a run: how cost grows, then each data set in full. */
export function stepTables(results: readonly WayResult[]): string {
  const sizes = sizesOf(results);
  return [
    "### How the cost of a step grows",
    "From the call until a pixel of the frame that shows it was read back, ms; `cumulative`, medians.",
    growth(results, sizes),
    ...sizes.flatMap((size) => [`### ${title(size)}`, details(results, size)]),
  ].join("\n\n");
}

const title = ({ events, places }: DataSize) =>
  `${events.toLocaleString("en")} events at ${places.toLocaleString("en")} places`;

function growth(results: readonly WayResult[], sizes: readonly DataSize[]): string {
  const places = sizes[0]?.places;
  const compared = sizes.filter((size) => size.places === places);
  const rows = WAY_NAMES.map((way) => {
    const read = compared.map((size) =>
      over(roundsOf(results, way, size), "cumulative", (result) => result.read),
    );
    return [WAYS[way], ...read.map(short), `${short((read.at(-1) ?? 0) / (read[0] ?? 0))}×`];
  });
  return table(["way", ...compared.map(title), "growth"], rows);
}

function details(results: readonly WayResult[], size: DataSize): string {
  const head = [
    "way",
    ...PATTERNS.flatMap((pattern) => [
      `${pattern}: told / shown / read, ms`,
      "CPU main + worker + GPU, ms",
    ]),
    "new windows a second",
    "last one read after, ms",
    "longest task, ms",
    "",
  ];
  const rows = WAY_NAMES.map((way) => {
    const rounds = roundsOf(results, way, size);
    return [
      WAYS[way],
      ...PATTERNS.flatMap((pattern) => patternCells(rounds, pattern)),
      ...scrubCells(rounds),
      remarks(rounds),
    ];
  });
  return table(head, rows);
}

function patternCells(rounds: Rounds, pattern: Pattern): string[] {
  const of = (figure: (result: PatternResult) => number) => short(over(rounds, pattern, figure));
  const cpu = [of(({ main }) => main), of(({ worker }) => worker), of(({ gpu }) => gpu)];
  const times = [of(({ drawn }) => drawn), of(({ shown }) => shown), of(({ read }) => read)];
  return [times.join(" / "), cpu.join(" + ")];
}

function scrubCells(rounds: Rounds): string[] {
  const scrubs = rounds.flatMap(({ scrub }) => scrub ?? []);
  const longest = scrubs.flatMap(({ longTasks }) => longTasks);
  return [
    short(median(scrubs.map(({ asked, ms }) => (1000 * asked) / ms))),
    short(median(scrubs.map(({ settle }) => settle))),
    scrubs.length === 0 ? "–" : longest.length === 0 ? "under 50" : short(Math.max(...longest)),
  ];
}

/** What a reader of the line must know: what failed, was cut off, or was disturbed in spite of all. */
function remarks(rounds: Rounds): string {
  const failed = rounds.flatMap((round) => round.failed ?? []);
  const patterns = rounds.flatMap((round) => Object.values(round.patterns));
  const cut = patterns.filter(({ stopped }) => stopped !== null);
  const [first] = cut;
  const disturbed = Math.max(0, ...patterns.map((result) => result.disturbed));
  const marks = patterns.flatMap((result) => result.marks ?? []);
  return [
    ...failed,
    ...(marks.length > 0 ? [`up to ${Math.max(...marks)} symbols`] : []),
    ...(first
      ? [`cut off after ${short((first.stopped ?? 0) / 1000)} s, ${first.steps} steps`]
      : []),
    ...(disturbed > 0.12 ? [`others used up to ${short(100 * disturbed)} % of the machine`] : []),
  ].join("; ");
}
