import { otherFileWanted } from "../../store/tables.ts";
import { useMessages } from "../messages/context.tsx";
import type { Failure } from "./failure.ts";

type EventsFailedProps = {
  /** What could not be done. */
  work: "events.failed" | "events.take.failed";
  failure: Failure;
  /** Absent where the reader tries again by what was pressed before. */
  onRetry?: () => void;
};

/** What can't be had of a table, why, and what can be done: choose the file again, or try once more. */
export function EventsFailed({ work, failure, onRetry }: EventsFailedProps) {
  const t = useMessages();
  const lost = "lost" in failure ? failure.lost : null;
  return (
    <div className="events-failed" role="alert">
      <p>{t(lost === null ? work : `events.lost.${lost}`)}</p>
      {"reason" in failure && (
        <p className="events-reason" lang="en" dir="ltr">
          {failure.reason}
        </p>
      )}
      {lost !== null && (
        <button type="button" className="button" onClick={otherFileWanted}>
          {t("events.lost.choose")}
        </button>
      )}
      {onRetry && lost !== "file-changed" && (
        <button type="button" className="button" onClick={onRetry}>
          {t("app.again")}
        </button>
      )}
    </div>
  );
}
