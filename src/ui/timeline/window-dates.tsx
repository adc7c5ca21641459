import { lazy } from "react";
import type { Mode } from "../../core/select/visible.ts";
import type { DateWriter } from "../../core/time/date-writer.ts";
import type { Interval } from "../../core/time/interval.ts";
import { moveWindow, type WindowBounds } from "../../core/time/window.ts";
import { useMessages } from "../messages/context.tsx";
import type { Translate } from "../messages/translate.ts";
import { Part } from "../part.tsx";
import { useApp } from "../use-store.ts";
import { type ExactWriter, exactWriter } from "./exact-times.ts";
import { Popover } from "./popover.tsx";

const WindowEntry = lazy(async () => {
  const part = await import("./window-entry.tsx");
  return { default: part.WindowEntry };
});

const MINUTE_MS = 60_000;

/** A time as the reader understands it in a mode, and how it is written. */
type Writers = { dates: DateWriter; exact: ExactWriter; t: Translate };

/** The time that is shown, in words, on a button that opens its exact entry. While it plays, days alone. */
export function WindowDates({
  window,
  bounds,
  dates,
  onEntered,
}: {
  window: Interval;
  bounds: WindowBounds;
  dates: DateWriter;
  onEntered: (window: Interval) => void;
}) {
  const t = useMessages();
  const mode = useApp((state) => state.mode);
  const playing = useApp((state) => state.playing);
  const exact = exactWriter(
    useApp((state) => state.language),
    bounds.timeZone,
  );
  const resting = playing ? onDays(window, mode, bounds) : window;
  const text = shownTime(resting, mode, { dates, exact, t });
  const label = t("timeline.entry.open", { time: text });
  const isMoment = mode === "instant";
  return (
    <Popover
      name={t(isMoment ? "timeline.entry.name.moment" : "timeline.entry.name")}
      button={{
        className: "button timeline-button timeline-dates",
        label,
        title: label,
        face: <span>{text}</span>,
      }}
    >
      {(close) => (
        <Part>
          <WindowEntry
            window={window}
            bounds={bounds}
            isMoment={isMoment}
            onEntered={onEntered}
            onDone={close}
          />
        </Part>
      )}
    </Popover>
  );
}

/** "3–5 Dec 2024", "up to 5 Dec 2024" or "5 Dec 2024, 18:30", by mode. */
export function shownTime(window: Interval, mode: Mode, { dates, exact, t }: Writers): string {
  if (mode === "window") return dates.span(window);
  if (mode === "cumulative") return t("timeline.entry.upTo", { time: exact.end(window.end) });
  return exact.time(window.end - MINUTE_MS);
}

function onDays(window: Interval, mode: Mode, bounds: WindowBounds): Interval {
  if (mode === "window") return moveWindow(window, "body", window.start, "day", bounds);
  return moveWindow(window, "end", window.end, "day", bounds);
}
