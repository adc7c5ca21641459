import { useId, useMemo } from "react";
import { type KnownCode, knownCode } from "../../core/table/known-codes.ts";
import type { TablePreview } from "../../core/table/table.ts";
import { MENTION_TYPES } from "../../schema/mention.ts";
import { useMessages } from "../messages/context.tsx";
import type { MappingPartProps } from "./mapping-part.ts";
import { typeValues } from "./sample.ts";

/** How the values of the columns of types are understood: one of our types for each. */
export function TypesPart({
  sample,
  mapping,
  onMapping,
  known,
}: MappingPartProps & { known: TablePreview["known"] }) {
  const t = useMessages();
  const id = useId();
  const values = useMemo(() => typeValues(sample, mapping), [sample, mapping]);
  if (values.length === 0) return null;
  const choose = (text: string, wanted: string) => {
    const type = MENTION_TYPES.find((known) => known === wanted) ?? "other";
    onMapping({ ...mapping, types: { ...mapping.types, [text.toLowerCase()]: type } });
  };
  return (
    <section aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className="opening-heading">
        {t("opening.types")}
      </h3>
      <p className="opening-soft">{t("opening.typesHint")}</p>
      <ul className="opening-types">
        {values.map(({ text, type }, i) => (
          <li key={text}>
            <label htmlFor={`${id}-${i}`}>
              <bdi>{text}</bdi>
              {known === "ucdp-ged" && <CodeMeaning code={knownCode("type_of_violence", text)} />}
            </label>
            <select
              id={`${id}-${i}`}
              className="field"
              value={type}
              onChange={(event) => choose(text, event.target.value)}
            >
              {MENTION_TYPES.map((name) => (
                <option key={name} value={name}>
                  {t(`type.${name}`)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** UCDP writes its types of violence as numbers. */
function CodeMeaning({ code }: { code: KnownCode | null }) {
  const t = useMessages();
  return code && <span className="opening-soft"> {t(`events.code.${code}`)}</span>;
}
