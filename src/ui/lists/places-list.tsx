import { useDeferredValue, useMemo } from "react";
import type { Dataset } from "../../core/select/dataset.ts";
import { namesOf } from "../../core/select/place-names.ts";
import type { Visible } from "../../core/select/visible.ts";
import { knownDataset, visible } from "../../store/selectors.ts";
import { type Language, ORDERS, type Order } from "../../store/state.ts";
import { orderChosen } from "../../store/views.ts";
import { useMessages } from "../messages/context.tsx";
import { LOCALES } from "../messages/translate.ts";
import { useSettled } from "../use-settled.ts";
import { useApp } from "../use-store.ts";
import { type Row, sortRows } from "./order.ts";
import { type NamedOrder, OrderChoice } from "./order-choice.tsx";
import { PlaceRow, SilentPlaceRow } from "./place-row.tsx";
import "./lists.css";

/** Rows of the list's first screenful. */
const FIRST_ROWS = 16;

const ALL_ORDERS: readonly NamedOrder[] = ORDERS.map((order) => ({
  order,
  name: `lists.order.${order}`,
}));

/** The places that the window shows, and those it has nothing about. Follows the window ten times a second. */
export function PlacesList() {
  const t = useMessages();
  const order = useApp((s) => s.order);
  const shown = useDeferredValue(useSettled(visible));
  const dataset = useApp(knownDataset);
  const language = useApp((s) => s.language);
  const rows = useMemo(
    () => (dataset && shown ? rowsOf(dataset, shown, order, language) : []),
    [dataset, shown, order, language],
  );
  // The first screenful comes at once, the rest when there is time: the map is being drawn meanwhile.
  const drawn = useDeferredValue(rows, rows.slice(0, FIRST_ROWS));
  if (!dataset || !shown) return null;
  return (
    <section className="lists-section">
      <header className="list-head">
        <h2 className="list-title">{t("lists.shown", { count: rows.length })}</h2>
        {rows.length > 1 && (
          <OrderChoice orders={ALL_ORDERS} order={order} onChange={orderChosen} />
        )}
      </header>
      {rows.length === 0 && <p className="lists-empty">{t("lists.empty")}</p>}
      <ul className="lists-rows">
        {drawn.map(({ state, names }) => (
          <PlaceRow key={state.placeId} state={state} names={names} />
        ))}
      </ul>
      <SilentPlaces dataset={dataset} shown={shown} />
    </section>
  );
}

/** Places of the collection without a mention in the window, folded away. */
function SilentPlaces({ dataset, shown }: { dataset: Dataset; shown: Visible }) {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const silent = useMemo(() => {
    const ids = new Set(shown.places.map((place) => place.placeId));
    const { compare } = new Intl.Collator(LOCALES[language]);
    return [...dataset.places.values()]
      .filter((place) => !ids.has(place.id))
      .map((place) => ({ id: place.id, names: namesOf(place, language) }))
      .sort((a, b) => compare(a.names[0].text, b.names[0].text));
  }, [dataset, shown, language]);
  if (silent.length === 0) return null;
  return (
    <details className="lists-silent">
      <summary>
        <h3 className="list-title">{t("lists.silent", { count: silent.length })}</h3>
      </summary>
      <ul className="lists-rows">
        {silent.map(({ id, names }) => (
          <SilentPlaceRow key={id} placeId={id} names={names} />
        ))}
      </ul>
    </details>
  );
}

function rowsOf(dataset: Dataset, shown: Visible, order: Order, language: Language): Row[] {
  const rows = shown.places.flatMap((state): Row[] => {
    const place = dataset.places.get(state.placeId);
    return place ? [{ state, names: namesOf(place, language) }] : [];
  });
  return sortRows(rows, order, new Intl.Collator(LOCALES[language]));
}
