import { useSyncExternalStore } from "react";
import type { EmbedOptions } from "../core/embed/options.ts";
import type { Gestures } from "../map/gestures.ts";
import type { FrameSize } from "./layout.ts";

/** The frame's size, kept up to date. */
export function useFrameSize(): FrameSize {
  const width = useSyncExternalStore(onResize, () => window.innerWidth);
  const height = useSyncExternalStore(onResize, () => window.innerHeight);
  return { width, height };
}

/** Whether the page fills the screen at the reader's wish. */
export const useFullScreen = (): boolean =>
  useSyncExternalStore(onFullScreen, () => document.fullscreenElement !== null);

/** What wheel and fingers do: as asked for; else they leave scrolling to the page around the frame, if there is one in sight. */
export function useGestures({ gestures }: Pick<EmbedOptions, "gestures">): Gestures {
  const fills = useFullScreen();
  const isFramed = window.parent !== window;
  if (gestures === "none") return gestures;
  if (fills) return "free";
  return gestures ?? (isFramed ? "coop" : "free");
}

function onResize(told: () => void): () => void {
  window.addEventListener("resize", told);
  return () => window.removeEventListener("resize", told);
}

function onFullScreen(told: () => void): () => void {
  document.addEventListener("fullscreenchange", told);
  return () => document.removeEventListener("fullscreenchange", told);
}
