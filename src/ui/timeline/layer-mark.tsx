import { shapePath } from "../../core/geo/shapes.ts";
import { useMessages } from "../messages/context.tsx";
import { useSideLabel } from "../symbols/use-collection.ts";
import type { Layer } from "./bars.ts";
import "../symbols/symbols.css";

/** Drawn in a square of 16 units, as the marks of sides elsewhere. */
const RADIUS = 5.5;

/** The sign of a side or type as on the map. Hidden from screen readers: the words stand beside it. */
export function LayerMark({ layer }: { layer: Layer }) {
  return (
    <svg className="symbol-mark" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
      <path d={shapePath(layer.shape, RADIUS)} fill={colorOfLayer(layer)} />
    </svg>
  );
}

/** CSS colour of a layer. */
export function colorOfLayer({ color }: Layer): string {
  return color === null ? "var(--side-unknown)" : `var(--side-${color})`;
}

/** Says a layer's name in the language of the interface. */
export function useLayerName(): (layer: Layer) => string {
  const t = useMessages();
  const sideLabel = useSideLabel();
  return (layer) => {
    if (layer.kind === "type") return t(`type.${layer.id}`);
    return layer.id === null ? t("timeline.bars.noSide") : sideLabel(layer.id);
  };
}
