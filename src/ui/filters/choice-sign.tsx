import { shapePath } from "../../core/geo/shapes.ts";
import { type Dimension, NO_SIDE } from "../../core/select/filters.ts";
import { TYPE_SIGNS } from "../../core/type-signs.ts";
import { MENTION_TYPES } from "../../schema/mention.ts";
import { SideMark } from "../symbols/side-mark.tsx";

/** The sign of a side or type as on the map, in a square of 16 units; nothing for other dimensions. */
export function ChoiceSign({ dimension, value }: { dimension: Dimension; value: string }) {
  if (dimension === "side")
    return (
      <SideMark control={value === NO_SIDE ? { kind: "unknown" } : { kind: "held", side: value }} />
    );
  const type = MENTION_TYPES.find((known) => known === value);
  if (dimension !== "type" || !type) return null;
  const { color, shape } = TYPE_SIGNS[type];
  return (
    <svg className="symbol-mark" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
      <path
        d={shapePath(shape, 5.5)}
        fill={color === null ? "var(--side-unknown)" : `var(--side-${color})`}
      />
    </svg>
  );
}
