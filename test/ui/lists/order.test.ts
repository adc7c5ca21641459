import { expect, test } from "vitest";
import { createDataset } from "../../../src/core/select/dataset.ts";
import { visibleIn } from "../../../src/core/select/visible.ts";
import { type Row, sortRows } from "../../../src/ui/lists/order.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const { collection, places } = exampleData();
const dataset = createDataset(collection, places);
const { places: shown } = visibleIn(dataset, {
  window: dataset.extent,
  mode: "window",
  clock: "occurred",
  undated: false,
});

test("Arabic names are sorted as Arabic readers expect", () => {
  const names = ["حماة", "إدلب", "السلمية", "أرمناز"];
  const rows = shown.slice(0, 4).map((state, i): Row => {
    return { state, names: [{ text: names[i] ?? "", language: "ar" }] };
  });
  const sorted = sortRows(rows, "name", new Intl.Collator("ar")).map(
    ({ names: [name] }) => name.text,
  );
  expect(sorted).toEqual(["إدلب", "أرمناز", "السلمية", "حماة"]);
});
