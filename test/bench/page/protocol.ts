import type { DataSize, Pattern } from "../data.ts";
import type { CountCheck } from "./check-counts.ts";
import type { IndexCost } from "./index-bench.ts";
import type { Run, Scrub } from "./step.ts";

/** Ways to show events in time, the app's last. */
export const WAYS = {
  repaint: "empty map, drawn again",
  "set-filter": "MapLibre `setFilter`",
  clusters: "MapLibre clusters, `setData`",
  "updated-clusters": "MapLibre clusters, `updateData`",
  deck: "deck.gl `DataFilterExtension`",
  "app-map": "**Dateline: the map**",
  app: "**Dateline: the whole page**",
} as const;
export type WayName = keyof typeof WAYS;

/** What a page of the bench can be asked from outside; one way a page. */
type BenchPage = {
  /** Puts events on a map; ms until the first window of them was shown. */
  open(way: WayName, size: DataSize): Promise<number>;
  steps(pattern: Pattern, count: number, limitMs: number): Promise<Run>;
  scrub(pattern: Pattern, ms: number): Promise<Scrub>;
  /** Plays the app for so many ms; how long each task over 50 ms was, and how many windows were shown. */
  play(ms: number): Promise<{ longTasks: number[]; windows: number }>;
  /** Compares what is drawn in so many windows with a full scan. */
  check(size: DataSize, windows: number): Promise<CountCheck>;
  index(size: DataSize): Promise<IndexCost>;
};

declare global {
  interface Window {
    bench: BenchPage;
  }
}
