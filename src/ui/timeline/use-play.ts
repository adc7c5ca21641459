import { useEffect } from "react";
import { useApp } from "../use-store.ts";
import { startPlaying } from "./player.ts";

/** Moves the window while the store says it plays. */
export function usePlay(): void {
  const playing = useApp((state) => state.playing);
  useEffect(() => (playing ? startPlaying() : undefined), [playing]);
}
