import type { Issue } from "../../schema/issue.ts";
import { otherFileWanted } from "../../store/tables.ts";
import { useMessages } from "../messages/context.tsx";
import { isolated } from "../symbols/isolated.ts";
import { IssueLines } from "./issue-lines.tsx";

type FailedProps = { name: string; issues: readonly Issue[]; onAgain: () => void };

/** Why the file could not be used, and what can be done: another try, another file. */
export function FailedStep({ name, issues, onAgain }: FailedProps) {
  const t = useMessages();
  return (
    <div className="opening-progress">
      <div role="alert" className="opening-failed">
        <p>{t("opening.failed", { name: isolated(name) })}</p>
        <IssueLines issues={issues} />
      </div>
      <p className="opening-soft">{t(adviceFor(issues))}</p>
      <div className="opening-buttons">
        <button type="button" className="button opening-main" data-first onClick={otherFileWanted}>
          {t("opening.other")}
        </button>
        <button type="button" className="button" onClick={onAgain}>
          {t("opening.again")}
        </button>
      </div>
    </div>
  );
}

function adviceFor(issues: readonly Issue[]) {
  const codes = issues.map(({ code }) => code);
  if (codes.includes("reader-stopped")) return "opening.advice.stopped";
  if (codes.some((code) => code.startsWith("file-"))) return "opening.advice.lost";
  if (codes.includes("too-large")) return "opening.advice.large";
  return "opening.advice";
}
