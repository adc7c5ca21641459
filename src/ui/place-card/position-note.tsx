import type { Place } from "../../schema/place.ts";
import { useMessages } from "../messages/context.tsx";
import { writeDistance } from "../symbols/distance.ts";
import { useApp } from "../use-store.ts";

/** Scales that are known by another name than the one that data uses. */
const SCALES: ReadonlyMap<string, string> = new Map([
  ["acled", "ACLED"],
  ["ucdp", "UCDP"],
]);

/** How exactly a place's position is known, and where it comes from. */
export function PositionNote({ place }: { place: Place }) {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const { radiusM, positionSource, positionLicense, precision, confidence } = place.properties;
  const facts = [
    positionSource && t("place.positionSource", { source: positionSource }),
    positionLicense,
    precision &&
      t("place.precision", {
        scale: SCALES.get(precision.scale) ?? precision.scale,
        code: precision.code,
      }),
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
