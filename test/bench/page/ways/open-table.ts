import { tableCollection } from "../../../../src/core/table/dataset.ts";
import type { ReadTable } from "../../../../src/core/table/table.ts";
import type { Places } from "../../../../src/schema/place.ts";
import { siteKnown, store } from "../../../../src/store/store.ts";
import { tableIndexed, tableLoaded } from "../../../../src/store/tables.ts";
import { type DataSize, FIRST_MINUTE, LAST_MINUTE, positionsOf } from "../../data.ts";
import { keepEvents } from "../index-keeper.ts";
import { CAMERA } from "../way.ts";

/**
 * Makes a synthetic table in a worker; what it returns puts it into the app's store, as opening a file does: places, and
 * an index that the worker makes.
 */
export async function prepareTable(size: DataSize): Promise<() => Promise<void>> {
  const site = new URL("./", document.baseURI).href;
  siteKnown(site, site);
  const keeper = await keepEvents(size);
  const table = tableOf(size);
  return async () => {
    const { index } = await keeper.index({ kind: "index" });
    const { collection, places } = tableCollection(table, table.name, "UTC");
    tableLoaded(table, collection, places);
    store.setState({ camera: CAMERA });
    tableIndexed({ index, events: size.events, undated: 0 });
  };
}

function tableOf({ events, places }: DataSize): ReadTable {
  return {
    name: "synthetic.csv",
    places: placesOf(places),
    sides: ["A", "B", "C"],
    events,
    undated: 0,
    hasPublished: false,
    extent: { start: FIRST_MINUTE, end: LAST_MINUTE },
    grain: "minute",
    report: { rows: events, events, leftOut: {}, incomplete: {}, faults: [] },
  };
}

function placesOf(count: number): Places {
  const { lon, lat } = positionsOf(count);
  return {
    type: "FeatureCollection",
    features: Array.from({ length: count }, (_, place) => ({
      type: "Feature",
      id: `place-${place}`,
      geometry: { type: "Point", coordinates: [lon[place] ?? 0, lat[place] ?? 0] },
      properties: {
        name: `Place ${place + 1}`,
        names: {},
        alternateNames: [],
        kind: "other",
        identifiers: {},
        mentionCount: 0,
        mentions: [],
      },
    })),
  };
}
