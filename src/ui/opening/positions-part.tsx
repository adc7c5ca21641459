import { useId } from "react";
import { useMessages } from "../messages/context.tsx";
import { LOCALES } from "../messages/translate.ts";
import { useApp } from "../use-store.ts";
import type { MappingPartProps } from "./mapping-part.ts";
import { firstPositions } from "./sample.ts";

const SHOWN = 3;

/** The first positions as they are read, and whether their two columns stand for each other. */
export function PositionsPart({ sample, mapping, onMapping }: MappingPartProps) {
  const t = useMessages();
  const id = useId();
  const language = useApp((s) => s.language);
  const { latitude, longitude } = mapping.columns;
  if (latitude === undefined || longitude === undefined) return null;
  const degrees = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 4 });
  const positions = firstPositions(sample, mapping, SHOWN).map((read) =>
    read
      ? t("opening.position", {
          lat: degrees.format(Math.abs(read.lat)),
          lon: degrees.format(Math.abs(read.lon)),
          ns: read.lat < 0 ? "S" : "N",
          ew: read.lon < 0 ? "W" : "E",
        })
      : t("opening.unreadable"),
  );
  return (
    <section aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className="opening-heading">
        {t("opening.positions")}
      </h3>
      <p>{t("opening.readAs", { list: [...new Set(positions)].join(" · ") })}</p>
      <label className="opening-check">
        <input
          type="checkbox"
          checked={mapping.swapped}
          onChange={(event) => onMapping({ ...mapping, swapped: event.target.checked })}
        />
        {t("opening.swapped")}
      </label>
    </section>
  );
}
