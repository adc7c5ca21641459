import { lazy, useDeferredValue, useMemo } from "react";
import { claimTrail } from "../../core/select/claim-trail.ts";
import { controlAt } from "../../core/select/control.ts";
import { corroborationOf } from "../../core/select/corroboration.ts";
import { isShown } from "../../core/select/visible.ts";
import type { Place } from "../../schema/place.ts";
import { knownDataset, timeView } from "../../store/selectors.ts";
import { selectionCleared } from "../../store/store.ts";
import { CorrectionBadge } from "../corrections/correction-badge.tsx";
import { useMessages } from "../messages/context.tsx";
import { Nearby } from "../nearby/nearby.tsx";
import { CloseButton } from "../symbols/close-button.tsx";
import { useNames } from "../symbols/use-collection.ts";
import { useSettled } from "../use-settled.ts";
import { useApp } from "../use-store.ts";
import { ClaimDay } from "./claim-day.tsx";
import { CurrentControl } from "./current-control.tsx";
import { PlaceHeader } from "./place-header.tsx";
import { PlaceTimeline } from "./place-timeline.tsx";
import { Tertiary } from "./tertiary.tsx";
import "./place-card.css";

/** What a table tells of a place: its code comes with the first one that is opened. */
const TablePlace = lazy(async () => {
  const part = await import("./table-place.tsx");
  return { default: part.TablePlace };
});

/** A place: its names, who holds it at the window's end, and everything that was said of it, day by day. */
export function PlaceCard({ placeId }: { placeId: string }) {
  const t = useMessages();
  const place = useApp((s) => s.dataset?.places.get(placeId));
  const isTable = useApp((s) => s.table !== null);
  const Text = isTable ? TablePlace : PlaceText;
  return (
    <article className="place-card">
      <div className="place-bar">
        <CloseButton label={t("place.close")} onPress={selectionCleared} />
      </div>
      {place ? <Text place={place} /> : <p className="place-note">{t("place.missing")}</p>}
    </article>
  );
}

function PlaceText({ place }: { place: Place }) {
  const t = useMessages();
  const dataset = useApp(knownDataset);
  const view = useDeferredValue(useSettled(timeView));
  const trail = useMemo(() => (dataset ? claimTrail(dataset, place.id) : []), [dataset, place.id]);
  if (!dataset) return null;
  const control = controlAt(dataset, place.id, view.window.end);
  return (
    <>
      <PlaceHeader place={place} />
      <CorrectionBadge placeId={place.id} />
      <CurrentControl place={place} control={control} windowEnd={view.window.end} />
      <PlaceTimeline dataset={dataset} placeId={place.id} window={view.window} clock={view.clock} />
      <section className="place-section">
        <h3 className="place-heading">{t("place.trail")}</h3>
        <Corroboration placeId={place.id} />
        {trail.length === 0 && <p className="place-note">{t("place.nothing")}</p>}
        {trail.map((day) => (
          <ClaimDay key={String(day.day)} day={day} view={view} />
        ))}
      </section>
      <Nearby placeId={place.id} />
    </>
  );
}

/** How many publishers stand independently behind what the window shows of a place, and which reference works beside them. */
function Corroboration({ placeId }: { placeId: string }) {
  const t = useMessages();
  const { sources } = useNames();
  const view = useDeferredValue(useSettled(timeView));
  const mentions = useApp((s) => knownDataset(s)?.mentionsByPlace.get(placeId)) ?? [];
  if (mentions.length === 0) return null;
  const shown = mentions.filter((placed) => isShown(placed, view));
  const { publishers, tertiary } = corroborationOf(shown, sources);
  const isRetold = publishers.length === 0 && tertiary.length > 0;
  const isSingle = publishers.length === 1;
  return (
    <p className="place-corroboration">
      {isSingle && <strong className="place-single">{t("place.singleSource")}</strong>}
      {shown.length === 0
        ? t("place.nothingInWindow")
        : t(isRetold ? "place.noneIndependent" : "place.publishers", { count: publishers.length })}
      {publishers.length > 0 && (
        <>
          {" "}
          <bdi>{publishers.join(" · ")}</bdi>
        </>
      )}
      <Tertiary names={tertiary} />
    </p>
  );
}
