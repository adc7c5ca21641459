import { useLayoutEffect, useRef } from "react";
import { sameWindow } from "../../core/time/window.ts";
import { useMessages } from "../messages/context.tsx";
import { zoomedBy } from "./axis-input.ts";
import { axisMovedTo } from "./axis-moved.ts";
import type { TimelineParts } from "./parts.ts";
import "./axis-tools.css";

const SIGNS = {
  in: "M7 2.5h2V7h4.5v2H9v4.5H7V9H2.5V7H7z",
  out: "M2.5 7h11v2h-11z",
  whole: "M1.5 3h1.5v10H1.5zM13 3h1.5v10H13zM4 8l3-2.75v2h2v-2L12 8l-3 2.75v-2H7v2z",
} as const;
const KEYS = { in: "+", out: "-", whole: "0" } as const;

/**
 * Zoom of the axis for pointer and keys: closer, and while it is zoomed farther and the whole time. The one that is left takes
 * the focus of those that go.
 */
export function AxisTools({ axis, bounds, window, rtl }: TimelineParts & { rtl: boolean }) {
  const t = useMessages();
  const { extent } = bounds;
  const group = useRef<HTMLFieldSetElement>(null);
  const isZoomed = !sameWindow(axis, extent);
  useLayoutEffect(() => {
    const hidden = group.current?.querySelector("[hidden]:focus");
    if (!isZoomed && hidden) group.current?.querySelector("button")?.focus();
  }, [isZoomed]);
  const to = (name: keyof typeof SIGNS) =>
    name === "whole" ? extent : zoomedBy(name, { axis, extent, window, rtl });
  return (
    <fieldset ref={group} className="timeline-zoom">
      <legend className="unseen">{t("timeline.axis.zoom")}</legend>
      {(["in", "out", "whole"] as const).map((name) => (
        <button
          key={name}
          type="button"
          className="timeline-axis-tool"
          hidden={name !== "in" && !isZoomed}
          aria-label={t(`timeline.axis.${name}`)}
          aria-keyshortcuts={KEYS[name]}
          aria-disabled={sameWindow(to(name), axis)}
          title={`${t(`timeline.axis.${name}`)} (${KEYS[name]})`}
          onClick={() => axisMovedTo(to(name), extent)}
        >
          <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
            <path d={SIGNS[name]} />
          </svg>
        </button>
      ))}
    </fieldset>
  );
}
