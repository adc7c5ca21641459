import type { FileLoss } from "../../core/table/table.ts";
import { otherFileWanted } from "../../store/tables.ts";
import { useMessages } from "../messages/context.tsx";

type EventsFailedProps = {
  /** Why the file is no longer what was opened; null where something else went wrong. */
  lost: FileLoss | null;
  onRetry: () => void;
};

/** Why a list's events can't be read, and what can be done: choose the file again, or try once more. */
export function EventsFailed({ lost, onRetry }: EventsFailedProps) {
  const t = useMessages();
  return (
    <div className="events-failed" role="alert">
      <p>{t(lost === null ? "events.failed" : `events.lost.${lost}`)}</p>
      {lost !== null && (
        <button type="button" className="button" onClick={otherFileWanted}>
          {t("events.lost.choose")}
        </button>
      )}
      {lost !== "file-changed" && (
        <button type="button" className="button" onClick={onRetry}>
          {t("app.again")}
        </button>
      )}
    </div>
  );
}
