import type { Hover } from "../../store/state.ts";
import { hovered } from "../../store/store.ts";

/** Event handlers of something that lights a place or a mention everywhere while pointer or focus is on it. */
export function lights(hover: Partial<Hover>) {
  const on = () => hovered(hover);
  const off = () => hovered({});
  return { onPointerEnter: on, onPointerLeave: off, onFocus: on, onBlur: off };
}
