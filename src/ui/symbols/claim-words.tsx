import { publishersBehind } from "../../core/select/corroboration.ts";
import type { PlacedMention } from "../../core/select/dataset.ts";
import { useMessages } from "../messages/context.tsx";
import { isolated } from "./isolated.ts";
import { SideMark } from "./side-mark.tsx";
import { useDates, useNames, useSideLabel } from "./use-collection.ts";

/** How sure a claim of control is, according to whom, and of when; `namesSide` puts the side before it. */
export function ClaimWords({ claim, namesSide }: { claim: PlacedMention; namesSide: boolean }) {
  const t = useMessages();
  const dates = useDates();
  const sideLabel = useSideLabel();
  const { sources } = useNames();
  const { side, status, occurred } = claim.mention;
  return (
    <>
      {namesSide && side && (
        <>
          <SideMark control={{ kind: "held", side }} /> <strong>{sideLabel(side)}</strong>
          {": "}
        </>
      )}
      {t("place.accordingTo", {
        status: t(`status.${status}`),
        publishers: isolated(publishersBehind([claim], sources).join(t("symbol.comma"))),
        date: isolated(occurred ? dates.edtf(occurred) : t("symbol.undated")),
      })}
    </>
  );
}
