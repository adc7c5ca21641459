import { useState } from "react";
import type { Comparison } from "../../core/select/compare.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import { readDay, writeDay } from "../../store/address/times.ts";
import { comparisonChosen } from "../../store/narrow.ts";
import { useMessages } from "../messages/context.tsx";
import { useDates } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";
import { suggestDays } from "./suggestions.ts";

type Days = Extract<Comparison, { kind: "days" }>;

/** The choice of two days: typed, picked, or suggested from the window. */
export function DaysForm({ comparison }: { comparison: Days }) {
  const t = useMessages();
  const dataset = useApp((s) => s.dataset);
  if (!dataset) return null;
  return (
    <>
      <div className="compare-pair">
        {(["before", "after"] as const).map((which) => (
          <DayInput
            key={which}
            label={t(`compare.${which}.days`)}
            day={comparison[which]}
            dataset={dataset}
            onDay={(day) => comparisonChosen({ ...comparison, [which]: day })}
          />
        ))}
      </div>
      <Suggestions dataset={dataset} />
      {comparison.before === comparison.after && (
        <p className="compare-note">{t("compare.sameDays")}</p>
      )}
    </>
  );
}

/** A day as the browser asks for one. What is being typed stays until it is a day of the collection's time. */
function DayInput(props: {
  label: string;
  day: number;
  dataset: Dataset;
  onDay: (day: number) => void;
}) {
  const { label, day, dataset, onDay } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const typed = (text: string) => {
    setDraft(text);
    const read = readDay(text, dataset);
    if (read !== null) onDay(read);
  };
  return (
    <label className="compare-field">
      <span>{label}</span>
      <input
        type="date"
        className="field"
        required
        min={writeDay(dataset.extent.start, dataset)}
        max={writeDay(dataset.extent.end - 1, dataset)}
        value={draft ?? writeDay(day, dataset)}
        onChange={(event) => typed(event.target.value)}
        onBlur={() => setDraft(null)}
      />
    </label>
  );
}

function Suggestions({ dataset }: { dataset: Dataset }) {
  const t = useMessages();
  const dates = useDates();
  const window = useApp((s) => s.window);
  const chosen = useApp((s) => s.comparison);
  const suggested = suggestDays(window, dataset.extent, dataset.collection.timeZone);
  return (
    <ul className="compare-quick" aria-label={t("compare.quick")}>
      {suggested.map(({ name, before, after }) => (
        <li key={name}>
          <button
            type="button"
            className="compare-suggestion"
            aria-pressed={
              chosen?.kind === "days" && chosen.before === before && chosen.after === after
            }
            onClick={() => comparisonChosen({ kind: "days", before, after })}
          >
            <span>{t(`compare.quick.${name}`)}</span>{" "}
            <span className="compare-soft">
              {dates.shortDay(before)} – {dates.shortDay(after)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
