import { shapePath } from "../../core/geo/shapes.ts";
import { TYPE_SIGNS } from "../../core/type-signs.ts";
import type { MentionType } from "../../schema/mention.ts";
import "./symbols.css";

/** The sign of a type as on the map, in the size of the text beside it. Hidden from screen readers: the words stand there. */
export function TypeMark({ type }: { type: MentionType }) {
  const { color, shape } = TYPE_SIGNS[type];
  return (
    <svg className="symbol-mark" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
      <path d={shapePath(shape, 5.5)} fill={`var(--side-${color ?? "unknown"})`} />
    </svg>
  );
}
