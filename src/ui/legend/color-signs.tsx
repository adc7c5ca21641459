import { shapePath } from "../../core/geo/shapes.ts";
import type { Control } from "../../core/select/control.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import type { PlaceState } from "../../core/select/visible.ts";
import { TYPE_SIGNS } from "../../core/type-signs.ts";
import { MENTION_TYPES, type MentionType } from "../../schema/mention.ts";
import { useMessages } from "../messages/context.tsx";
import { SideMark } from "../symbols/side-mark.tsx";
import { useLocalized } from "../symbols/use-collection.ts";
import { LegendItem, LegendSign } from "./legend-item.tsx";

const DISPUTED: Control = { kind: "disputed", sides: [], claims: [] };
const held = (side: string): Control => ({ kind: "held", side, claims: [] });

/** The sides by who holds a place; with the number of places each holds at the window's end where places are given. */
export function SideSigns({
  dataset,
  places,
}: {
  dataset: Dataset;
  places: readonly PlaceState[] | null;
}) {
  const t = useMessages();
  const localized = useLocalized();
  const counts = countBy(places ?? [], ({ control }) =>
    control.kind === "held" ? control.side : control.kind,
  );
  const count = (key: string) => (places ? { count: counts.get(key) ?? 0 } : {});
  return (
    <>
      {dataset.collection.sides.map((side) => (
        <LegendItem key={side.id} label={localized(side.label)} {...count(side.id)}>
          <SideMark control={held(side.id)} />
        </LegendItem>
      ))}
      <LegendItem label={t("legend.disputed")} {...count("disputed")}>
        <SideMark control={DISPUTED} />
      </LegendItem>
      <LegendItem label={t("legend.unknown")} {...count("unknown")}>
        <SideMark control={{ kind: "unknown" }} />
      </LegendItem>
    </>
  );
}

/** The types that the collection has, with the number of places where each is what mostly happened; bare names last. */
export function TypeSigns({
  dataset,
  places,
}: {
  dataset: Dataset;
  places: readonly PlaceState[];
}) {
  const t = useMessages();
  const counts = countBy(places, ({ leadingType }) => leadingType);
  const used = new Set(dataset.mentions.map(({ mention }) => mention.type));
  const types = MENTION_TYPES.filter((type) => used.has(type) && type !== "named");
  return [...types, ...(used.has("named") ? (["named"] as const) : [])].map((type) => (
    <LegendItem key={type} label={t(`type.${type}`)} count={counts.get(type) ?? 0}>
      <TypeSign type={type} />
    </LegendItem>
  ));
}

/** The sign of a type in the legend's size. */
export function TypeSign({ type }: { type: MentionType }) {
  const { color, shape } = TYPE_SIGNS[type];
  return (
    <LegendSign>
      <path d={shapePath(shape, 6)} fill={`var(--side-${color ?? "unknown"})`} />
    </LegendSign>
  );
}

function countBy<Key>(
  places: readonly PlaceState[],
  keyOf: (place: PlaceState) => Key,
): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const place of places) counts.set(keyOf(place), (counts.get(keyOf(place)) ?? 0) + 1);
  return counts;
}
