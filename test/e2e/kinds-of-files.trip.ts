import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "./guard.ts";
import { Reader } from "./reader.ts";
import { Opening, textFile } from "./tables.ts";

const UCDP = {
  TotalCount: 40,
  TotalPages: 2,
  PreviousPageUrl: "",
  NextPageUrl: "https://example.org/?page=1",
  Result: Array.from({ length: 20 }, (_, i) => ({
    id: 400_000 + i,
    type_of_violence: 1 + (i % 3),
    side_a: "Side A",
    side_b: "Side B",
    where_prec: 4,
    where_coordinates: "Hama governorate",
    latitude: 35.1,
    longitude: 36.7,
    event_clarity: 2,
    date_prec: 1,
    date_start: `2024-12-${10 + i}T00:00:00`,
    date_end: `2024-12-${10 + i}T00:00:00`,
  })),
};

test("what UCDP's API answers opens, its codes are put in words, and the missing pages are told", async ({
  page,
}) => {
  await new Reader(page).open();
  const opening = new Opening(page);
  await opening.give(textFile("answer.json", JSON.stringify(UCDP)));
  await expect(opening.dialog).toContainText("Recognised as UCDP GED");
  await expect(opening.dialog).toContainText("JSON list");
  await expect(opening.dialog).toContainText("one page of 2 of an API");
  await opening.dialog.getByRole("button", { name: "Read the file" }).click();
  await expect(opening.bar).toContainText("20 events");
  await expect(opening.bar).toContainText("1 note about the file");
  await page.getByRole("tab", { name: "Events" }).click();
  const first = page.getByRole("article").first();
  await expect(first).toContainText("non-state conflict (2)");
  await expect(first).toContainText("only the province is known");
  await expect(first).toContainText("reported together with other events");
});

for (const [what, change, told] of [
  ["deleted", (path: string) => rmSync(path), /deleted, moved or renamed/],
  ["replaced", (path: string) => writeFileSync(path, "id,latitude,longitude,date\n"), /changed/],
] as const)
  test(`a file that is ${what} while it is open shows no more rows, and can be chosen again`, async ({
    page,
  }, testInfo) => {
    const path = testInfo.outputPath("events.csv");
    mkdirSync(dirname(path), { recursive: true });
    const rows = Array.from({ length: 500 }, (_, i) => `${i},35.1,36.7,2024-12-03,note ${i}`);
    const text = ["id,latitude,longitude,date,notes", ...rows].join("\n");
    writeFileSync(path, text);
    await new Reader(page).open();
    const opening = new Opening(page);
    await opening.give(path);
    await opening.dialog.getByRole("button", { name: "Read the file" }).click();
    await expect(opening.bar).toContainText("500 events");
    await page.getByRole("tab", { name: "Events" }).click();
    await expect(page.getByRole("article").first()).toContainText("note");
    change(path);
    await page.locator(".events-virtual").evaluate((list) => {
      for (let at = list.parentElement; at; at = at.parentElement) at.scrollTop = 1e6;
    });
    const alert = page.locator(".events-failed");
    await expect(alert).toContainText(told);
    await expect(page.getByRole("article")).toHaveCount(0);
    await alert.getByRole("button", { name: "Choose the file again…" }).click();
    writeFileSync(path, text);
    await opening.dialog.locator("input[type=file]").setInputFiles(path);
    await opening.dialog.getByRole("button", { name: "Read the file" }).click();
    await page.getByRole("tab", { name: "Events" }).click();
    await expect(page.getByRole("article").first()).toContainText("note");
  });

test("Parquet of every usual packing opens under the page's policies", async ({
  page,
}, testInfo) => {
  const duck = await (await DuckDBInstance.create(":memory:")).connect();
  const path = testInfo.outputPath("events.parquet");
  mkdirSync(dirname(path), { recursive: true });
  for (const codec of ["zstd", "brotli", "gzip", "lz4"]) {
    await duck.run(`COPY (SELECT i AS id, 35.1 AS latitude, 36.7 AS longitude, DATE '2024-12-03' AS date,
      'note ' || i AS notes FROM range(3000) t(i)) TO '${path}' (FORMAT parquet, COMPRESSION ${codec})`);
    await new Reader(page).open();
    const opening = new Opening(page);
    await opening.give(path);
    await opening.dialog.getByRole("button", { name: "Read the file" }).click();
    await expect(opening.bar).toContainText("3,000 events");
  }
  duck.closeSync();
});
