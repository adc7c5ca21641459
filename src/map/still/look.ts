import type { State } from "../../store/state.ts";
import { placeFollowed } from "../../store/store.ts";
import type { HitTest } from "../symbols/hit.ts";
import type { MapSymbol } from "../symbols/layout.ts";
import type { StillCamera } from "./camera.ts";

/** A still map as pointer and keys see it: what it shows now. */
export type Look = {
  state(): State;
  camera(): StillCamera;
  symbols(): readonly MapSymbol[];
  hit: HitTest;
};

/**
 * Opens the place of a symbol at its latest shown mention. A cluster, which can't be zoomed into here, gives its
 * places one after another.
 */
export function openSymbol(look: Look, symbol: MapSymbol | null): void {
  if (!symbol) return;
  const opened = symbol.placeIds.indexOf(look.state().selection.placeId ?? "");
  const next = symbol.placeIds[(opened + 1) % symbol.placeIds.length];
  if (next !== undefined) placeFollowed(next);
}
