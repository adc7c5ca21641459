import { useEffect } from "react";
import { playStart, playStep } from "../../core/time/play.ts";
import { fitWindow } from "../../core/time/window.ts";
import { store } from "../../store/store.ts";
import { playToggled, timelineMoved } from "../../store/time.ts";
import { useApp } from "../use-store.ts";

/** How long a day stays in view, ms. Steps of whole days, without movement between them, suit reduced motion too. */
export const PLAY_STEP_MS = 700;

/** Moves the window a day at a time while the store says it plays; at the end it stops. */
export function usePlay(): void {
  const playing = useApp((state) => state.playing);
  useEffect(() => {
    if (!playing) return;
    begin();
    const timer = setInterval(advance, PLAY_STEP_MS);
    return () => clearInterval(timer);
  }, [playing]);
}

function begin(): void {
  const { dataset, window, mode } = store.getState();
  if (!dataset) return;
  const bounds = { extent: dataset.extent, timeZone: dataset.collection.timeZone };
  timelineMoved(playStart(fitWindow(window, dataset.extent), mode, bounds));
}

function advance(): void {
  const { dataset, window, mode } = store.getState();
  if (!dataset) return;
  const bounds = { extent: dataset.extent, timeZone: dataset.collection.timeZone };
  const next = playStep(window, mode, bounds);
  if (next) timelineMoved(next);
  if (!next || next.end >= dataset.extent.end) playToggled(false);
}
