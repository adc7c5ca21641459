import type { FocusEvent, PointerEvent } from "react";
import type { Hover, HoverBox } from "../../store/state.ts";
import { hovered, store } from "../../store/store.ts";

/** The element that lights something now; null where none does. */
let lighting: Element | null = null;

function off(): void {
  lighting = null;
  hovered({});
}

/** An element that leaves the page under pointer or focus gets no event that says so: what it lit goes out with it. */
function darkWhenGone(element: HTMLElement | null): () => void {
  return () => {
    if (lighting === element) off();
  };
}

/**
 * Event handlers of something that lights a place or a mention everywhere while pointer or focus is on it. With
 * `preview`, it also says where it stands, so that a preview of it may be shown beside it.
 */
export function lights(lit: Partial<Hover>, { preview = false }: { preview?: boolean } = {}) {
  return {
    ref: darkWhenGone,
    onPointerEnter: (event: PointerEvent<HTMLElement>) => {
      lighting = event.currentTarget;
      hovered({ ...lit, at: preview ? boxUnder(event) : null });
    },
    onPointerLeave: off,
    onFocus: ({ currentTarget }: FocusEvent<HTMLElement>) => {
      lighting = currentTarget;
      hovered(lit);
      if (!preview || !currentTarget.matches(":focus-visible")) return;
      // Focus may scroll first; a frame later the element stands where it stays.
      requestAnimationFrame(() => {
        const isStillOn = document.activeElement === currentTarget && isLit(lit);
        if (isStillOn) hovered({ ...lit, at: boxOf(currentTarget) });
      });
    },
    onBlur: off,
  };
}

function isLit({ placeId = null, mentionId = null }: Partial<Hover>): boolean {
  const { hover } = store.getState();
  return hover.placeId === placeId && hover.mentionId === mentionId;
}

/** The line of the element that the pointer is on: words that break across lines have a box in each. */
function boxUnder({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): HoverBox {
  const under = [...currentTarget.getClientRects()].find(
    ({ left, top, right, bottom }) =>
      left <= clientX && clientX <= right && top <= clientY && clientY <= bottom,
  );
  return under ? plain(under) : boxOf(currentTarget);
}

function boxOf(element: Element): HoverBox {
  return plain(element.getClientRects()[0] ?? element.getBoundingClientRect());
}

const plain = ({ left, top, right, bottom }: DOMRect): HoverBox => ({ left, top, right, bottom });
