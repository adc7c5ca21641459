import { knownCode } from "../../core/table/known-codes.ts";
import type { Place } from "../../schema/place.ts";
import { useMessages } from "../messages/context.tsx";
import type { Translate } from "../messages/translate.ts";
import { writeDistance } from "../symbols/distance.ts";
import { isolated } from "../symbols/isolated.ts";
import { useApp } from "../use-store.ts";

/** Scales whose code book is known: their name, and the column that has the codes in their own files. */
const SCALES: ReadonlyMap<string, { name: string; column: string }> = new Map([
  ["acled", { name: "ACLED", column: "geo_precision" }],
  ["ucdp", { name: "UCDP", column: "where_prec" }],
]);

/** How exactly a place's position is known, and where it comes from. */
export function PositionNote({ place }: { place: Place }) {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const { radiusM, positionSource, positionLicense, precision, confidence } = place.properties;
  const facts = [
    positionSource && t("place.positionSource", { source: positionSource }),
    positionLicense,
    precision && precisionInWords(precision, t),
    confidence && t(`place.confidence.${confidence}`),
  ].filter((fact) => fact !== undefined && fact !== "");
  const exactness = !place.geometry
    ? t("place.unplaced")
    : radiusM
      ? t("place.within", { distance: writeDistance(radiusM, language) })
      : t("place.exact");
  return (
    <p className="place-note">
      {exactness}
      {facts.length > 0 && <span className="place-position">{facts.join(" · ")}</span>}
    </p>
  );
}

/** What a code of precision means, with the code beside it; the code alone where its code book is not known. */
function precisionInWords(
  { scale, code }: NonNullable<Place["properties"]["precision"]>,
  t: Translate,
): string {
  const { name, column } = SCALES.get(scale) ?? { name: scale, column: "" };
  const known = knownCode(column, String(code));
  if (!known) return t("place.precision", { scale: name, code });
  const meaning = t(`events.code.${known}`);
  return t("place.precision.known", { meaning, code: isolated(`${name} ${code}`) });
}
