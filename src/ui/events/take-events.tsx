import { useId, useLayoutEffect, useRef, useState } from "react";
import type { EventsFile } from "../../core/export/events-file.ts";
import { tablePort } from "../../store/table-port.ts";
import { useMessages } from "../messages/context.tsx";
import { isolated } from "../symbols/isolated.ts";
import type { ListQuery } from "./event-pages.ts";
import { EventsFailed } from "./events-failed.tsx";
import { TakeElsewhere } from "./take-elsewhere.tsx";
import { type Taking, useTaking } from "./use-taking.ts";

// The names alone: who writes them is in the worker.
const FILES: readonly EventsFile[] = ["csv", "geojson"];

type TakeProps = {
  /** What the list shows; `count` are its events, of an earlier question where `isStale`. */
  query: ListQuery;
  count: number;
  isStale: boolean;
  inView: boolean;
};

/** A button that says how many events there are to take along, and what opens under it: kinds of files, and progress. */
export function TakeEvents(props: TakeProps) {
  const t = useMessages();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // What is being written goes on when the list has become empty.
  if (props.count === 0 && !isOpen) return null;
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button events-take"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {t("events.take", { count: props.count })}
      </button>
      {isOpen && (
        <section id={id} className="events-take-part" aria-label={t("events.take.choose")}>
          <TakePart {...props} onFocusLost={() => button.current?.focus()} />
        </section>
      )}
    </>
  );
}

function TakePart(props: TakeProps & { onFocusLost: () => void }) {
  const { query, count, isStale, inView, onFocusLost } = props;
  const t = useMessages();
  const { taking, take, cancel } = useTaking();
  const published = tablePort()?.published ?? null;
  const isWriting = taking.kind === "writing";
  const isOff = isStale || count === 0;
  if (published && count > published.mostWritten && !isWriting)
    return <TakeElsewhere query={query} count={count} {...published} />;
  return (
    <>
      <p className="events-take-soft">{t(published ? "events.take.folder" : "events.take.file")}</p>
      <div className="events-take-buttons">
        {FILES.map((file) => (
          <button
            key={file}
            type="button"
            className="button"
            // Not `disabled`: the pressed one keeps the focus.
            aria-disabled={isWriting || isOff}
            onClick={() => !isOff && take(query, file, count, inView)}
          >
            {t(`events.take.${file}`)}
          </button>
        ))}
      </div>
      {isWriting && <Writing {...taking} onCancel={cancel} onFocusLost={onFocusLost} />}
      <Outcome taking={taking} />
    </>
  );
}

type WritingProps = Extract<Taking, { kind: "writing" }> & {
  onCancel: () => void;
  onFocusLost: () => void;
};

/** How many events are written, read aloud by quarters only, and a button to end it. */
function Writing({ written, events, onCancel, onFocusLost }: WritingProps) {
  const t = useMessages();
  const button = useRef<HTMLButtonElement>(null);
  const share = events > 0 ? written / events : 0;
  useLayoutEffect(() => {
    const cancel = button.current;
    return () => {
      if (cancel && cancel === document.activeElement) onFocusLost();
    };
  }, [onFocusLost]);
  return (
    <div className="events-take-progress">
      <progress aria-label={t("events.take.choose")} max={1} value={share} />
      <p>{t("events.take.written", { written, count: events })}</p>
      <p className="unseen" role="status">
        {t("events.take.share", { percent: Math.floor(share * 4) * 25 })}
      </p>
      <button ref={button} type="button" className="button" onClick={onCancel}>
        {t("events.take.cancel")}
      </button>
    </div>
  );
}

function Outcome({ taking }: { taking: Taking }) {
  const t = useMessages();
  return (
    <>
      <p role="status" className="events-take-done">
        {taking.kind === "done" &&
          t("events.take.done", { count: taking.events, name: isolated(taking.name) })}
      </p>
      {taking.kind === "failed" && (
        <EventsFailed work="events.take.failed" failure={taking.failure} />
      )}
    </>
  );
}
