import { useEffect, useState } from "react";
import type { Hover } from "../../store/state.ts";
import { useApp } from "../use-store.ts";

/** How long pointer or focus rests on something before its preview comes, ms: crossing a text shows none. */
const REST_MS = 120;

/** What a preview is wanted of now; null where none is. Scrolling and Escape end it until something else is hovered. */
export function useShownHover(): Hover | null {
  const hover = useApp((s) => s.hover);
  const [shown, setShown] = useState<Hover | null>(null);
  useEffect(() => {
    if (!hover.at) return;
    const timer = setTimeout(() => setShown(hover), REST_MS);
    const end = () => {
      clearTimeout(timer);
      setShown(null);
    };
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === "Escape") end();
    };
    const onScroll = { capture: true, passive: true };
    document.addEventListener("scroll", end, onScroll);
    document.addEventListener("keydown", onKeyDown);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("scroll", end, onScroll);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, [hover]);
  // What was shown before is gone at once, not when the next is due.
  return shown === hover ? shown : null;
}
