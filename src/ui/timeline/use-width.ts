import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** Width to draw with until the element has been measured, px. */
const FIRST_WIDTH = 640;

/** A ref for an element and its inner width in px, kept up to date; `first` until it has been measured. */
export function useWidth<E extends HTMLElement>(
  first = FIRST_WIDTH,
): [RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const measure = () => setWidth(Math.max(1, element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
