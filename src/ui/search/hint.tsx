import { useMemo } from "react";
import { quotationCounts } from "../../core/search/find.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import { knownDataset } from "../../store/selectors.ts";
import type { Language } from "../../store/state.ts";
import { localized } from "../localized.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";

/** What can be typed, with examples from the collection that can be tried at once. */
export function Hint({ onTry }: { onTry: (example: string) => void }) {
  const t = useMessages();
  const known = useApp(knownDataset);
  const language = useApp((s) => s.language);
  const isTable = useApp((s) => s.table !== null);
  const examples = useMemo(() => (known ? examplesOf(known, language) : []), [known, language]);
  return (
    <div className="search-hint">
      <p>{t(isTable ? "search.hintTable" : "search.hint")}</p>
      {examples.length > 0 && (
        <p className="search-examples">
          <span>{t("search.examples")}</span>
          {examples.map((example) => (
            <button
              key={example}
              type="button"
              className="button search-example"
              onClick={() => onTry(example)}
            >
              <bdi>{example}</bdi>
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

/** The most mentioned place in several spellings, and the most quoted speaker. */
function examplesOf(known: Dataset, language: Language): string[] {
  const placeId = most(known.mentionsByPlace, (mentions) => mentions.length);
  const place = placeId === null ? undefined : known.places.get(placeId)?.properties;
  const speakerId = most(quotationCounts(known), (count) => count);
  const speaker = known.collection.speakers.find(({ id }) => id === speakerId);
  const names = place
    ? [place.name, ...Object.values(place.names), ...place.alternateNames.slice(0, 1)]
    : [];
  return [...new Set([...names.slice(0, 3), localized(speaker?.name, language)])].filter(
    (example) => example !== "",
  );
}

function most<Value>(values: ReadonlyMap<string, Value>, size: (value: Value) => number) {
  let best: { id: string; size: number } | null = null;
  for (const [id, value] of values)
    if (!best || size(value) > best.size) best = { id, size: size(value) };
  return best?.id ?? null;
}
