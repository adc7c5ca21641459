import { type FormEvent, useId, useState } from "react";
import type { Interval } from "../../core/time/interval.ts";
import {
  entryLimits,
  readMomentEntry,
  readWindowEntry,
  type TimeEntry,
  type TimeField,
  type TimeNote,
  type TimeProblem,
  writeLocalTime,
} from "../../core/time/time-entry.ts";
import type { WindowBounds } from "../../core/time/window.ts";
import { startOfDay } from "../../core/time/zone.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import { type ExactWriter, exactWriter } from "./exact-times.ts";

const MINUTE_MS = 60_000;

/**
 * Start and end of the window, or the one moment that is shown, typed to the minute in the collection's zone.
 * What can't be taken is said beside its field and changes nothing; what clocks skipped is moved and said.
 */
export function WindowEntry({
  window,
  bounds,
  isMoment,
  onEntered,
  onDone,
}: {
  window: Interval;
  bounds: WindowBounds;
  isMoment: boolean;
  onEntered: (window: Interval) => void;
  onDone: () => void;
}) {
  const t = useMessages();
  const { timeZone } = bounds;
  const exact = exactWriter(
    useApp((state) => state.language),
    timeZone,
  );
  const [written, setWritten] = useState(window);
  const [texts, setTexts] = useState(() => textsOf(window, isMoment, timeZone));
  const [said, setSaid] = useState<TimeEntry | null>(null);
  const read = isMoment
    ? readMomentEntry(texts.end, written, bounds)
    : readWindowEntry(texts, written, bounds);

  const apply = (event: FormEvent) => {
    event.preventDefault();
    setSaid(read);
    if (!read.window) return;
    onEntered(read.window);
    setWritten(read.window);
    setTexts(textsOf(read.window, isMoment, timeZone));
    if (Object.keys(read.notes).length === 0) onDone();
  };
  const fields: readonly TimeField[] = isMoment ? ["end"] : ["start", "end"];
  return (
    <form className="timeline-form" noValidate onSubmit={apply}>
      {fields.map((field) => (
        <EntryField
          key={field}
          label={t(isMoment ? "entry.moment" : `entry.${field}`)}
          text={texts[field]}
          limits={entryLimits(isMoment ? "moment" : field, bounds)}
          hint={field === "end" && !isMoment ? endHint(read, exact, timeZone) : null}
          problem={said?.problems[field]}
          note={said?.notes[field]}
          exact={exact}
          timeZone={timeZone}
          onText={(text) => {
            setTexts({ ...texts, [field]: text });
            setSaid(null);
          }}
        />
      ))}
      <p className="timeline-soft">{exact.zone(window.start)}</p>
      <div className="timeline-form-row">
        <button type="submit" className="button">
          {t("entry.apply")}
        </button>
        {!isMoment && (
          <button
            type="button"
            className="button button-plain"
            onClick={() => {
              onEntered(bounds.extent);
              onDone();
            }}
          >
            {t("timeline.all")}
          </button>
        )}
      </div>
    </form>
  );
}

type Hint = { midnight: string } | { minute: string } | null;

function EntryField({
  label,
  text,
  limits,
  hint,
  problem,
  note,
  exact,
  timeZone,
  onText,
}: {
  label: string;
  text: string;
  limits: Interval;
  hint: Hint;
  problem: TimeProblem | undefined;
  note: TimeNote | undefined;
  exact: ExactWriter;
  timeZone: string;
  onText: (text: string) => void;
}) {
  const t = useMessages();
  const id = useId();
  const range = { from: exact.time(limits.start), to: exact.time(limits.end) };
  return (
    <div className="timeline-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="datetime-local"
        className="field"
        step={60}
        min={writeLocalTime(limits.start, timeZone)}
        max={writeLocalTime(limits.end, timeZone)}
        value={text}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-said`}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <div id={`${id}-said`} aria-live="polite">
        {problem && (
          <p className="timeline-problem">
            {t(`entry.${problem.kind}`, { ...range, came: cameOf(problem, exact) })}
          </p>
        )}
        {note && <p className="timeline-problem">{t(`entry.${note}`)}</p>}
        {hint && !problem && (
          <p className="timeline-soft">
            {"midnight" in hint
              ? t("entry.midnight", { day: hint.midnight })
              : t("entry.minute", { time: hint.minute })}
          </p>
        )}
      </div>
    </div>
  );
}

/** What the typed end means: a day that is shown whole, or the last minute before it. */
function endHint({ window }: TimeEntry, exact: ExactWriter, timeZone: string): Hint {
  if (!window) return null;
  const isMidnight = startOfDay(window.end, timeZone) === window.end;
  return isMidnight ? { midnight: exact.end(window.end) } : { minute: exact.time(window.end) };
}

function cameOf(problem: TimeProblem, exact: ExactWriter): string {
  if (problem.kind === "empty") return "";
  return problem.kind === "unreadable" ? problem.text : exact.time(problem.instant);
}

function textsOf(window: Interval, isMoment: boolean, timeZone: string): Record<TimeField, string> {
  return {
    start: writeLocalTime(window.start, timeZone),
    end: writeLocalTime(isMoment ? window.end - MINUTE_MS : window.end, timeZone),
  };
}
