import { useState } from "react";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import { EventList } from "./event-list.tsx";
import { useWindowQuery } from "./use-events.ts";

/** The window's events of an open table: those in the map's view, unless the reader wants all. */
export function EventsTab() {
  const t = useMessages();
  const [inView, setInView] = useState(true);
  const query = useWindowQuery(null, inView);
  const table = useApp((s) => s.table?.table);
  return (
    <section className="lists-section">
      <EventList
        // Another table has other pages.
        key={table?.name}
        query={query}
        namesPlace
        inView={inView}
        title="h2"
        end={
          <label className="events-in-view">
            <input
              type="checkbox"
              checked={inView}
              onChange={(event) => setInView(event.currentTarget.checked)}
            />
            {t("events.inView")}
          </label>
        }
      />
    </section>
  );
}
