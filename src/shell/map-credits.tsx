import { useMessages } from "../ui/messages/context.tsx";

/** Who made the map under the data; always in sight. */
export function MapCredits() {
  const t = useMessages();
  return (
    <p className="map-credits" data-over-map>
      {t("map.credits")}
    </p>
  );
}
