import type { FilterSpecification } from "maplibre-gl";
import type { MinuteSpan } from "../../../../src/core/events/columns.ts";
import type { PrepareWay } from "../way.ts";
import { createBareMap, finishFrame, idle } from "./bare-map.ts";
import { featureFile } from "./features.ts";

const overlaps = ({ start, end }: MinuteSpan): FilterSpecification => [
  "all",
  ["<", ["get", "s"], end],
  [">", ["get", "e"], start],
];

/**
 * Every event a circle of one layer, whose filter is set to each span. The worker reads the events from a file, so
 * that the page has no second copy of them. No counts.
 */
export const prepareSetFilter: PrepareWay = async (size) => {
  const file = featureFile(size);
  return async (stage) => {
    const map = await createBareMap(stage);
    map.addSource("events", { type: "geojson", data: file });
    map.addLayer({
      id: "events",
      type: "circle",
      source: "events",
      filter: overlaps({ start: 0, end: 0 }),
      paint: { "circle-radius": 3.5, "circle-color": "#c22", "circle-opacity": 0.7 },
    });
    await idle(map);
    return {
      async show(span) {
        map.setFilter("events", overlaps(span));
        await idle(map);
      },
      finish: () => finishFrame(map.getCanvas()),
      counts: null,
    };
  };
};
