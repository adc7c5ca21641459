import { useMemo } from "react";
import type { Dataset } from "../../core/select/dataset.ts";
import { fitWindow } from "../../core/time/window.ts";
import { useMessages } from "../messages/context.tsx";
import { useDates } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";
import { Controls } from "./controls.tsx";
import { Track } from "./track.tsx";
import { usePlay } from "./use-play.ts";
import "./timeline.css";

/**
 * The collection's time: when its mentions are, and the window that everything else shows. As wide as its
 * container, 112 to 140 px high; time runs the way the interface's text does. Nothing until a collection is
 * loaded.
 */
export function Timeline() {
  const dataset = useApp((state) => state.dataset);
  usePlay();
  return dataset && <LoadedTimeline dataset={dataset} />;
}

function LoadedTimeline({ dataset }: { dataset: Dataset }) {
  const t = useMessages();
  const dates = useDates();
  const chosen = useApp((state) => state.window);
  const { extent, collection } = dataset;
  const bounds = useMemo(
    () => ({ extent, timeZone: collection.timeZone }),
    [extent, collection.timeZone],
  );
  const window = useMemo(() => fitWindow(chosen, extent), [chosen, extent]);
  const shared = { dataset, window, bounds, dates };
  return (
    <section className="timeline" aria-label={t("timeline.name")}>
      <Controls {...shared} />
      <Track {...shared} />
    </section>
  );
}
