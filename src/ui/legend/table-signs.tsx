import { useMemo } from "react";
import { TYPE_CODES, WITHOUT_SIDE } from "../../core/events/columns.ts";
import type { PlaceIndex } from "../../core/events/place-index.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import { type PlaceCounts, placeCounts } from "../events/place-counts.ts";
import { useMessages } from "../messages/context.tsx";
import { SideMark } from "../symbols/side-mark.tsx";
import { useLocalized } from "../symbols/use-collection.ts";
import { useSettled } from "../use-settled.ts";
import { TypeSign } from "./color-signs.tsx";
import { LegendItem } from "./legend-item.tsx";

/** What colours and shapes mean for a table's places: the type or the side that most of their events in the window have. */
export function TableSigns({ dataset }: { dataset: Dataset }) {
  const shown = useSettled(placeCounts);
  const byCode = useMemo(() => (shown ? placesByCode(shown) : []), [shown]);
  if (!shown) return null;
  const { index } = shown.step.shown;
  return index.split === "type" ? (
    <TypeItems index={index} byCode={byCode} />
  ) : (
    <SideItems dataset={dataset} byCode={byCode} />
  );
}

type ByCode = readonly number[];

/** The types that the counted events have, bare names last. */
function TypeItems({ index, byCode }: { index: PlaceIndex; byCode: ByCode }) {
  const t = useMessages();
  const used = useMemo(() => new Set(index.slotValue), [index]);
  const codes = [...TYPE_CODES.keys()].filter((code) => used.has(code));
  return [...codes.filter((code) => code > 0), ...codes.filter((code) => code === 0)].map(
    (code) => {
      const type = TYPE_CODES[code] ?? "other";
      return (
        <LegendItem key={type} label={t(`type.${type}`)} count={byCode[code] ?? 0}>
          <TypeSign type={type} />
        </LegendItem>
      );
    },
  );
}

/** Nobody is said to hold a place: a table only names sides. */
function SideItems({ dataset, byCode }: { dataset: Dataset; byCode: ByCode }) {
  const t = useMessages();
  const localized = useLocalized();
  return (
    <>
      {dataset.collection.sides.map(({ id, label }, i) => (
        <LegendItem key={id} label={localized(label)} count={byCode[WITHOUT_SIDE + 1 + i] ?? 0}>
          <SideMark control={{ kind: "held", side: id }} />
        </LegendItem>
      ))}
      <LegendItem label={t("events.noSide")} count={byCode[WITHOUT_SIDE] ?? 0}>
        <SideMark control={{ kind: "unknown" }} />
      </LegendItem>
    </>
  );
}

/** How many places with events each code leads. */
function placesByCode({ counts, leading }: PlaceCounts): number[] {
  const byCode: number[] = [];
  for (let place = 0; place < counts.length; place += 1) {
    const code = leading[place] ?? 0;
    if (counts[place]) byCode[code] = (byCode[code] ?? 0) + 1;
  }
  return byCode;
}
