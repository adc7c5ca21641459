import { useMemo } from "react";
import { TYPE_CODES } from "../../core/events/columns.ts";
import { addValuesAt } from "../../core/events/place-index.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import type { PlaceDay } from "../../core/select/place-days.ts";
import type { StepCounts } from "../../core/select/step.ts";
import { histogramBins } from "../../core/time/bins.ts";
import { countInBins, slotsOfPlace } from "../../core/time/index-bins.ts";
import type { Place } from "../../schema/place.ts";
import { hasDates, placeIndex, stepCounts, timeView } from "../../store/selectors.ts";
import { EventList } from "../events/event-list.tsx";
import { useWindowQuery } from "../events/use-events.ts";
import { useMessages } from "../messages/context.tsx";
import { LOCALES } from "../messages/translate.ts";
import { SideMark } from "../symbols/side-mark.tsx";
import { TypeMark } from "../symbols/type-mark.tsx";
import { useSideLabel } from "../symbols/use-collection.ts";
import { useSettled } from "../use-settled.ts";
import { useApp } from "../use-store.ts";
import { PlaceHeader } from "./place-header.tsx";
import { MOST_BARS, PlaceBars } from "./place-timeline.tsx";
import "./table-place.css";

const EVENT_WORDS = { hint: "events.place.hint", day: "events.place.day" } as const;

/** A place of a table: how many events of which kind the window has of it, when they were, and each with its row. */
export function TablePlace({ place }: { place: Place }) {
  const dataset = useApp((s) => s.dataset);
  const isDated = useApp(hasDates);
  const number = dataset?.placeNumbers.get(place.id);
  if (!dataset || number === undefined) return null;
  return (
    <>
      <PlaceHeader place={place} />
      <WindowCounts place={number} />
      {isDated && <TableTimeline dataset={dataset} place={number} />}
      <PlaceEvents key={number} place={number} />
    </>
  );
}

function PlaceEvents({ place }: { place: number }) {
  const query = useWindowQuery(place, false);
  return (
    <section className="table-place-events">
      <EventList query={query} namesPlace={false} />
    </section>
  );
}

/** The window's events of a place by what the index divides them by, the most first. */
function WindowCounts({ place }: { place: number }) {
  const t = useMessages();
  const step = useSettled(stepCounts);
  const isDated = useApp(hasDates);
  const locale = LOCALES[useApp((s) => s.language)];
  const parts = useMemo(() => (step ? partsAt(step, place) : []), [step, place]);
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const split = step?.shown.index.split ?? "type";
  return (
    <section className="place-section">
      <h3 className="place-heading">
        {t(isDated ? "events.place.count" : "events.count", { count })}
      </h3>
      {count > 0 && (
        <ul className="table-place-parts" aria-label={t(`events.place.${split}`)}>
          {parts.map(({ code, count }) => (
            <li key={code}>
              {split === "type" ? <TypePart code={code} /> : <SidePart code={code} />}
              <span className="table-place-count">{count.toLocaleString(locale)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function TypePart({ code }: { code: number }) {
  const t = useMessages();
  const type = TYPE_CODES[code] ?? "other";
  return (
    <span>
      <TypeMark type={type} /> {t(`type.${type}`)}
    </span>
  );
}

function SidePart({ code }: { code: number }) {
  const t = useMessages();
  const sideLabel = useSideLabel();
  const side = useApp((s) => s.dataset?.collection.sides[code - 1]?.id);
  return (
    <span>
      <SideMark control={side === undefined ? { kind: "unknown" } : { kind: "held", side }} />{" "}
      <bdi>{side === undefined ? t("filters.side.none") : sideLabel(side)}</bdi>
    </span>
  );
}

function partsAt({ shown }: StepCounts, place: number): { code: number; count: number }[] {
  const sums: number[] = [];
  addValuesAt(shown, place, sums);
  return [...sums.entries()]
    .map(([code, count = 0]) => ({ code, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** When the place's events were, over all of the table's time. */
function TableTimeline({ dataset, place }: { dataset: Dataset; place: number }) {
  const index = useApp(placeIndex);
  const view = useSettled(timeView);
  const bins = useMemo((): PlaceDay[] => {
    if (!index) return [];
    const edges = histogramBins(dataset.extent, dataset.collection.timeZone, MOST_BARS, "day");
    const { bins, earlier } = countInBins(slotsOfPlace(index, place), edges);
    return bins.map((byCode, i) => {
      const count = byCode.reduce((sum, part) => sum + part, i === 0 ? earlier : 0);
      const span = { start: edges[i] ?? 0, end: edges[i + 1] ?? 0 };
      return { span, count, sides: [{ side: null, count }], held: [] };
    });
  }, [index, dataset, place]);
  return <PlaceBars bins={bins} window={view.window} clock={view.clock} words={EVENT_WORDS} />;
}
