import type { Interval } from "../time/interval.ts";
import type { PlacedMention } from "./dataset.ts";
import { type Clock, type TimeView, timeOf } from "./visible.ts";

/** How long ago something was said, in three steps: 0 is the latest. */
export const AGE_STEPS = [0, 1, 2] as const;
export type AgeStep = (typeof AGE_STEPS)[number];

/** How much of its colour a symbol keeps at each step, 0–1; its outline stays. */
export const AGE_ALPHA: Record<AgeStep, number> = { 0: 1, 1: 0.5, 2: 0.18 };

/** What ages are counted from (UTC ms), and how many days a step is long. */
export type AgeScale = { end: number; clock: Clock; stepDays: number };

const DAY_MS = 86_400_000;

/**
 * The scale of a view that adds up all that came before; null in other modes, where nothing fades. Its three
 * steps share the time from the collection's first day to the window's end, in whole days.
 */
export function ageScale(extent: Interval, view: TimeView): AgeScale | null {
  if (view.mode !== "cumulative") return null;
  const { end } = view.window;
  const days = (end - extent.start) / DAY_MS;
  return { end, clock: view.clock, stepDays: Math.max(1, Math.ceil(days / AGE_STEPS.length)) };
}

/** The step of the latest of some mentions; the last one where none has a date. */
export function ageStep(mentions: readonly PlacedMention[], scale: AgeScale): AgeStep {
  const ends = mentions.flatMap((placed) => timeOf(placed, scale.clock)?.end ?? []);
  const latest = ends.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const steps = (scale.end - latest) / DAY_MS / scale.stepDays;
  if (steps <= 1) return 0;
  return steps <= 2 ? 1 : 2;
}
