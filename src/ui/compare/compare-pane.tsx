import { useId } from "react";
import type { Comparison } from "../../core/select/compare.ts";
import { comparisonChosen } from "../../store/narrow.ts";
import { paneChosen } from "../../store/views.ts";
import { useMessages } from "../messages/context.tsx";
import { linkToState } from "../page-address.ts";
import { CloseButton } from "../symbols/close-button.tsx";
import { CopyButton } from "../symbols/copy-button.tsx";
import { useApp } from "../use-store.ts";
import { Changes } from "./changes.tsx";
import { DaysForm } from "./days-form.tsx";
import { KINDS, useProposal } from "./proposal.ts";
import { PublishersForm } from "./publishers-form.tsx";
import "./compare.css";

/** Two days or two publishers are held against each other: the choice, and what differs in words. */
export function ComparePane() {
  const t = useMessages();
  const title = useId();
  const chosen = useApp((s) => s.comparison);
  const { kind: shown, comparison, propose } = useProposal();
  return (
    <section className="compare" aria-labelledby={title}>
      <header className="pane-head compare-head">
        <h2 className="pane-title" id={title}>
          {t("compare.title")}
        </h2>
        <CloseButton label={t("compare.close")} onPress={() => paneChosen(null)} />
      </header>
      <fieldset className="compare-kinds">
        <legend className="unseen">{t("compare.what")}</legend>
        {KINDS.map((kind) => (
          <label key={kind} className="compare-kind">
            <input
              type="radio"
              name={title}
              checked={shown === kind}
              onChange={() => propose(kind)}
            />
            {t(`compare.${kind}`)}
          </label>
        ))}
      </fieldset>
      {comparison?.kind === "days" && <DaysForm comparison={comparison} />}
      {comparison?.kind === "publishers" && <PublishersForm comparison={comparison} />}
      {!comparison && shown === "publishers" && (
        <p className="compare-note">{t("compare.fewPublishers")}</p>
      )}
      {comparison && <Buttons comparison={comparison} isOn={chosen !== null} />}
      {comparison && <p className="compare-note">{t(`compare.hint.${comparison.kind}`)}</p>}
      <Changes />
    </section>
  );
}

function Buttons({ comparison, isOn }: { comparison: Comparison; isOn: boolean }) {
  const t = useMessages();
  if (!isOn)
    return (
      <div className="compare-buttons">
        <button type="button" className="button" onClick={() => comparisonChosen(comparison)}>
          {t("compare.start")}
        </button>
      </div>
    );
  return (
    <div className="compare-buttons">
      <button
        type="button"
        className="button"
        onClick={() => comparisonChosen(swapped(comparison))}
      >
        {t("compare.swap")}
      </button>
      <button type="button" className="button" onClick={() => comparisonChosen(null)}>
        {t("compare.end")}
      </button>
      <CopyButton text={linkToState} label={t("reading.copyLink")} />
    </div>
  );
}

function swapped(comparison: Comparison): Comparison {
  return comparison.kind === "days"
    ? { ...comparison, before: comparison.after, after: comparison.before }
    : { ...comparison, before: comparison.after, after: comparison.before };
}
