import type { Issue } from "../../schema/issue.ts";
import { loadRetried } from "../../store/store.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import "./notices.css";

const NONE = { articles: 0, places: 0, mentions: 0, quotations: 0 };

/** Says how much could not be read and why; nothing at all where everything was. */
export function Notices() {
  const t = useMessages();
  const issues = useApp((s) => s.issues);
  const dataset = useApp((s) => s.dataset);
  const { articles, places, mentions, quotations } = dataset?.collection.leftOut ?? NONE;
  // What a table left out is said above, with its report.
  const hasTable = useApp((s) => s.table !== null);
  const leftOut = hasTable ? 0 : articles + places + mentions + quotations;
  if (leftOut === 0 && issues.length === 0) return null;
  return (
    <div className="notices" role="status">
      {leftOut > 0 && <p>{t("notices.leftOut", { count: leftOut })}</p>}
      {issues.length > 0 && (
        <details>
          <summary>{t("notices.issues", { count: issues.length })}</summary>
          <IssueList issues={issues} />
        </details>
      )}
    </div>
  );
}

/** The collection could not be loaded: says so, and why, in place of the map; where it may help, with another try. */
export function LoadFailure() {
  const t = useMessages();
  const issues = useApp((s) => s.issues);
  const isRefused = issues.some(({ code }) => code === "data-refused");
  return (
    <div className="load-failure" role="alert">
      <h1>{t("notices.failed")}</h1>
      <p>{t("notices.failedHelp")}</p>
      <IssueList issues={issues} />
      {!isRefused && (
        <p>
          <button type="button" className="button" onClick={loadRetried}>
            {t("app.again")}
          </button>
        </p>
      )}
    </div>
  );
}

function IssueList({ issues }: { issues: readonly Issue[] }) {
  return (
    <ul className="notices-list" lang="en" dir="ltr">
      {issues.map((issue) => (
        <li key={`${issue.file}${issue.path}${issue.message}`}>
          <bdi>{issue.file ?? issue.path}</bdi>: {issue.message}
        </li>
      ))}
    </ul>
  );
}
