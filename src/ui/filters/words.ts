import { useMemo } from "react";
import {
  type Area,
  type Dimension,
  isInArea,
  NO_SIDE,
  nearestPlace,
} from "../../core/select/filters.ts";
import { namesOf } from "../../core/select/place-names.ts";
import { MENTION_TYPES, STATUSES } from "../../schema/mention.ts";
import { languageName } from "../language-name.ts";
import { useMessages } from "../messages/context.tsx";
import { writeDistance } from "../symbols/distance.ts";
import { useLocalized, useSideLabel } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";

/** Says a filter's value in the reader's language; the value itself where nothing is known about it. */
export function useChoiceLabel(): (dimension: Dimension, value: string) => string {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const speakers = useApp((s) => s.dataset?.collection.speakers);
  const sideLabel = useSideLabel();
  const localized = useLocalized();
  const labels: Record<Dimension, (value: string) => string | undefined> = {
    type: (value) => {
      const type = MENTION_TYPES.find((known) => known === value);
      return type && t(`type.${type}`);
    },
    side: (value) => (value === NO_SIDE ? t("filters.side.none") : sideLabel(value)),
    status: (value) => {
      const status = STATUSES.find((known) => known === value);
      return status && t(`status.${status}`);
    },
    publisher: (value) => value,
    speaker: (value) => {
      const speaker = speakers?.find(({ id }) => id === value);
      return speaker && localized(speaker.name);
    },
    language: (value) => (value === "" ? t("filters.unknown") : languageName(value, language)),
  };
  return (dimension, value) => labels[dimension](value) ?? value;
}

/** Says an area: "5 km around Hama" for a circle, the number of its corners for a polygon; empty for none. */
export function useAreaWords(area: Area | null): string {
  const t = useMessages();
  const dataset = useApp((s) => s.dataset);
  const language = useApp((s) => s.language);
  return useMemo(() => {
    if (!area || !dataset) return "";
    if (area.kind === "polygon") return t("filters.area.polygon", { count: area.corners.length });
    const distance = writeDistance(area.radiusM, language);
    const nearest = nearestPlace(dataset, area.center);
    if (!nearest?.geometry) return t("filters.area.circle", { distance });
    const isThere = isInArea(nearest.geometry.coordinates, { ...area, radiusM: THERE_M });
    const place = namesOf(nearest, language)[0].text;
    return t(isThere ? "filters.area.around" : "filters.area.near", { distance, place });
  }, [t, dataset, language, area]);
}

/** A centre this near to a place's point is that place's: the address rounds to about a metre. */
const THERE_M = 10;
