import type { Control } from "../../core/select/control.ts";
import type { Place } from "../../schema/place.ts";
import { useMessages } from "../messages/context.tsx";
import { ClaimWords } from "../symbols/claim-words.tsx";
import { SideMark } from "../symbols/side-mark.tsx";
import { SourceList } from "../symbols/source-line.tsx";
import { useDates, useSideLabel } from "../symbols/use-collection.ts";

/** Who holds a place at the window's end (UTC ms), in words, and what that rests on. */
export function CurrentControl(props: { place: Place; control: Control; windowEnd: number }) {
  const { place, control, windowEnd } = props;
  const t = useMessages();
  const dates = useDates();
  const sideLabel = useSideLabel();
  const words =
    control.kind === "held"
      ? t("place.heldBy", { side: sideLabel(control.side) })
      : t(`place.control.${control.kind}`);
  return (
    <section className="place-section place-control">
      <h3 className="place-heading">
        {t("place.atWindowEnd", { date: dates.day(windowEnd - 1) })}
      </h3>
      <p className="place-holder">
        <SideMark control={control} /> {words}
      </p>
      {control.kind !== "unknown" && control.claims.length > 0 && (
        <ul className="place-claims">
          {control.claims.map((claim) => (
            <li key={claim.mention.id}>
              <ClaimWords claim={claim} namesSide={control.kind === "disputed"} />
            </li>
          ))}
        </ul>
      )}
      {control.kind === "held" && control.claims.length === 0 && <BaselineNote place={place} />}
    </section>
  );
}

function BaselineNote({ place }: { place: Place }) {
  const t = useMessages();
  const dates = useDates();
  const { baseline } = place.properties;
  if (!baseline) return null;
  return (
    <>
      <p className="place-note">{t("place.baseline", { date: dates.edtf(baseline.asOf) })}</p>
      {baseline.note && (
        <p className="place-note" dir="auto">
          {baseline.note}
        </p>
      )}
      {baseline.source && <SourceList ids={[baseline.source]} />}
    </>
  );
}
