import type { MinuteSpan } from "../../../src/core/events/columns.ts";
import { type Pattern, windowsOf } from "../data.ts";
import { afterFrame, nextFrame, type Way } from "./way.ts";

/**
 * One step: ms from the call until it returned, until all was told to the browser that it draws, until the first task
 * after the frame with it, and until a pixel of it was read back after that; frames that took.
 */
export type Step = { sync: number; drawn: number; shown: number; read: number; frames: number };

/**
 * A run of steps; `stopped`: ms after which it was ended early, null where all were made;
 * `marks`: symbols of the last one, where they can be counted.
 */
export type Run = { steps: Step[]; stopped: number | null; marks: number | null };

/** A new window with each frame: windows asked for, ms that took, and until a pixel of the last could be read. */
export type Scrub = { asked: number; ms: number; settle: number; longTasks: number[] };

const LEAST_STEPS = 3;

/** Steps one after the other, each begun just after a frame; ends early after `limitMs`, with three at least. */
export async function runSteps(
  way: Way,
  pattern: Pattern,
  count: number,
  limitMs: number,
): Promise<Run> {
  const [warmUp, ...spans] = windowsOf(pattern, count + 1);
  if (warmUp) await step(way, warmUp);
  const steps: Step[] = [];
  const begin = performance.now();
  for (const span of spans) {
    steps.push(await step(way, span));
    const ms = performance.now() - begin;
    if (ms > limitMs && steps.length >= LEAST_STEPS && steps.length < count)
      return { steps, stopped: ms, marks: marksOf(way) };
  }
  return { steps, stopped: null, marks: marksOf(way) };
}

const marksOf = ({ counts }: Way) => counts?.cells().length ?? null;

/** Makes one step and waits until it is in pixels. */
export async function step(way: Way, span: MinuteSpan): Promise<Step> {
  await afterFrame();
  const frames = countFrames();
  const begin = performance.now();
  const drawn = way.show(span);
  const sync = performance.now() - begin;
  await drawn;
  const told = performance.now() - begin;
  const count = frames();
  await new Promise((done) => setTimeout(done, 0));
  const shown = performance.now() - begin;
  way.finish();
  return { sync, drawn: told, shown, read: performance.now() - begin, frames: count };
}

/** Asks for a new window with each frame, whether or not the last one was shown, as somebody who drags does. */
export async function scrub(way: Way, pattern: Pattern, ms: number): Promise<Scrub> {
  const spans = windowsOf(pattern, 2000);
  const tasks = watchLongTasks();
  const begin = performance.now();
  let asked = 0;
  while (performance.now() - begin < ms) {
    const span = spans[asked % spans.length];
    if (span) void way.show(span);
    asked += 1;
    await nextFrame();
  }
  const took = performance.now() - begin;
  const [span] = spans;
  const settle = span ? (await step(way, span)).read : Number.NaN;
  return { asked, ms: took, settle, longTasks: await tasks() };
}

/** Begins to note tasks of the main thread over 50 ms; the function returned says how long each was. */
export function watchLongTasks(): () => Promise<number[]> {
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) =>
    tasks.push(...list.getEntries().map(({ duration }) => duration)),
  );
  observer.observe({ entryTypes: ["longtask"] });
  return async () => {
    // What is still on its way to the observer comes with a task of its own.
    await new Promise((done) => setTimeout(done, 100));
    observer.disconnect();
    return tasks;
  };
}

/** Counts frames from now on; the function returned says how many began, and ends the counting. */
function countFrames(): () => number {
  let count = 0;
  let handle = requestAnimationFrame(function next() {
    count += 1;
    handle = requestAnimationFrame(next);
  });
  return () => {
    cancelAnimationFrame(handle);
    return count;
  };
}
