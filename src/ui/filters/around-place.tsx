import { type FormEvent, useMemo, useState } from "react";
import type { Dataset } from "../../core/select/dataset.ts";
import { namesOf } from "../../core/select/place-names.ts";
import type { Place } from "../../schema/place.ts";
import { areaChosen } from "../../store/narrow.ts";
import type { Language, State } from "../../store/state.ts";
import { placeCounts } from "../events/place-counts.ts";
import { placesByCount } from "../lists/place-order.ts";
import { useMessages } from "../messages/context.tsx";
import { LOCALES } from "../messages/translate.ts";
import { writeDistance } from "../symbols/distance.ts";
import { useSettled } from "../use-settled.ts";
import { useApp } from "../use-store.ts";

const RADII_M = [5_000, 10_000, 25_000, 50_000, 100_000] as const;

/** A circle around a place by name and distance: an area for those who can't, or need not, draw one. */
export function AroundPlace() {
  const t = useMessages();
  const dataset = useApp((s) => s.dataset);
  const language = useApp((s) => s.language);
  const [radiusM, setRadiusM] = useState<number>(RADII_M[1]);
  const [chosen, setChosen] = useState<string | null>(null);
  const counts = useSettled(countsOfMany);
  const places = useMemo(
    () => (dataset ? placed(placesOf(dataset, counts), language) : []),
    [dataset, counts, language],
  );
  const placeId = chosen ?? places[0]?.id;
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const center = dataset?.places.get(placeId ?? "")?.geometry?.coordinates;
    if (center) areaChosen({ kind: "circle", center, radiusM });
  };
  if (places.length === 0) return null;
  return (
    <form className="filters-around" onSubmit={apply}>
      <span className="filters-around-title">{t("filtering.area.circleTitle")}</span>
      <select
        className="field"
        aria-label={t("filtering.area.distance")}
        value={radiusM}
        onChange={(event) => setRadiusM(Number(event.target.value))}
      >
        {RADII_M.map((metres) => (
          <option key={metres} value={metres}>
            {writeDistance(metres, language)}
          </option>
        ))}
      </select>
      <select
        className="field"
        aria-label={t("filtering.area.place")}
        value={placeId}
        onChange={(event) => setChosen(event.target.value)}
      >
        {places.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit" className="button">
        {t("filtering.area.apply")}
      </button>
    </form>
  );
}

/** Most places that a list to choose from has; of more than these, those with most events. */
const MOST_CHOICES = 500;

const countsOfMany = (state: State) =>
  (state.dataset?.places.size ?? 0) > MOST_CHOICES ? (placeCounts(state)?.counts ?? null) : null;

function placesOf({ places, placeIds }: Dataset, counts: Uint32Array | null): Place[] {
  if (!counts) return [...places.values()];
  return [...placesByCount(counts).subarray(0, MOST_CHOICES)].flatMap(
    (place) => places.get(placeIds[place] ?? "") ?? [],
  );
}

/** Places that have a position, by name. */
function placed(places: readonly Place[], language: Language): { id: string; name: string }[] {
  const { compare } = new Intl.Collator(LOCALES[language]);
  return places
    .filter(({ geometry }) => geometry !== null)
    .map((place) => ({ id: place.id, name: namesOf(place, language)[0].text }))
    .sort((a, b) => compare(a.name, b.name));
}
