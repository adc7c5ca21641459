import { useId } from "react";
import type { OpenTable } from "../../store/state.ts";
import { dialogChosen } from "../../store/views.ts";
import { useMessages } from "../messages/context.tsx";
import { download } from "../share/download.ts";
import { CloseButton } from "../symbols/close-button.tsx";
import { useModal } from "../use-modal.ts";
import { useApp } from "../use-store.ts";
import { DataMessage } from "./data-message.tsx";
import { IssueLines } from "./issue-lines.tsx";
import { byCount, reasonInWords } from "./reasons.ts";
import { reportAsCsv, reportAsText } from "./report-file.ts";
import "./opening.css";

/** What the open table left out or read in part, and why; open while the state says so. */
export function ReportDialog() {
  const isOpen = useApp((s) => s.dialog === "report");
  const table = useApp((s) => s.table);
  return isOpen && table ? <Opened table={table} /> : null;
}

function Opened({ table: { table, issues } }: { table: OpenTable }) {
  const t = useMessages();
  const id = useId();
  const { modal, close } = useModal(() => dialogChosen(null));
  const { name, report } = table;
  const isWhole = byCount({ ...report.leftOut, ...report.incomplete }).length === 0;
  return (
    <dialog {...modal} className="dialog opening" aria-labelledby={`${id}-title`}>
      <header className="pane-head">
        <h2 id={`${id}-title`} className="pane-title">
          {t("opening.report.title")}
        </h2>
        <CloseButton label={t("opening.close")} onPress={close} />
      </header>
      <div className="opening-scroll">
        <div>
          <h3 className="opening-file">
            <bdi>{name}</bdi>
          </h3>
          <p className="opening-facts">
            <span>{t("opening.report.rows", { count: report.rows })}</span>
            <span>{t("opening.report.events", { count: report.events })}</span>
          </p>
        </div>
        <IssueLines issues={issues} />
        {isWhole && <p>{t("opening.report.none")}</p>}
        <Counts title={t("opening.report.leftOut")} counts={report.leftOut} />
        <Counts title={t("opening.report.incomplete")} counts={report.incomplete} />
        <Faults faults={report.faults} />
      </div>
      {!isWhole && (
        <div className="opening-foot">
          <div className="opening-buttons">
            <button
              type="button"
              className="button"
              onClick={() => save(reportAsCsv(report, t), "text/csv", `${name}-report.csv`)}
            >
              {t("opening.report.csv")}
            </button>
            <button
              type="button"
              className="button"
              onClick={() =>
                save(reportAsText(name, report, t), "text/plain", `${name}-report.txt`)
              }
            >
              {t("opening.report.text")}
            </button>
          </div>
        </div>
      )}
    </dialog>
  );
}

const save = (text: string, type: string, fileName: string) =>
  download(new Blob([text], { type: `${type};charset=utf-8` }), fileName);

function Counts({ title, counts }: { title: string; counts: Readonly<Record<string, number>> }) {
  const t = useMessages();
  const id = useId();
  const entries = byCount(counts);
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="opening-heading">
        {title}
      </h3>
      <ul className="opening-reasons">
        {entries.map(([code, count]) => (
          <li key={code}>
            <span className="opening-number">{t("opening.number", { count })}</span>
            <span>{reasonInWords(code, t)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The first rows with a fault. A row may have several. */
function Faults({ faults }: { faults: OpenTable["table"]["report"]["faults"] }) {
  const t = useMessages();
  const id = useId();
  if (faults.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="opening-heading">
        {t("opening.report.first", { count: faults.length })}
      </h3>
      <table className="opening-faults">
        <thead>
          <tr>
            <th scope="col">{t("opening.report.row")}</th>
            <th scope="col">{t("opening.report.what")}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ row, code, message }) => (
            <tr key={`${row} ${code}`}>
              <td className="opening-number">{t("opening.number", { count: row })}</td>
              <td>
                <DataMessage code={code} message={message} inWords={reasonInWords} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
