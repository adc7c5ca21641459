import type { Position } from "../../schema/place.ts";
import { pointAdded, toolFinished } from "../../store/narrow.ts";
import { hovered } from "../../store/store.ts";
import { previewBox } from "../symbol-box.ts";
import { isCluster, type MapSymbol } from "../symbols/symbol.ts";
import { type Look, openSymbol } from "./look.ts";

/** Hover and click go to the symbols, or to the tool in use, as on the live map. Returns what ends it. */
export function listenToPointer(container: HTMLElement, look: Look): () => void {
  const ending = new AbortController();
  const options = { signal: ending.signal };
  let pointer: "mouse" | "touch" = "mouse";
  let lit: string | null = null;
  const light = (symbol: MapSymbol | null) => {
    const key = symbol?.key ?? null;
    if (key === lit) return;
    lit = key;
    hovered(symbol ? { placeId: symbol.placeId, at: previewBox(container, symbol) } : {});
  };
  const pointOf = ({ clientX, clientY }: MouseEvent) => {
    const { left, top } = container.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const note = ({ pointerType }: PointerEvent) => {
    pointer = pointerType === "touch" ? "touch" : "mouse";
  };
  container.addEventListener("pointerdown", note, options);
  container.addEventListener(
    "pointermove",
    (event) => {
      note(event);
      // A finger's tap must not hover.
      if (pointer === "touch") return;
      const { x, y } = pointOf(event);
      const symbol = look.hit(x, y, "mouse");
      container.style.cursor = look.state().tool ? "crosshair" : symbol ? "pointer" : "";
      light(symbol);
    },
    options,
  );
  container.addEventListener("pointerleave", () => light(null), options);
  container.addEventListener(
    "click",
    (event) => {
      const point = pointOf(event);
      const symbol = look.hit(point.x, point.y, pointer);
      if (!look.state().tool) openSymbol(container, symbol);
      // The second click of a double click is the end, not another point.
      else if (event.detail <= 1)
        pointAdded(placeIn(look, symbol) ?? look.camera().unproject(point));
    },
    options,
  );
  container.addEventListener("dblclick", () => look.state().tool && toolFinished(), options);
  return () => ending.abort();
}

/** Position of the one place that a symbol stands for. */
function placeIn(look: Look, symbol: MapSymbol | null): Position | undefined {
  if (!symbol || isCluster(symbol) || symbol.certainty !== "exact") return undefined;
  return look.state().dataset?.places.get(symbol.placeId)?.geometry?.coordinates;
}
