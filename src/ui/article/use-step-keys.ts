import { useLayoutEffect, useRef } from "react";
import type { Direction } from "../../store/reading.ts";

const DIRECTIONS: Record<string, Direction> = { ArrowUp: "previous", ArrowDown: "next" };

/** Alt with an arrow up or down steps from everywhere in the page but fields, where these keys mean something. */
export function useStepKeys(press: (direction: Direction) => void): void {
  const latest = useRef(press);
  // Before the first paint: a key that is pressed as soon as the text is seen must count.
  useLayoutEffect(() => {
    latest.current = press;
  });
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const direction = DIRECTIONS[event.key];
      const { altKey, ctrlKey, metaKey, shiftKey, target } = event;
      if (!direction || !altKey || ctrlKey || metaKey || shiftKey) return;
      const isTaken =
        target instanceof Element && target.closest("input, select, textarea, dialog");
      if (isTaken || event.defaultPrevented) return;
      event.preventDefault();
      latest.current(direction);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
