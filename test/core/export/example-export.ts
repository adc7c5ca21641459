import { type ExportInput, exportState } from "../../../src/core/export/state.ts";
import { knownAsOf } from "../../../src/core/select/as-of.ts";
import { createDataset } from "../../../src/core/select/dataset.ts";
import { createFilter, NO_FILTERS } from "../../../src/core/select/filters.ts";
import { type TimeView, visibleIn } from "../../../src/core/select/visible.ts";
import { type ExampleData, exampleData } from "../../fixtures/dataset.ts";

/** Start of a day of December 2024 in Damascus, UTC ms. */
export const december = (day: number) => Date.UTC(2024, 11, day, -3);

type Asked = Partial<TimeView> & Partial<Pick<ExportInput, "asOf" | "filters" | "mapView">>;

/** What is exported of the example collection; asked for nothing, it is that of 3 and 4 December. */
export function exampleExport(asked: Asked = {}, change?: (data: ExampleData) => void) {
  const data = exampleData();
  change?.(data);
  const { asOf = null, filters = NO_FILTERS, mapView = null, ...time } = asked;
  const known = knownAsOf(createDataset(data.collection, data.places), asOf);
  const view: TimeView = {
    window: { start: december(3), end: december(5) },
    mode: "window",
    clock: "occurred",
    undated: false,
    ...time,
  };
  const test = createFilter(known.dataset, filters, mapView);
  const mentions = known.dataset.mentions.filter((placed) => test(placed));
  return exportState({
    known,
    visible: visibleIn(known.dataset, view, mentions),
    asOf,
    filters,
    mapView,
    page: "https://maps.example.org/syria/",
    address: "https://maps.example.org/syria/#t=2024-12-03T00:00/2024-12-05T00:00",
    now: Date.UTC(2026, 10, 23, 9),
  });
}
