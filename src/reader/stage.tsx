import type { MapAdapter } from "../map/adapter.ts";
import { CollectionMap } from "../shell/collection-map.tsx";
import { MapCredits } from "../shell/map-credits.tsx";
import { ActiveFilters } from "../ui/filters/active-filters.tsx";
import { Legend } from "../ui/legend/legend.tsx";
import { MapTools } from "../ui/map-tools/map-tools.tsx";
import { useMessages } from "../ui/messages/context.tsx";
import { SaidCounts } from "../ui/summary/said-counts.tsx";
import { Summary } from "../ui/summary/summary.tsx";
import { Timeline } from "../ui/timeline/timeline.tsx";

type StageProps = {
  /** Whether what stands below the map is due. */
  footDue: boolean;
  /** The map, once it is there. */
  map: MapAdapter | null;
  onMap: (map: MapAdapter | null) => void;
  onFirstFrame: () => void;
};

/** Map above, and below it what is shown in words, the legend and the timeline. */
export function Stage({ footDue, map, onMap, onFirstFrame }: StageProps) {
  return (
    <main className="stage">
      <div className="stage-map">
        <CollectionMap onMap={onMap} onFirstFrame={onFirstFrame} />
        {footDue && map && <MapTools fitShown={map.fitShown} />}
        <MapCredits />
      </div>
      <div className="stage-foot">{footDue && <Foot />}</div>
    </main>
  );
}

function Foot() {
  const t = useMessages();
  return (
    <>
      <Summary />
      <SaidCounts />
      <ActiveFilters />
      <Timeline />
      <details className="stage-legend" open={window.matchMedia("(min-width: 900px)").matches}>
        <summary>{t("legend.title")}</summary>
        <Legend />
      </details>
    </>
  );
}
