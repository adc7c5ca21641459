import type { ReactNode } from "react";
import { governorateName, type TaggedName } from "../../core/select/place-names.ts";
import type { PlaceState } from "../../core/select/visible.ts";
import { litPlaces } from "../../store/selectors.ts";
import { placeOpened } from "../../store/store.ts";
import { CorrectionMark } from "../corrections/correction-badge.tsx";
import { useMessages } from "../messages/context.tsx";
import { writeDistance } from "../symbols/distance.ts";
import { lights } from "../symbols/lights.ts";
import { SideMark } from "../symbols/side-mark.tsx";
import { useSideLabel } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";

/** Names of a place, the reader's first. */
type Names = readonly [TaggedName, ...TaggedName[]];

/** A shown place: who holds it, its name, how often it is mentioned, and what to know about its position. */
export function PlaceRow({ state, names }: { state: PlaceState; names: Names }) {
  const t = useMessages();
  const sideLabel = useSideLabel();
  const { control, placeId, isNew, count } = state;
  const holder =
    control.kind === "held" ? sideLabel(control.side) : t(`symbol.control.${control.kind}`);
  return (
    <li>
      <PlaceButton placeId={placeId} names={names} isNew={isNew}>
        <span className="lists-mark" title={holder}>
          <SideMark control={control} />
          <span className="unseen">{holder}</span>
        </span>
        <span className="lists-count">
          <span aria-hidden="true">{count}</span>
          <span className="unseen">{t("lists.mentions", { count })}</span>
        </span>
      </PlaceButton>
    </li>
  );
}

/** A place that the window has nothing about. */
export function SilentPlaceRow({ placeId, names }: { placeId: string; names: Names }) {
  return (
    <li>
      <PlaceButton placeId={placeId} names={names} isNew={false} />
    </li>
  );
}

/** A place that opens its card: its names and what to know about its position, between what a list puts before and after them. */
export function PlaceButton(props: {
  placeId: string;
  names: Names;
  isNew: boolean;
  children?: ReactNode;
}) {
  const { placeId, names, isNew, children } = props;
  const t = useMessages();
  const language = useApp((s) => s.language);
  const isLit = useApp((s) => litPlaces(s).has(placeId));
  const dataset = useApp((s) => s.dataset);
  const place = dataset?.places.get(placeId);
  if (!place) return null;
  const { governorate, radiusM } = place.properties;
  const localName =
    governorate && dataset && governorateName(dataset.places, governorate, language);
  const [name, ...others] = names;
  return (
    <button
      type="button"
      className="lists-row"
      data-lit={isLit}
      data-opens={placeId}
      onClick={() => placeOpened(placeId)}
      {...lights({ placeId })}
    >
      <span className="lists-names">
        <bdi className="lists-name" lang={name.language}>
          {name.text}
        </bdi>{" "}
        {others.slice(0, 1).map((other) => (
          <bdi key={other.language} className="lists-other-name" lang={other.language}>
            {other.text}
          </bdi>
        ))}
      </span>
      <span className="lists-facts">
        {governorate && <bdi>{localName ?? governorate}</bdi>}
        {isNew && <span className="lists-new">{t("lists.new")}</span>}
        {radiusM !== undefined && (
          <span>{t("lists.radius", { distance: writeDistance(radiusM, language) })}</span>
        )}
        {!place.geometry && <span>{t("lists.notOnMap")}</span>}
        <CorrectionMark placeId={placeId} />
      </span>
      {children}
    </button>
  );
}
