import { lazy } from "react";
import type { Dataset } from "../../core/select/dataset.ts";
import { visible } from "../../store/selectors.ts";
import type { State } from "../../store/state.ts";
import { undatedToggled } from "../../store/time.ts";
import { placeCounts } from "../events/place-counts.ts";
import { useMessages } from "../messages/context.tsx";
import { Part } from "../part.tsx";
import { useSettled } from "../use-settled.ts";
import { useApp } from "../use-store.ts";
import { type Missing, unplacedPlaces } from "./missing.ts";
import { Popover } from "./popover.tsx";

// What a tray lists is fetched when one is first opened.
const MentionRows = lazy(async () => {
  const part = await import("./tray-mentions.tsx");
  return { default: part.MentionRows };
});
const TrayEvents = lazy(async () => {
  const part = await import("../events/tray-events.tsx");
  return { default: part.TrayEventList };
});

/** Counts of what has no date on this clock and of what is shown but has no place on the map; each opens its list. */
export function MissingTrays() {
  const counts = useSettled(missingCounts);
  const kinds = (["undated", "unplaced"] as const).filter((kind) => counts[kind] > 0);
  if (kinds.length === 0) return null;
  return (
    <ul className="timeline-missing">
      {kinds.map((kind) => (
        <li key={kind}>
          <Tray kind={kind} count={counts[kind]} />
        </li>
      ))}
    </ul>
  );
}

/** How many there are of each, as a stored value for as long as the numbers are the same. */
const missingCounts = (state: State): Counts => {
  const next = countMissing(state);
  if (next.undated !== last.undated || next.unplaced !== last.unplaced) last = next;
  return last;
};

type Counts = Readonly<Record<Missing, number>>;
let last: Counts = { undated: 0, unplaced: 0 };

function countMissing(state: State): Counts {
  const { table, dataset } = state;
  if (table && dataset) return { undated: table.undated, unplaced: unplacedEvents(state, dataset) };
  const shown = visible(state);
  return { undated: shown?.undated ?? 0, unplaced: shown?.unplaced ?? 0 };
}

function unplacedEvents(state: State, dataset: Dataset): number {
  const counts = placeCounts(state)?.counts;
  return unplacedPlaces(dataset).reduce((sum, place) => sum + (counts?.[place] ?? 0), 0);
}

function Tray({ kind, count }: { kind: Missing; count: number }) {
  const t = useMessages();
  const isOnMap = useApp((state) => state.undated) && kind === "undated";
  const isTable = useApp((state) => state.table !== null);
  const texts = isTable ? "timeline.events" : "timeline";
  const name = t(isOnMap ? `${texts}.undated.shown` : `${texts}.${kind}`, { count });
  const face = (
    <>
      <span className="timeline-long">{name}</span>
      <span className="timeline-short">
        {t(isOnMap ? `${texts}.undated.shown` : `${texts}.${kind}.short`, { count })}
      </span>
    </>
  );
  const button = { className: "button timeline-button timeline-tray", label: name, face };
  return (
    <Popover name={name} button={button}>
      {(close) => (
        <>
          {kind === "undated" && (
            <label className="timeline-check">
              <input
                type="checkbox"
                checked={isOnMap}
                onChange={(event) => undatedToggled(event.currentTarget.checked)}
              />
              {t("timeline.undated.show")}
            </label>
          )}
          <Part>
            {isTable ? <TrayEvents kind={kind} /> : <MentionRows kind={kind} onOpened={close} />}
          </Part>
        </>
      )}
    </Popover>
  );
}
