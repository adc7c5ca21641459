import type { Choice } from "../../core/select/choices.ts";
import type { Comparison } from "../../core/select/compare.ts";
import { comparisonChosen } from "../../store/narrow.ts";
import { useMessages } from "../messages/context.tsx";
import { isolated } from "../symbols/isolated.ts";
import { useApp } from "../use-store.ts";
import { usePublishers } from "./proposal.ts";

type Publishers = Extract<Comparison, { kind: "publishers" }>;

/** The choice of two publishers, each with the number of its mentions in the window. */
export function PublishersForm({ comparison }: { comparison: Publishers }) {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const publishers = usePublishers();
  return (
    <>
      <div className="compare-pair">
        {(["before", "after"] as const).map((which) => (
          <label key={which} className="compare-field">
            <span>{t(`compare.${which}.publishers`)}</span>
            <select
              className="field"
              value={comparison[which]}
              lang={language}
              onChange={(event) => comparisonChosen({ ...comparison, [which]: event.target.value })}
            >
              {withChosen(publishers, comparison[which]).map(({ value, count }) => (
                <option key={value} value={value}>
                  {t("compare.option", { name: isolated(value), count })}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      {comparison.before === comparison.after && (
        <p className="compare-note">{t("compare.samePublishers")}</p>
      )}
    </>
  );
}

/** The choices, and what is chosen though the data no longer has it: a select must not show another one. */
const withChosen = (publishers: readonly Choice[], chosen: string): readonly Choice[] =>
  publishers.some(({ value }) => value === chosen)
    ? publishers
    : [{ value: chosen, count: 0 }, ...publishers];
