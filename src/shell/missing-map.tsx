import type { MapViewProps } from "../map/map-props.ts";
import { useMessages } from "../ui/messages/context.tsx";

/** Sends `again` when the reader wants another try at the map's code. */
export const missedMap = new EventTarget();

/** Stands where the map's code could not be fetched, and says so. */
export function MissingMap({ texts }: MapViewProps) {
  const t = useMessages();
  return (
    <section className="part-notice" aria-label={texts.label}>
      <p role="status">{t("map.codeMissing")}</p>
      <button
        type="button"
        className="button"
        onClick={() => missedMap.dispatchEvent(new Event("again"))}
      >
        {t("app.again")}
      </button>
    </section>
  );
}
