import { tableClosed } from "../../store/close-table.ts";
import { dialogChosen } from "../../store/views.ts";
import { localized } from "../localized.ts";
import { useMessages } from "../messages/context.tsx";
import { isolated } from "../symbols/isolated.ts";
import { useApp } from "../use-store.ts";
import { QuietNotice } from "./quiet-notice.tsx";
import { sumOf } from "./reasons.ts";
import "./table-bar.css";

/** What table is open, how much of it was left out, and the ways to its report and back to what was open before. */
export function TableBar() {
  const t = useMessages();
  const open = useApp((s) => s.table);
  const title = useApp((s) => localized(s.dataset?.collection.title, s.language));
  if (!open) return null;
  const { table, issues, former, stopped } = open;
  // A file's title is its name; a published folder goes by the id in its address.
  const name = former ? table.name : title;
  const faults = sumOf(table.report.incomplete);
  return (
    <div className="table-bar">
      <p className="table-bar-words" role="status">
        <span className="table-bar-file" title={name}>
          {t("opening.bar", { count: table.events, name: isolated(name) })}
        </span>{" "}
        <span>
          {t("opening.leftOut", { count: sumOf(table.report.leftOut) })}
          {faults > 0 && ` · ${t("opening.incomplete", { count: faults })}`}
          {issues.length > 0 && (
            <>
              {" · "}
              <strong>{t("opening.notes", { count: issues.length })}</strong>
            </>
          )}
        </span>
      </p>
      <div className="table-bar-buttons">
        <button type="button" className="link" onClick={() => dialogChosen("report")}>
          {t("opening.report")}
        </button>
        {former && (
          <button type="button" className="link" onClick={tableClosed}>
            {t("opening.closeTable")}
          </button>
        )}
      </div>
      <QuietNotice work="open" />
      {stopped && (
        <p className="table-bar-stopped" role="alert">
          {t(`opening.stopped.${stopped}`)}
        </p>
      )}
    </div>
  );
}
