import { parseArgs } from "node:util";
import type { DataSize } from "./data.ts";

/** Parts that can be run alone. */
const PARTS = ["first-frame", "index", "open", "steps"] as const;
export type Part = (typeof PARTS)[number];

/** How much is measured. Times in ms. */
export type Settings = {
  /** Data sets that are shown on maps, and those that are only indexed. */
  shown: readonly DataSize[];
  indexed: readonly DataSize[];
  /** Each way has its turn so often; the ways take turns, so that a busy moment of the machine hits all. */
  rounds: number;
  /** Steps of a pattern, and when it is ended early (after three at least). */
  steps: number;
  patternMs: number;
  /** When opening a data set, or a single pattern, is given up. */
  giveUpMs: number;
  /** How often a run is made that others disturb, and how long a quiet moment is waited for before each. */
  tries: number;
  quietMs: number;
  scrubMs: number;
  playMs: number;
  /** Windows in which counts are compared with a full scan. */
  windows: number;
  loads: number;
};

const sizes = (...list: (readonly [events: number, places: number])[]): DataSize[] =>
  list.map(([events, places]) => ({ events, places }));

const FULL: Settings = {
  shown: sizes([1e4, 2000], [1e5, 2000], [1e6, 2000], [1e6, 30_000]),
  indexed: sizes([1e4, 2000], [1e5, 2000], [1e6, 2000], [1e7, 2000], [1e6, 30_000], [1e7, 30_000]),
  rounds: 1,
  steps: 9,
  patternMs: 4000,
  giveUpMs: 60_000,
  tries: 2,
  quietMs: 3000,
  scrubMs: 2500,
  playMs: 10_000,
  windows: 60,
  loads: 9,
};

const QUICK: Settings = {
  shown: sizes([1e4, 2000], [1e5, 2000]),
  indexed: sizes([1e4, 2000], [1e5, 2000]),
  rounds: 1,
  steps: 4,
  patternMs: 3000,
  giveUpMs: 30_000,
  tries: 1,
  quietMs: 0,
  scrubMs: 1000,
  playMs: 3000,
  windows: 12,
  loads: 3,
};

/** What was asked for on the command line: `--quick`, `--part <name>`, `--rounds <number>`. Throws where it is something else. */
export function readOptions(args: readonly string[]): {
  isQuick: boolean;
  parts: readonly Part[];
  settings: Settings;
} {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: "boolean", default: false },
      part: { type: "string" },
      rounds: { type: "string", default: "1" },
    },
  });
  const { quick: isQuick, part: asked } = values;
  const rounds = Number(values.rounds);
  const part = PARTS.find((name) => name === asked);
  if ((asked !== undefined && !part) || !(rounds >= 1))
    throw new Error(`use: npm run bench -- [--quick] [--part ${PARTS.join("|")}] [--rounds N]`);
  const settings = isQuick ? QUICK : FULL;
  return { isQuick, parts: part ? [part] : PARTS, settings: { ...settings, rounds } };
}
