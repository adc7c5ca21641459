import { useId } from "react";
import type { QuotedSpeaker } from "../../core/select/quotations.ts";
import { dimensionCleared, filterToggled } from "../../store/narrow.ts";
import { useMessages } from "../messages/context.tsx";
import { LOCALES } from "../messages/translate.ts";
import { useLocalized } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";

/** Values that are no speaker's id: ids have no capitals. */
const ALL = "ALL";
const SEVERAL = "SEVERAL";

/** Limits list and map to one speaker; several can be chosen among the filters, and are named as such here. */
export function SpeakerChoice(props: {
  choices: readonly QuotedSpeaker[];
  chosen: readonly string[];
  all: number;
}) {
  const { choices, chosen, all } = props;
  const t = useMessages();
  const localized = useLocalized();
  const language = useApp((s) => s.language);
  const id = useId();
  const { compare } = new Intl.Collator(LOCALES[language]);
  const speakers = choices
    .map((speaker) => ({ ...speaker, name: localized(speaker.name) }))
    .sort((a, b) => compare(a.name, b.name));
  const [first, ...more] = chosen;
  return (
    <div className="quotations-choice">
      <label htmlFor={id}>{t("quotations.speaker")}</label>
      <select
        id={id}
        className="field field-quiet"
        value={more.length > 0 ? SEVERAL : (first ?? ALL)}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value={ALL}>{t("quotations.everybody", { count: all })}</option>
        {more.length > 0 && (
          <option value={SEVERAL}>{t("quotations.several", { count: chosen.length })}</option>
        )}
        {speakers.map(({ id, name, count }) => (
          <option key={id} value={id}>
            {t("quotations.choice", { name, count })}
          </option>
        ))}
      </select>
    </div>
  );
}

function choose(value: string): void {
  if (value === SEVERAL) return;
  dimensionCleared("speaker");
  if (value !== ALL) filterToggled("speaker", value);
}
