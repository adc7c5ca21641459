import { useMemo } from "react";
import { NO_START } from "../../core/events/columns.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import { inBoth } from "../../core/select/places-in-view.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import { EventList } from "./event-list.tsx";
import type { ListQuery } from "./event-pages.ts";
import { useWindowQuery } from "./use-events.ts";

/** A span that nothing with a date overlaps. */
const NO_SPAN = { start: NO_START, end: NO_START };

/** Events that pass the filters and have no date; or those of the window whose place has no position. */
export function TrayEventList({ kind }: { kind: "undated" | "unplaced" }) {
  const t = useMessages();
  const dataset = useApp((s) => s.dataset);
  const query = useWindowQuery(null, false);
  const meant = useMemo(
    () => (query && dataset ? meantBy(kind, query, dataset) : null),
    [kind, query, dataset],
  );
  return (
    <>
      <p className="timeline-soft">{t(`events.${kind}.hint`)}</p>
      <div className="events-tray">
        <EventList query={meant} namesPlace />
      </div>
    </>
  );
}

/** In the timeline's place, for a table of which no event has a date: that all of its events are shown, whenever they were. */
export function NoDates() {
  const t = useMessages();
  return (
    <section className="timeline" aria-label={t("timeline.name")}>
      <p className="events-no-dates">{t("events.noDates")}</p>
    </section>
  );
}

function meantBy(
  kind: "undated" | "unplaced",
  query: ListQuery,
  { places, placeIds }: Dataset,
): ListQuery {
  if (kind === "undated") return { ...query, span: NO_SPAN, withUndated: true };
  const unplaced = Uint8Array.from(placeIds, (id) => Number(!places.get(id)?.geometry));
  return {
    ...query,
    filter: { ...query.filter, places: inBoth(query.filter.places, unplaced) },
  };
}
