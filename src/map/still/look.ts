import type { State } from "../../store/state.ts";
import { placeFollowed } from "../../store/store.ts";
import { listCluster } from "../clusters.ts";
import type { HitTest } from "../symbols/hit.ts";
import { isCluster, type MapSymbol } from "../symbols/symbol.ts";
import type { StillCamera } from "./camera.ts";

/** A still map as pointer and keys see it: what it shows now. */
export type Look = {
  state(): State;
  camera(): StillCamera;
  symbols(): readonly MapSymbol[];
  hit: HitTest;
};

/** Opens the place of a symbol at its latest shown mention. A cluster, which can't be zoomed into here, is listed. */
export function openSymbol(map: HTMLElement, symbol: MapSymbol | null): void {
  if (!symbol) return;
  if (isCluster(symbol)) listCluster(map, symbol);
  else placeFollowed(symbol.placeId);
}
