import { useSyncExternalStore } from "react";
import { onQuietChange, quietWork, type WorkName } from "../../store/quiet.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import "./quiet-notice.css";

/**
 * Says that whoever reads a file, or answers for the open table, gives no sign, and asks whether to wait or to give up; nothing
 * as long as there are signs.
 */
export function QuietNotice({ work }: { work: WorkName }) {
  const t = useMessages();
  const quiet = useSyncExternalStore(onQuietChange, () => quietWork(work));
  const isFolder = useApp((s) => work === "open" && s.table !== null && s.table.former === null);
  if (!quiet) return null;
  const { seconds, wait, giveUp } = quiet;
  return (
    <div className="quiet-notice">
      <p role="alert">{t(isFolder ? "events.quiet.folder" : "events.quiet", { seconds })}</p>
      {work === "open" && <p>{t("events.quiet.stays")}</p>}
      <div className="quiet-buttons">
        <button type="button" className="button" onClick={wait}>
          {t("events.quiet.wait")}
        </button>
        <button type="button" className="button" onClick={giveUp}>
          {t("events.quiet.giveUp")}
        </button>
      </div>
    </div>
  );
}
