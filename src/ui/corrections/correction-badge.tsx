import { useMemo } from "react";
import { type Correction, newestFirst } from "../../core/select/corrections.ts";
import { useMessages } from "../messages/context.tsx";
import { useDates, useLocalized } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";
import "./correction-badge.css";

/** What was corrected. */
type Subject = { placeId: string } | { articleId: string };

/**
 * Says when a place or an article was last corrected, with the corrections' texts one click away; nothing where none
 * was. Corrections are shown whatever day is looked at: the data is the corrected data.
 */
export function CorrectionBadge(subject: Subject) {
  const dates = useDates();
  const localized = useLocalized();
  const corrections = useCorrections(subject);
  if (corrections.length === 0) return null;
  return (
    <details className="correction-badge">
      <summary>
        <Words corrections={corrections} />
      </summary>
      <ul>
        {corrections.map(({ id, date, text }) => (
          <li key={id}>
            <span className="correction-date">{dates.edtf(date)}</span>{" "}
            <span dir="auto">{localized(text)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The same in a word, for rows that are buttons themselves; when, stands in the card or article. */
export function CorrectionMark(subject: Subject) {
  const t = useMessages();
  const corrections = useCorrections(subject);
  if (corrections.length === 0) return null;
  return <span className="correction-mark">{t("symbol.corrected")}</span>;
}

function Words({ corrections }: { corrections: readonly Correction[] }) {
  const t = useMessages();
  const dates = useDates();
  const date = dates.edtf(corrections[0]?.date ?? "");
  return t("symbol.correctedOn", { count: corrections.length, date });
}

function useCorrections(subject: Subject): readonly Correction[] {
  const collection = useApp((s) => s.dataset?.collection);
  const [list, id] =
    "placeId" in subject
      ? (["places", subject.placeId] as const)
      : (["articles", subject.articleId] as const);
  return useMemo(() => {
    // Rows ask by the hundred: nearly all of them are answered here.
    if (!collection?.corrections.some((correction) => correction[list].includes(id))) return [];
    return newestFirst(collection).filter((correction) => correction[list].includes(id));
  }, [collection, list, id]);
}
