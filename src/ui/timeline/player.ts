import {
  isPlayedOut,
  playDayOn,
  playOn,
  playRange,
  playStart,
  settle,
  toMinutes,
} from "../../core/time/play.ts";
import { sameWindow, type WindowBounds } from "../../core/time/window.ts";
import { speedOf } from "../../store/selectors.ts";
import type { State } from "../../store/state.ts";
import { store } from "../../store/store.ts";
import { playToggled, timelineMoved } from "../../store/time.ts";

const SECOND_MS = 1000;
const DAY_MS = 86_400_000;
/** A frame that took longer (the page was busy) counts as this, ms, so that time never jumps. */
const LONGEST_FRAME_MS = 250;
/** How long the end stays in view before a loop begins again, ms. */
const LOOP_REST_MS = 800;

/**
 * Moves the window through the time that the axis shows until the returned function is called: by frames, or,
 * for readers who want less movement, by whole days at the same speed. At the end it stops or begins again.
 */
export function startPlaying(): () => void {
  let begun = store.getState().window;
  // The window between minutes: the store hears of full ones.
  let exact = begun;
  let shown = begun;
  let lastFrame: number | null = null;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (window: State["window"]) => {
    exact = window;
    const next = toMinutes(window);
    if (!sameWindow(next, store.getState().window)) timelineMoved(next);
    shown = store.getState().window;
  };
  const begin = () => {
    const state = store.getState();
    const bounds = boundsOf(state);
    if (!bounds) return;
    const started = playStart(state.window, state.mode, bounds);
    if (state.mode === "window" && lengthOf(started) !== lengthOf(begun)) begun = started;
    show(started);
    lastFrame = null;
    schedule();
  };
  const schedule = () => {
    if (wantsLessMotion())
      timer = setTimeout(() => move(null), SECOND_MS / speedOf(store.getState()));
    else frame = requestAnimationFrame(move);
  };
  /** `now` in ms; null moves a whole day. */
  const move = (now: number | null) => {
    const state = store.getState();
    const bounds = boundsOf(state);
    if (!bounds) return;
    // Somebody else moved the window (an opened address, an article that is followed): on from there.
    if (state.window !== shown) begun = exact = state.window;
    const { extent: range } = bounds;
    if (now === null) show(playDayOn(exact, state.mode, bounds));
    else show(playOn(exact, state.mode, daysMs(now, lastFrame, speedOf(state)), range));
    lastFrame = now;
    if (!isPlayedOut(exact, range)) schedule();
    else if (state.loop) timer = setTimeout(begin, LOOP_REST_MS);
    else playToggled(false);
  };
  const pauseUnseen = () => document.hidden && playToggled(false);

  begin();
  document.addEventListener("visibilitychange", pauseUnseen);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", pauseUnseen);
    rest(begun, shown);
  };
}

const lengthOf = ({ start, end }: State["window"]) => end - start;

/** Time of the collection that passes in a frame, ms. */
function daysMs(now: number, lastFrame: number | null, speed: number): number {
  const passed = lastFrame === null ? 0 : Math.min(LONGEST_FRAME_MS, now - lastFrame);
  return (passed / SECOND_MS) * speed * DAY_MS;
}

/** Puts the edges that play left between days back on days; edges that the reader has set since stay. */
function rest(begun: State["window"], shown: State["window"]): void {
  const { dataset, window, mode } = store.getState();
  if (!dataset) return;
  const bounds = { extent: dataset.extent, timeZone: dataset.collection.timeZone };
  const settled = settle(shown, begun, mode, bounds);
  const next = {
    start: window.start === shown.start ? settled.start : window.start,
    end: window.end === shown.end ? settled.end : window.end,
  };
  if (next.start < next.end && !sameWindow(next, window)) timelineMoved(next);
}

function boundsOf({ dataset, axis }: State): WindowBounds | null {
  if (!dataset) return null;
  const { timeZone } = dataset.collection;
  return { extent: playRange(axis, dataset.extent, timeZone), timeZone };
}

const wantsLessMotion = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
