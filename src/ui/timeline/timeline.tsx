import { type ComponentType, lazy, useMemo } from "react";
import type { Dataset } from "../../core/select/dataset.ts";
import { fitAxis } from "../../core/time/axis.ts";
import { fitWindow } from "../../core/time/window.ts";
import { hasDates, knownDataset } from "../../store/selectors.ts";
import { useMessages } from "../messages/context.tsx";
import { Part } from "../part.tsx";
import { useDates } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";
import { Controls } from "./controls.tsx";
import type { TimelineParts } from "./parts.ts";
import { Track } from "./track.tsx";
import { usePlay } from "./use-play.ts";
import "./timeline.css";

const NoDates = lazy(async () => {
  const part = await import("../events/tray-events.tsx");
  return { default: part.NoDates };
});

/**
 * The collection's time: when its mentions are, and the window that everything else shows. As wide as its
 * container, 130 to 155 px high and 22 px more while the axis is zoomed; time runs the way the interface's text does.
 * Nothing until a collection is loaded; a sentence where a table has no dates. `Content`: another way to show the same, where there is less room.
 */
export function Timeline({ Content = Whole }: { Content?: ComponentType<TimelineParts> }) {
  const dataset = useApp(knownDataset);
  const isDated = useApp(hasDates);
  usePlay();
  if (!isDated)
    return (
      <Part>
        <NoDates />
      </Part>
    );
  return dataset && <LoadedTimeline dataset={dataset} Content={Content} />;
}

function Whole(parts: TimelineParts) {
  return (
    <>
      <Controls {...parts} />
      <Track {...parts} />
    </>
  );
}

function LoadedTimeline({
  dataset,
  Content,
}: {
  dataset: Dataset;
  Content: ComponentType<TimelineParts>;
}) {
  const t = useMessages();
  const dates = useDates();
  const chosen = useApp((state) => state.window);
  const zoomedTo = useApp((state) => state.axis);
  const { extent, collection } = dataset;
  const bounds = useMemo(
    () => ({ extent, timeZone: collection.timeZone }),
    [extent, collection.timeZone],
  );
  const window = useMemo(() => fitWindow(chosen, extent), [chosen, extent]);
  const axis = useMemo(() => fitAxis(zoomedTo, extent), [zoomedTo, extent]);
  return (
    <section className="timeline" aria-label={t("timeline.name")}>
      <Content dataset={dataset} window={window} bounds={bounds} axis={axis} dates={dates} />
    </section>
  );
}
