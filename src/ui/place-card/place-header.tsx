import { governorateName, namesOf } from "../../core/select/place-names.ts";
import type { Place } from "../../schema/place.ts";
import { knownDataset } from "../../store/selectors.ts";
import { useMessages } from "../messages/context.tsx";
import { catchFocus } from "../symbols/catch-focus.ts";
import { isolated } from "../symbols/isolated.ts";
import { useApp } from "../use-store.ts";
import { PositionNote } from "./position-note.tsx";

/** What a place is: its names, where it belongs, how exactly its position is known, and what else is noted of it. */
export function PlaceHeader({ place }: { place: Place }) {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const { kind, governorate, alternateNames, note } = place.properties;
  const dataset = useApp(knownDataset);
  const localName =
    governorate && dataset && governorateName(dataset.places, governorate, language);
  const [name, ...others] = namesOf(place, language);
  return (
    <header className="place-header">
      <h2 className="place-name" ref={catchFocus} tabIndex={-1}>
        <bdi lang={name.language}>{name.text}</bdi>
        {others.map((other) => (
          <span key={other.language} className="place-other-name">
            {" "}
            <bdi lang={other.language}>{other.text}</bdi>
          </span>
        ))}
      </h2>
      <p className="place-kind">
        {kind !== "other" && <span>{t(`place.kind.${kind}`)}</span>}
        {governorate && <span>{localName ?? t("place.governorate", { name: governorate })}</span>}
      </p>
      <PositionNote place={place} />
      {note && (
        <p className="place-note" dir="auto">
          {note}
        </p>
      )}
      {alternateNames.length > 0 && (
        <p className="place-note">
          {t("place.alsoWritten")} {alternateNames.map(isolated).join(t("symbol.comma"))}
        </p>
      )}
    </header>
  );
}
