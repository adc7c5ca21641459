import { Suspense, useState } from "react";
import type { EmbedOptions } from "../core/embed/options.ts";
import type { MapAdapter } from "../map/adapter.ts";
import { ClusterPart } from "../shell/cluster-part.tsx";
import { Dialogs } from "../shell/dialogs.tsx";
import { HoverPreview } from "../shell/on-use.ts";
import { SaidCounts } from "../ui/summary/said-counts.tsx";
import { Summary } from "../ui/summary/summary.tsx";
import { Timeline } from "../ui/timeline/timeline.tsx";
import { usePlay } from "../ui/timeline/use-play.ts";
import { useApp } from "../ui/use-store.ts";
import { Foot } from "./foot.tsx";
import { Head } from "./head.tsx";
import { type Layout, layoutOf } from "./layout.ts";
import { MapPart } from "./map-part.tsx";
import { PrintHead, PrintTail, usePrinting } from "./print-sheet.tsx";
import { openedIn, Side } from "./side.tsx";
import { TimeRow } from "./time-row.tsx";
import { useFrameSize, useFullScreen, useGestures } from "./use-frame.ts";
import "../ui/print-tokens.css";
import "./embed-print.css";

/** The page in its frame: title and buttons, map, time, what is read, and where it comes from. */
export function Frame({
  options,
  onFirstFrame,
}: {
  options: EmbedOptions;
  onFirstFrame: () => void;
}) {
  const size = useFrameSize();
  const layout = layoutOf(options, size);
  const gestures = useGestures(options);
  const fills = useFullScreen();
  const printing = usePrinting();
  const [map, setMap] = useState<MapAdapter | null>(null);
  const [listWanted, setListWanted] = useState(false);
  const opened = useApp((s) => openedIn(s, layout.panels));
  const listShown = layout.list === "open" || (layout.list === "button" && listWanted);
  const side = sideOf(layout, opened !== null, listShown);
  return (
    <div
      className="embed"
      data-map={layout.hasMap}
      data-wide={layout.isWide}
      data-side={side}
      data-time={layout.time}
      data-zoom={layout.panels.has("zoom")}
      data-scale={layout.panels.has("scale")}
      data-wheel={gestures === "free" ? undefined : "coop"}
    >
      {printing && <PrintHead />}
      <Head
        layout={layout}
        fills={fills}
        listShown={listShown}
        onList={() => setListWanted(!listWanted)}
      />
      <main className="embed-main">
        {layout.hasMap && (
          <MapPart
            gestures={gestures}
            hasFit={layout.panels.has("zoom")}
            map={map}
            onMap={setMap}
            onFirstFrame={onFirstFrame}
          />
        )}
        <TimePart time={layout.time} />
      </main>
      {side !== "none" && <Side layout={layout} opened={opened} listShown={listShown} />}
      <Foot withTitle={!layout.panels.has("title")} />
      {printing && <PrintTail />}
      <Suspense>{size.width >= 480 && size.height >= 400 && <HoverPreview />}</Suspense>
      <ClusterPart />
      <Dialogs takeMap={map?.picture ?? null} />
    </div>
  );
}

/**
 * Where what is read stands: nowhere, beside or below the map for good (`open`), or for a while below it: the list
 * (`drawer`), or what was opened (`layer`), which takes the time's place and, in a low frame, the map's.
 */
function sideOf({ isWide, hasMap, list }: Layout, isOpened: boolean, listShown: boolean) {
  if (!listShown && !isOpened) return "none";
  if (isWide || !hasMap) return "open";
  if (isOpened) return "layer";
  return list === "open" ? "open" : "drawer";
}

/** What is shown in words, and the time as there is room for it. */
function TimePart({ time }: Pick<Layout, "time">) {
  return (
    <div className="embed-time">
      <Summary />
      <SaidCounts />
      {time === "whole" && <Timeline />}
      {time === "row" && <Timeline Content={TimeRow} />}
      {time === "none" && <Player />}
    </div>
  );
}

/** Lets time move where nothing of it is shown: the host may have asked for it. */
function Player() {
  usePlay();
  return null;
}
