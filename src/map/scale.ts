import type { IControl, Map as MapLibreMap } from "maplibre-gl";
import { metresPerPixel } from "../core/geo/metres.ts";

/** Widest scale bar, pixels. */
const SCALE_PX = 96;

/** The largest round length (1, 2 or 5 times a power of ten) not above some metres. */
export function roundLength(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  const step = [5, 2].find((times) => times * power <= metres) ?? 1;
  return step * power;
}

/** Says metres in the reader's language. */
type Write = (metres: number) => string;

/** A bar as long as a round length at the middle of the map. MapLibre's own can't change its language. */
export function createScale(first: Write): { control: IControl; say(write: Write): void } {
  const bar = document.createElement("div");
  bar.className = "maplibregl-ctrl maplibregl-ctrl-scale";
  // A number before an Arabic unit stands right of it.
  bar.dir = "auto";
  let write = first;
  let map: MapLibreMap | null = null;
  const draw = () => {
    if (!map) return;
    const perPixel = metresPerPixel(map.getCenter().lat, map.getZoom());
    const metres = roundLength(perPixel * SCALE_PX);
    bar.style.inlineSize = `${metres / perPixel}px`;
    bar.textContent = write(metres);
  };
  return {
    control: {
      onAdd(owner) {
        map = owner;
        map.on("move", draw);
        draw();
        return bar;
      },
      onRemove() {
        map?.off("move", draw);
        bar.remove();
        map = null;
      },
    },
    say(next) {
      write = next;
      draw();
    },
  };
}
