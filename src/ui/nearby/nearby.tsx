import { useId, useMemo, useState } from "react";
import { controlAt } from "../../core/select/control.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import type { Area } from "../../core/select/filters.ts";
import { type Neighbour, placesNearby } from "../../core/select/nearby.ts";
import { namesOf } from "../../core/select/place-names.ts";
import { areaChosen } from "../../store/narrow.ts";
import { knownDataset, visiblePlaces } from "../../store/selectors.ts";
import { placeOpened } from "../../store/store.ts";
import { useMessages } from "../messages/context.tsx";
import { writeDistance } from "../symbols/distance.ts";
import { lights } from "../symbols/lights.ts";
import { SideMark } from "../symbols/side-mark.tsx";
import { useSideLabel } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";
import "./nearby.css";

/** Distances that can be asked for, km. */
const CHOICES_KM = [5, 10, 25, 50, 100];

/** The places around a place, folded away; nothing for a place that has no position. */
export function Nearby({ placeId }: { placeId: string }) {
  const t = useMessages();
  const isPlaced = useApp((s) => s.dataset?.places.get(placeId)?.geometry != null);
  const [isOpen, setIsOpen] = useState(false);
  if (!isPlaced) return null;
  return (
    <details className="nearby" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <h3 className="nearby-title">{t("nearby.title")}</h3>
      </summary>
      {isOpen && <Neighbours placeId={placeId} />}
    </details>
  );
}

function Neighbours({ placeId }: { placeId: string }) {
  const t = useMessages();
  const dataset = useApp(knownDataset);
  const [km, setKm] = useState(25);
  const found = useMemo(
    () => dataset && placesNearby(dataset.places, placeId, km * 1000),
    [dataset, placeId, km],
  );
  const center = dataset?.places.get(placeId)?.geometry?.coordinates;
  if (!dataset || !found || !center) return null;
  const { neighbours, unplaced } = found;
  return (
    <>
      <div className="nearby-choice">
        <RadiusChoice km={km} onChange={setKm} />
        <OnlyThese area={{ kind: "circle", center, radiusM: km * 1000 }} />
      </div>
      <p className="nearby-count" role="status">
        {t("nearby.count", { count: neighbours.length })}
      </p>
      <ul className="nearby-rows">
        {neighbours.map((neighbour) => (
          <NeighbourRow key={neighbour.placeId} neighbour={neighbour} dataset={dataset} />
        ))}
      </ul>
      {unplaced > 0 && <p className="nearby-count">{t("nearby.unplaced", { count: unplaced })}</p>}
    </>
  );
}

function RadiusChoice({ km, onChange }: { km: number; onChange: (km: number) => void }) {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const id = useId();
  return (
    <span className="nearby-radius">
      <label htmlFor={id}>{t("nearby.within")}</label>
      <select
        id={id}
        className="field field-quiet"
        value={km}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      >
        {CHOICES_KM.map((choice) => (
          <option key={choice} value={choice}>
            {writeDistance(choice * 1000, language)}
          </option>
        ))}
      </select>
    </span>
  );
}

/** Limits the map to the circle, or lifts that again. */
function OnlyThese({ area }: { area: Extract<Area, { kind: "circle" }> }) {
  const t = useMessages();
  const chosen = useApp((s) => s.filters.area);
  const isOn =
    chosen?.kind === "circle" &&
    chosen.radiusM === area.radiusM &&
    chosen.center.every((degrees, i) => degrees === area.center[i]);
  return (
    <button
      type="button"
      className="button"
      aria-pressed={isOn}
      onClick={() => areaChosen(isOn ? null : area)}
    >
      {t("nearby.only")}
    </button>
  );
}

function NeighbourRow({ neighbour, dataset }: { neighbour: Neighbour; dataset: Dataset }) {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const windowEnd = useApp((s) => s.window.end);
  const mentions = useApp((s) => visiblePlaces(s).get(neighbour.placeId)?.mentions);
  const sideLabel = useSideLabel();
  const { placeId, distanceM, direction, doubtM } = neighbour;
  const place = dataset.places.get(placeId);
  if (!place) return null;
  const control = controlAt(dataset, placeId, windowEnd);
  const holder =
    control.kind === "held" ? sideLabel(control.side) : t(`symbol.control.${control.kind}`);
  const count = mentions?.length ?? 0;
  const [name] = namesOf(place, language);
  const distance = writeDistance(distanceM, language);
  return (
    <li>
      <button
        type="button"
        className="nearby-row"
        onClick={() => placeOpened(placeId)}
        {...lights({ placeId })}
      >
        <span title={holder}>
          <SideMark control={control} />
          <span className="unseen">{holder}</span>
        </span>
        <span className="nearby-name">
          <bdi lang={name.language}>{name.text}</bdi>{" "}
          <span className="nearby-facts">
            {direction === null
              ? t("nearby.here")
              : t("nearby.away", { distance, direction: t(`nearby.direction.${direction}`) })}
            {doubtM > 0 && (
              <bdi> {t("nearby.doubt", { distance: writeDistance(doubtM, language) })}</bdi>
            )}
          </span>
        </span>
        <span>
          <span aria-hidden="true">{count}</span>
          <span className="unseen">{t("nearby.mentions", { count })}</span>
        </span>
      </button>
    </li>
  );
}
