import { type KeyboardEvent, useMemo, useState } from "react";
import type { Dataset } from "../../core/select/dataset.ts";
import { type PlaceDay, placeDays } from "../../core/select/place-days.ts";
import type { Clock } from "../../core/select/visible.ts";
import type { Interval } from "../../core/time/interval.ts";
import { sameWindow } from "../../core/time/window.ts";
import { timelineMoved } from "../../store/time.ts";
import { useMessages } from "../messages/context.tsx";
import type { MessageKey } from "../messages/translate.ts";
import { colorOf, SideMark } from "../symbols/side-mark.tsx";
import { useDates, useNames, useSideLabel } from "../symbols/use-collection.ts";
import "./place-timeline.css";

/** Most bars that have room for a finger's aim and a side's shape: the days of a month. */
export const MOST_BARS = 31;

/** From here on a day does not tell its year. */
const YEAR_MS = 366 * 86_400_000;

/**
 * When a place was spoken of, over all of the collection's time: a bar a day (longer where the time is), stacked by
 * side, with the shapes of the sides that are said to hold it. A bar moves the window to its day; arrow keys walk
 * from bar to bar.
 */
export function PlaceTimeline(props: {
  dataset: Dataset;
  placeId: string;
  window: Interval;
  clock: Clock;
}) {
  const { dataset, placeId, window, clock } = props;
  const bins = useMemo(
    () => placeDays(dataset, placeId, clock, MOST_BARS),
    [dataset, placeId, clock],
  );
  return <PlaceBars bins={bins} window={window} clock={clock} words={MENTION_WORDS} />;
}

/** Texts of what is counted. */
type BarWords = { hint: MessageKey; day: MessageKey };
const MENTION_WORDS: BarWords = { hint: "place.timeline.hint", day: "place.timeline.day" };

/** The bars of a place under their heading; nothing where there are none. */
export function PlaceBars(props: {
  bins: readonly PlaceDay[];
  window: Interval;
  clock: Clock;
  words: BarWords;
}) {
  const { bins, window, clock, words } = props;
  const t = useMessages();
  const dates = useDates();
  const [first, last] = [bins[0], bins.at(-1)];
  if (!first || !last || bins.every(({ count }) => count === 0)) return null;
  const whole = { start: first.span.start, end: last.span.end };
  const writeEnd = whole.end - whole.start > YEAR_MS ? dates.day : dates.shortDay;
  return (
    <section className="place-section">
      <h3 className="place-heading">{t(`place.timeline.${clock}`)}</h3>
      <div className="place-timeline">
        <div className="place-timeline-window" aria-hidden="true" style={placeOf(window, whole)} />
        <Bars bins={bins} window={window} words={words} />
      </div>
      <p className="place-timeline-ends" aria-hidden="true">
        <span>{writeEnd(whole.start)}</span>
        <span>{writeEnd(whole.end - 1)}</span>
      </p>
    </section>
  );
}

/** The bars as one stop of the Tab key: arrows, Home and End move within. */
function Bars({
  bins,
  window,
  words,
}: {
  bins: readonly PlaceDay[];
  window: Interval;
  words: BarWords;
}) {
  const t = useMessages();
  const filled = bins.flatMap(({ count }, i) => (count > 0 ? [i] : []));
  const [chosen, setChosen] = useState<number | null>(null);
  const stop = chosen !== null && filled.includes(chosen) ? chosen : (filled[0] ?? 0);
  const most = Math.max(...bins.map(({ count }) => count));
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const next = goal(event.key, filled, stop, isRtl);
    if (next === undefined) return;
    event.preventDefault();
    setChosen(next);
    const button = event.currentTarget.querySelector<HTMLElement>(`[data-bar="${next}"]`);
    button?.focus();
  };
  return (
    // The arrow keys belong to the bars; the group only gathers them.
    <fieldset
      className="place-timeline-bars"
      style={{ gridTemplateColumns: `repeat(${bins.length}, minmax(0, 1fr))` }}
      onKeyDown={walk}
    >
      <legend className="unseen">{t(words.hint)}</legend>
      {filled.map((i) => {
        const bin = bins[i];
        return (
          bin && (
            <Bar
              key={bin.span.start}
              index={i}
              bin={bin}
              most={most}
              isChosen={sameWindow(bin.span, window)}
              isStop={i === stop}
              day={words.day}
              onFocus={() => setChosen(i)}
            />
          )
        );
      })}
    </fieldset>
  );
}

function Bar(props: {
  index: number;
  bin: PlaceDay;
  most: number;
  isChosen: boolean;
  isStop: boolean;
  /** Text that says day and number. */
  day: MessageKey;
  onFocus: () => void;
}) {
  const { index, bin, most, isChosen, isStop, day, onFocus } = props;
  const t = useMessages();
  const dates = useDates();
  const { sides } = useNames();
  const sideLabel = useSideLabel();
  const { span, count, held } = bin;
  const date = dates.span(span);
  const words = [
    t(day, { date, count }),
    ...(held.length > 0
      ? [t("place.timeline.held", { sides: held.map(sideLabel).join(", ") })]
      : []),
  ].join("; ");
  return (
    <button
      type="button"
      className="place-timeline-day"
      style={{ gridColumn: index + 1 }}
      data-bar={index}
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isChosen}
      aria-label={words}
      title={words}
      onClick={() => timelineMoved(span)}
      onFocus={onFocus}
    >
      <span className="place-timeline-marks">
        {held.map((side) => (
          <SideMark key={side} control={{ kind: "held", side }} />
        ))}
      </span>
      <span className="place-timeline-stack" style={{ blockSize: `${(count / most) * 100}%` }}>
        {bin.sides.map(({ side, count: share }) => (
          <span
            key={side}
            style={{
              flexGrow: share,
              background: colorOf(side === null ? undefined : sides.get(side)),
            }}
          />
        ))}
      </span>
    </button>
  );
}

/** The bar that a key leads to; undefined for other keys. Arrows go as the eye does. */
function goal(key: string, filled: readonly number[], from: number, rtl: boolean) {
  if (key === "Home") return filled[0];
  if (key === "End") return filled.at(-1);
  const step = { ArrowLeft: rtl ? 1 : -1, ArrowRight: rtl ? -1 : 1 }[key];
  if (step === undefined) return undefined;
  const at = filled.indexOf(from) + step;
  return filled[Math.max(0, Math.min(filled.length - 1, at))];
}

/** Where a span lies on the whole, in percent from the line's start. */
function placeOf({ start, end }: Interval, whole: Interval) {
  const share = (instant: number) =>
    Math.max(0, Math.min(1, (instant - whole.start) / (whole.end - whole.start))) * 100;
  return {
    insetInlineStart: `${share(start)}%`,
    inlineSize: `${share(end) - share(start)}%`,
  };
}
