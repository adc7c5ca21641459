import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { isInBbox } from "../core/select/filters.ts";
import { namesOf } from "../core/select/place-names.ts";
import type { PlaceState } from "../core/select/visible.ts";
import { visible } from "../store/selectors.ts";
import { localized } from "../ui/localized.ts";
import { useMessages } from "../ui/messages/context.tsx";
import { stateAddress } from "../ui/page-address.ts";
import { Summary } from "../ui/summary/summary.tsx";
import { SideMark } from "../ui/symbols/side-mark.tsx";
import { useSideLabel } from "../ui/symbols/use-collection.ts";
import { useApp } from "../ui/use-store.ts";

/** Whether the page is being put on paper. The map keeps its shape there: its width and height stand in `--map-shape`. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => {
      const map = document.querySelector(".embed-map");
      if (map)
        document.documentElement.style.setProperty(
          "--map-shape",
          `${map.clientWidth} / ${map.clientHeight}`,
        );
      // The browser lays the paper out as soon as this returns.
      flushSync(() => setPrinting(true));
    };
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return printing;
}

/** On paper above the map: title, and what is shown in words. */
export function PrintHead() {
  const language = useApp((s) => s.language);
  const title = useApp((s) => s.dataset?.collection.title);
  return (
    <div className="embed-paper embed-paper-head">
      <h1>{localized(title, language)}</h1>
      <Summary />
    </div>
  );
}

/** On paper below the map: the shown places in its view, each with who holds it and how often it is mentioned, and the address. */
export function PrintTail() {
  const t = useMessages();
  const places = usePlacesInView();
  const address = useApp(stateAddress);
  return (
    <div className="embed-paper">
      <h2>{t("embed.inView", { count: places.length })}</h2>
      <ul className="embed-paper-places">
        {places.map((place) => (
          <PrintedPlace key={place.placeId} place={place} />
        ))}
      </ul>
      <p>
        {t("embed.address")}: <bdi className="embed-paper-address">{address}</bdi>
      </p>
    </div>
  );
}

function PrintedPlace({ place: { placeId, control, count } }: { place: PlaceState }) {
  const t = useMessages();
  const sideLabel = useSideLabel();
  const language = useApp((s) => s.language);
  const place = useApp((s) => s.dataset?.places.get(placeId));
  const holder =
    control.kind === "held" ? sideLabel(control.side) : t(`symbol.control.${control.kind}`);
  if (!place) return null;
  const [name] = namesOf(place, language);
  return (
    <li>
      <SideMark control={control} /> <bdi lang={name.language}>{name.text}</bdi>: {holder} ·{" "}
      {t("lists.mentions", { count })}
    </li>
  );
}

/** The shown places that the map has in its view; all that are shown where there is no map. */
function usePlacesInView(): readonly PlaceState[] {
  const shown = useApp(visible);
  const dataset = useApp((s) => s.dataset);
  const view = useApp((s) => s.mapView);
  return (shown?.places ?? []).filter(({ placeId }) => {
    const position = dataset?.places.get(placeId)?.geometry?.coordinates;
    return view === null || (position !== undefined && isInBbox(position, view));
  });
}
