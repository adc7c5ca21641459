import type { MapReports } from "../map/adapter.ts";
import type { MapTexts } from "../map/map-props.ts";
import type { Language } from "../store/state.ts";
import { issueRaised } from "../store/store.ts";
import type { Translate } from "../ui/messages/translate.ts";
import { writeDistance } from "../ui/symbols/distance.ts";

/** What the map says, MapLibre's own texts by its own keys, in the reader's language. */
export function mapTexts(t: Translate, language: Language): MapTexts {
  return {
    label: t("map.label"),
    unavailable: t("map.unavailable"),
    lost: t("map.lost"),
    showAgain: t("map.showAgain"),
    stillKeys: t("map.still.keys"),
    groundMissing: t("map.groundMissing"),
    again: t("app.again"),
    locale: {
      "Map.Title": t("map.keys"),
      "NavigationControl.ZoomIn": t("map.zoomIn"),
      "NavigationControl.ZoomOut": t("map.zoomOut"),
      "CooperativeGesturesHandler.WindowsHelpText": t("map.wheelHelp", { key: "Ctrl" }),
      "CooperativeGesturesHandler.MacHelpText": t("map.wheelHelp", { key: "⌘" }),
      "CooperativeGesturesHandler.MobileHelpText": t("map.fingersHelp"),
    },
    distance: (metres) => writeDistance(metres, language),
    clusterHint: (count) => t("map.cluster.hint", { count }),
    clusterName: (count, names) =>
      t("map.cluster.name", { count, names: names.join(t("symbol.comma")) }),
  };
}

/** What the page does with what the map reports; `onFirstFrame` is called once it shows something. */
export function mapReports(t: Translate, onFirstFrame: () => void): MapReports {
  return {
    firstFrame: () => {
      performance.mark("dateline:first-map-frame");
      onFirstFrame();
    },
    loaded: () => performance.mark("dateline:map-loaded"),
    estimateFailed: (reason) =>
      issueRaised({
        code: "estimate",
        severity: "warning",
        path: "/shading",
        message: t("map.estimateFailed", { reason }),
      }),
    basemapFailed: (address, reason) =>
      issueRaised({
        code: "basemap",
        severity: "warning",
        path: "/basemap",
        message: t("map.basemapFailed", { address, reason }),
      }),
  };
}
