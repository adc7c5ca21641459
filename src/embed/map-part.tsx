import type { MapAdapter } from "../map/adapter.ts";
import type { Gestures } from "../map/gestures.ts";
import { CollectionMap } from "../shell/collection-map.tsx";
import { MapCredits } from "../shell/map-credits.tsx";
import { ToolIcon } from "../ui/map-tools/icons.tsx";
import { useMessages } from "../ui/messages/context.tsx";

type MapPartProps = {
  gestures: Gestures;
  /** Whether there is a button that shows all that is shown. */
  hasFit: boolean;
  /** The map, once it is there. */
  map: MapAdapter | null;
  onMap: (map: MapAdapter | null) => void;
  onFirstFrame: () => void;
};

/** The map with who made its ground, which always stays in sight. */
export function MapPart({ gestures, hasFit, map, onMap, onFirstFrame }: MapPartProps) {
  const t = useMessages();
  return (
    <div className="embed-map">
      <CollectionMap gestures={gestures} onMap={onMap} onFirstFrame={onFirstFrame} />
      {hasFit && map?.fitShown && (
        <button
          type="button"
          className="button embed-fit"
          aria-label={t("map.fit")}
          title={t("map.fit")}
          data-over-map
          onClick={map.fitShown}
        >
          <ToolIcon name="fit" />
        </button>
      )}
      <MapCredits />
    </div>
  );
}
