import { type Map as MapLibreMap, NavigationControl } from "maplibre-gl";
import { createScale } from "./scale.ts";

/** What the map itself says, by MapLibre's own keys, and how it writes a distance in metres. */
export type AdapterTexts = {
  locale: Record<string, string>;
  distance: (metres: number) => string;
  /** What can be done with a symbol of so many places. */
  clusterHint: (places: number) => string;
  /** Some of the names of so many places. */
  clusterName: (places: number, names: readonly string[]) => string;
};

/** What the map says when wheel or one finger scroll the page: MapLibre's text and where it stands. */
const HELP = [
  [/Mac/.test(navigator.userAgent) ? "Mac" : "Windows", "desktop"],
  ["Mobile", "mobile"],
] as const;

/** Adds zoom buttons and the scale; returns what gives them the texts of another language. */
export function addControls(map: MapLibreMap, texts: AdapterTexts): (texts: AdapterTexts) => void {
  const scale = createScale(texts.distance);
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  map.addControl(scale.control, "bottom-right");
  return (next) => {
    scale.say(next.distance);
    for (const [name, device] of HELP) {
      const help = map.getContainer().querySelector(`.maplibregl-${device}-message`);
      if (help) help.textContent = next.locale[`CooperativeGesturesHandler.${name}HelpText`] ?? "";
    }
    map.getCanvas().setAttribute("aria-label", next.locale["Map.Title"] ?? "");
    // MapLibre reads its texts once, when a control is made.
    for (const [name, part] of [
      ["ZoomIn", "zoom-in"],
      ["ZoomOut", "zoom-out"],
    ] as const) {
      const button = map.getContainer().querySelector(`.maplibregl-ctrl-${part}`);
      const title = next.locale[`NavigationControl.${name}`] ?? "";
      button?.setAttribute("title", title);
      button?.setAttribute("aria-label", title);
    }
  };
}
