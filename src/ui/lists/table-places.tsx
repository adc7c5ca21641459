import { useMemo } from "react";
import { TYPE_CODES, WITHOUT_SIDE } from "../../core/events/columns.ts";
import type { Split } from "../../core/events/place-index.ts";
import { countAt } from "../../core/events/place-index.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import { namesOf } from "../../core/select/place-names.ts";
import { changeSpan } from "../../core/select/visible.ts";
import type { Language, Order } from "../../store/state.ts";
import { orderChosen } from "../../store/views.ts";
import { type PlaceCounts, placeCounts } from "../events/place-counts.ts";
import { VirtualList } from "../events/virtual-list.tsx";
import { useMessages } from "../messages/context.tsx";
import { LOCALES } from "../messages/translate.ts";
import { SideMark } from "../symbols/side-mark.tsx";
import { TypeMark } from "../symbols/type-mark.tsx";
import { useSideLabel } from "../symbols/use-collection.ts";
import { useSettled } from "../use-settled.ts";
import { useApp } from "../use-store.ts";
import { type NamedOrder, OrderChoice } from "./order-choice.tsx";
import { placesByCount, placesByName } from "./place-order.ts";
import { PlaceButton } from "./place-row.tsx";
import "./lists.css";

/** About the height of a row, CSS px. */
const ROW_PX = 60;

/** A table knows no first mention: it has no order by time. */
const TABLE_ORDERS: readonly NamedOrder[] = [
  { order: "count", name: "lists.order.events" },
  { order: "name", name: "lists.order.name" },
];

/** The places of an open table that have events in the window; of very many those with most events, which it says. */
export function TablePlaces() {
  const t = useMessages();
  const shown = useSettled(placeCounts);
  const dataset = useApp((s) => s.dataset);
  const order = useApp((s) => s.order) === "name" ? "name" : "count";
  const language = useApp((s) => s.language);
  const places = useMemo(
    () => (shown && dataset ? listed(shown, dataset, order, language) : null),
    [shown, dataset, order, language],
  );
  if (!shown || !dataset || !places) return <p className="part-notice">{t("events.counting")}</p>;
  const title = t("lists.shown", { count: shown.places });
  // A place that is known more and less exactly is listed for each.
  const all = shown.counts.filter(Boolean).length;
  return (
    <section className="lists-section">
      <header className="list-head">
        <h2 className="list-title">{title}</h2>
        {places.length > 1 && (
          <OrderChoice orders={TABLE_ORDERS} order={order} onChange={orderChosen} />
        )}
      </header>
      {places.length < all && (
        <p className="lists-most">{t("events.most", { shown: places.length, count: all })}</p>
      )}
      {places.length === 0 && <p className="lists-empty">{t("events.empty.places")}</p>}
      <VirtualList
        count={places.length}
        rowPx={ROW_PX}
        label={title}
        row={(index) => <Row shown={shown} dataset={dataset} place={places[index] ?? 0} />}
      />
    </section>
  );
}

function Row(props: { shown: PlaceCounts; dataset: Dataset; place: number }) {
  const { shown, dataset, place } = props;
  const t = useMessages();
  const language = useApp((s) => s.language);
  const found = dataset.places.get(dataset.placeIds[place] ?? "");
  if (!found) return null;
  const { step, counts, leading } = shown;
  const count = counts[place] ?? 0;
  const hasPast = changeSpan(step.view).start > dataset.extent.start;
  return (
    <PlaceButton
      placeId={found.id}
      names={namesOf(found, language)}
      isNew={hasPast && countAt(step.before, place) === 0}
    >
      <LeadingMark split={step.shown.index.split} code={leading[place] ?? 0} />
      <span className="lists-count">
        <span aria-hidden="true">{count.toLocaleString(LOCALES[language])}</span>
        <span className="unseen">{t("lists.events", { count })}</span>
      </span>
    </PlaceButton>
  );
}

/** The sign of what most of a place's events are, or of the side that they name most. */
function LeadingMark({ split, code }: { split: Split; code: number }) {
  const t = useMessages();
  const sideLabel = useSideLabel();
  const side = useApp((s) => s.dataset?.collection.sides[code - 1]?.id);
  const type = TYPE_CODES[code] ?? "other";
  const isNamed = code !== WITHOUT_SIDE && side !== undefined;
  const name =
    split === "type" ? t(`type.${type}`) : isNamed ? sideLabel(side) : t("filters.side.none");
  return (
    <span className="lists-mark" title={t("events.leading", { name })}>
      {split === "type" ? (
        <TypeMark type={type} />
      ) : (
        <SideMark control={isNamed ? { kind: "held", side } : { kind: "unknown" }} />
      )}
      <span className="unseen">{t("events.leading", { name })}</span>
    </span>
  );
}

function listed(
  { counts }: PlaceCounts,
  { places, placeIds }: Dataset,
  order: Order,
  language: Language,
): Uint32Array {
  const most = placesByCount(counts);
  if (order !== "name") return most;
  const nameOf = (place: number) => {
    const found = places.get(placeIds[place] ?? "");
    return found ? namesOf(found, language)[0].text : "";
  };
  return placesByName(most, nameOf, new Intl.Collator(LOCALES[language]));
}
