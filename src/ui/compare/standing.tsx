import type { Control } from "../../core/select/control.ts";
import type { PlacedMention } from "../../core/select/dataset.ts";
import { mentionOpened } from "../../store/store.ts";
import { useMessages } from "../messages/context.tsx";
import { ClaimWords } from "../symbols/claim-words.tsx";
import { lights } from "../symbols/lights.ts";
import { SideMark } from "../symbols/side-mark.tsx";
import { useDates, useSideLabel } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";

/** Who holds a place, with its sign; a baseline says so, with its date. */
export function Holder({ placeId, control }: { placeId: string; control: Control }) {
  const t = useMessages();
  const dates = useDates();
  const sideLabel = useSideLabel();
  const baseline = useApp((s) => s.dataset?.places.get(placeId)?.properties.baseline);
  const isBaseline = control.kind === "held" && control.claims.length === 0;
  return (
    <span className="compare-holder">
      <SideMark control={control} />{" "}
      {control.kind === "held" ? sideLabel(control.side) : t(`symbol.control.${control.kind}`)}
      {isBaseline && baseline && (
        <span className="compare-soft">
          {" "}
          ({t("compare.baseline", { date: dates.edtf(baseline.asOf) })})
        </span>
      )}
    </span>
  );
}

/** The claims that control rests on, each leading to its sentence; nothing for a baseline or unknown control. */
export function Evidence({ placeId, control }: { placeId: string; control: Control }) {
  if (control.kind === "unknown" || control.claims.length === 0) return null;
  return (
    <ul className="compare-claims">
      {control.claims.map((claim) => (
        <li key={claim.mention.id}>
          <Claim placeId={placeId} claim={claim} namesSide={control.kind === "disputed"} />
        </li>
      ))}
    </ul>
  );
}

function Claim(props: { placeId: string; claim: PlacedMention; namesSide: boolean }) {
  const { placeId, claim, namesSide } = props;
  const { id } = claim.mention;
  return (
    <button
      type="button"
      className="compare-claim"
      onClick={() => mentionOpened(id)}
      {...lights({ placeId, mentionId: id })}
    >
      <ClaimWords claim={claim} namesSide={namesSide} />
    </button>
  );
}
