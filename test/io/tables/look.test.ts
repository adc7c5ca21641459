import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { parquetWriteBuffer } from "hyparquet-writer";
import { expect, test } from "vitest";
import type { EventsQuery, Mapping } from "../../../src/core/table/table.ts";
import type { TableLimits } from "../../../src/io/tables/engine.ts";
import { DEFAULT_LIMITS } from "../../../src/io/tables/limits.ts";
import { lookAtFile } from "../../../src/io/tables/look.ts";

const ALL: EventsQuery = {
  filter: { types: null, sides: null, statuses: null, places: null, publishedBefore: null },
  clock: "occurred",
  span: { start: -2_000_000_000, end: 2_000_000_000 },
  withUndated: true,
  place: null,
  from: 0,
  count: 50,
};

const fileOf = (content: string | Uint8Array, name = "events.csv") =>
  // A Buffer's memory is never shared between threads.
  new File([content as string | Uint8Array<ArrayBuffer>], name);

async function look(file: File, limits: TableLimits = DEFAULT_LIMITS) {
  const looked = await lookAtFile(file, limits);
  if (!looked.ok) throw new Error(looked.issues.map(({ message }) => message).join());
  return looked.value;
}

async function refusal(file: File, limits: TableLimits = DEFAULT_LIMITS) {
  const looked = await lookAtFile(file, limits);
  if (looked.ok) throw new Error("it was taken");
  return looked.issues.map(({ code, message }) => `${code}: ${message}`).join();
}

/** Reads all of a file as it is understood, and its events. */
async function readAll(file: File, change: (mapping: Mapping) => Mapping = (mapping) => mapping) {
  const { preview, engine } = await look(file);
  const read = await engine.read(change(preview.mapping), () => {});
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join());
  const { events } = await engine.events(ALL);
  return { preview, table: read.value, issues: read.issues, events, engine };
}

const CSV = `event_id,date,latitude,longitude,location,type,notes
9007199254740993,2024-12-03,35.13,36.75,Hama,Battle,"Fighting, at the ""gate"""
2,2024-12-04,36.2,37.16,Aleppo,Shelling,second
3,2024-12-05,35.13,36.75,Hama,Battle,third
`;

const ARABIC = `id,date,latitude,longitude,location,notes
1,2024-12-03,35.13,36.75,حماة,اشتباكات عند مدخل المدينة
2,2024-12-04,36.20,37.16,حلب,قصف مدفعي على الأحياء الشرقية
`;

test("a table is read, and its events come with their own words and rows, the latest first", async () => {
  const { preview, table, events } = await readAll(fileOf(CSV));
  expect(preview).toMatchObject({ format: "csv", encoding: "utf-8", delimiter: ",", issues: [] });
  expect(preview.sample[0]).toMatchObject({ event_id: "9007199254740993", location: "Hama" });
  expect(table).toMatchObject({ events: 3, undated: 0, report: { rows: 3, leftOut: {} } });
  expect(table.places.features).toHaveLength(2);
  expect(events.map(({ row, occurred }) => [row, occurred])).toEqual([
    [4, "2024-12-05"],
    [3, "2024-12-04"],
    [2, "2024-12-03"],
  ]);
  expect(events[2]).toMatchObject({ id: "9007199254740993", place: 0 });
  expect(events[2]?.text).toBe('Fighting, at the "gate"');
});

test("counts by place follow the filter, and choices count what there would be", async () => {
  const { engine } = await readAll(fileOf(CSV));
  const query = { filter: ALL.filter, clock: "occurred", split: "type" } as const;
  const all = await engine.index(query);
  expect([all.events, all.undated, all.index.firstSlot.length]).toEqual([3, 0, 3]);
  const atAleppo = { ...ALL.filter, places: Uint8Array.of(0, 1) };
  const some = await engine.index({ ...query, filter: atAleppo });
  expect([some.events, some.index.time.starts.time.length]).toEqual([1, 1]);
  const choices = await engine.choices({ ...ALL, filter: atAleppo });
  expect(choices.types.reduce((sum, count) => sum + count, 0)).toBe(1);
  const again = await engine.index(query);
  expect(again.index.time.starts.time).toHaveLength(3);
});

test("semicolons, and tabs in a file named csv, are found", async () => {
  for (const delimiter of [";", "\t", "|"]) {
    const { preview, table } = await readAll(
      fileOf(`date,lat,lon,place\n2024-12-03,35.1,36.7,Hama\n`.replaceAll(",", delimiter)),
    );
    expect([preview.delimiter, table.events]).toEqual([delimiter, 1]);
  }
});

const utf16 = (text: string, isBig: boolean, isMarked: boolean) => {
  const bytes = Buffer.from((isMarked ? "\ufeff" : "") + text, "utf16le");
  return isBig ? bytes.swap16() : bytes;
};

test("UTF-16 is read, with a byte order mark or without, from either end", async () => {
  for (const [isBig, isMarked] of [
    [false, false],
    [false, true],
    [true, false],
    [true, true],
  ] as const) {
    const { preview, table, events } = await readAll(fileOf(utf16(ARABIC, isBig, isMarked)));
    expect(preview.encoding).toBe(isBig ? "utf-16be" : "utf-16le");
    expect(preview.issues.some(({ code }) => code === "guessed-encoding")).toBe(!isMarked);
    expect(table.places.features.map(({ properties }) => properties.name)).toEqual(["حماة", "حلب"]);
    expect(events[0]?.text).toBe("قصف مدفعي على الأحياء الشرقية");
  }
});

/** A text in a code page of one byte a letter, which Node can read but not write. */
function inCodePage(text: string, name: string): Uint8Array {
  const letters = new TextDecoder(name).decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  return Uint8Array.from(text, (letter) => letters.indexOf(letter));
}

test("old Arabic, Cyrillic and western encodings are guessed, and the guess is told", async () => {
  const words = {
    "windows-1256": "قصف مدفعي على الأحياء الشرقية",
    "windows-1251": "Обстріл східних районів міста",
    "windows-1252": "Bombardement à l'été près de Nîmes",
  };
  for (const [name, notes] of Object.entries(words)) {
    const text = `id,date,latitude,longitude,notes\n1,2024-12-03,35.1,36.7,${notes}\n`;
    const { preview, events } = await readAll(fileOf(inCodePage(text, name)));
    expect(preview.encoding).toBe(name);
    expect(preview.issues.map(({ code }) => code)).toContain("guessed-encoding");
    expect(events[0]?.text).toBe(notes);
  }
});

test("a gzip file is read as what is in it; one that is cut off as far as it goes", async () => {
  const rows = Array.from(
    { length: 5000 },
    (_, i) => `${i},2024-12-03,35.${i},36.7,n${i * 7919}\n`,
  );
  const packed = gzipSync(`id,date,latitude,longitude,notes\n${rows.join("")}`);
  const { table, events } = await readAll(fileOf(packed, "events.csv.gz"));
  expect([table.events, events[0]?.text]).toEqual([5000, "n0"]);
  const cut = await readAll(fileOf(packed.subarray(0, packed.length / 2), "events.csv.gz"));
  expect(cut.issues.map(({ code }) => code)).toEqual(["cut-off"]);
  expect(cut.table.events).toBeGreaterThan(1000);
  expect(cut.table.events).toBeLessThan(4000);
});

test("a gzip file of several members is read to its end", async () => {
  const parts = [
    "id,date,latitude,longitude\n1,2024-12-03,35.1,36.7\n",
    "2,2024-12-04,35.2,36.7\n",
  ];
  const { table } = await readAll(fileOf(Buffer.concat(parts.map((part) => gzipSync(part)))));
  expect(table.events).toBe(2);
});

test("of thousands of columns the first, and those that were recognised, are listed", async () => {
  const names = Array.from({ length: 3000 }, (_, i) => `c${i}`);
  const values = names.map(() => "x").join();
  const text = `${names.join()},latitude,longitude,date\n${values},35.1,36.7,2024-12-03\n`;
  const { preview, table } = await readAll(fileOf(text));
  expect(preview.columns).toEqual([...names.slice(0, 500), "latitude", "longitude", "date"]);
  expect(Object.keys(preview.sample[0] ?? {})).toHaveLength(503);
  expect(preview.issues.map(({ code }) => code)).toEqual(["many-columns"]);
  expect(table.events).toBe(1);
});

test("a CSV that is cut off loses its last row at most", async () => {
  const { table } = await readAll(fileOf(CSV.slice(0, CSV.indexOf("gate"))));
  expect(table).toMatchObject({ events: 1, report: { incomplete: { "unclosed-quote": 1 } } });
  expect(table.report.faults[0]).toMatchObject({ row: 2, code: "unclosed-quote" });
});

const FEATURES = {
  type: "FeatureCollection",
  features: [
    [9007199254740993n, 36.75, 35.13],
    [2n, 37.16, 36.2],
  ].map(([id, ...coordinates]) => ({
    type: "Feature",
    properties: { event_id: id, date: "2024-12-03", notes: `note ${id}` },
    geometry: { type: "Point", coordinates: coordinates.map(Number) },
  })),
};
/** As JSON with the ids as numbers, which JavaScript itself can't write. */
const GEOJSON = JSON.stringify(FEATURES, (_, value) =>
  typeof value === "bigint" ? `#${value}#` : value,
).replaceAll(/"#(\d+)#"/g, "$1");

test("GeoJSON and lines of GeoJSON are told by their content, and ids stay whole", async () => {
  const lines = [...GEOJSON.matchAll(/\{"type":"Feature",.*?\}\}/g)].join("\n");
  for (const [text, format] of [
    [GEOJSON, "geojson"],
    [lines, "ndjson"],
  ] as const) {
    const { preview, table, events } = await readAll(fileOf(text, "data.txt"));
    expect([preview.format, table.events]).toEqual([format, 2]);
    expect(events.map(({ id }) => id)).toEqual(["9007199254740993", "2"]);
  }
});

test("a GeoJSON file that is cut off says so, and keeps what is whole", async () => {
  const { table, issues } = await readAll(fileOf(GEOJSON.slice(0, -30), "data.geojson"));
  expect(table).toMatchObject({ events: 1, report: { rows: 2, leftOut: { "cut-off": 1 } } });
  expect(issues.map(({ code }) => code)).toEqual(["cut-off"]);
});

const PARQUET = new Uint8Array(
  parquetWriteBuffer({
    columnData: [
      { name: "event_id", data: [9007199254740993n, 2n], type: "INT64" },
      { name: "date", data: ["2024-12-03", "2024-12-04"], type: "STRING" },
      { name: "latitude", data: [35.13, 36.2], type: "DOUBLE" },
      { name: "longitude", data: [36.75, 37.16], type: "DOUBLE" },
      { name: "notes", data: ["first", "second"], type: "STRING" },
    ],
  }),
);

test("Parquet is read, with ids of any length", async () => {
  const { preview, events } = await readAll(fileOf(PARQUET, "data"));
  expect([preview.format, preview.encoding]).toEqual(["parquet", null]);
  expect(events.map(({ id, text }) => [id, text])).toEqual([
    ["2", "second"],
    ["9007199254740993", "first"],
  ]);
});

test("a Parquet file that is cut off or damaged says so", async () => {
  expect(await refusal(fileOf(PARQUET.slice(0, -20)))).toMatch(/^cut-off: .*Download it again/);
  const damaged = PARQUET.slice();
  damaged.fill(0xff, damaged.length - 60, damaged.length - 4);
  expect(await refusal(fileOf(damaged))).toMatch(/^unreadable: the Parquet file could not be read/);
});

test("what is no table is refused with what it seems to be and what to do", async () => {
  const junk = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256);
  expect(await refusal(fileOf(""))).toMatch(/^empty-file/);
  expect(await refusal(fileOf(" \n\n"))).toMatch(/^empty-file/);
  expect(await refusal(fileOf("id,lat,lon\n"))).toMatch(/^no-rows/);
  expect(await refusal(fileOf(junk))).toMatch(/^not-a-table: this seems to be not text/);
  expect(await refusal(fileOf("<!DOCTYPE html><title>404</title>"))).toMatch(/a web page.*again/);
  expect(await refusal(fileOf("PK\u0003\u0004...", "book.xlsx"))).toMatch(/Excel workbook.*CSV/);
  expect(await refusal(fileOf("PK\u0003\u0004...", "data.zip"))).toMatch(/zip archive.*Unpack/);
  expect(await refusal(fileOf("%PDF-1.7 ...", "data.csv"))).toMatch(/PDF/);
  expect(await refusal(fileOf('{"a": {\n"b": 1}}'))).toMatch(
    /JSON without a list of objects or features/,
  );
  expect(await refusal(fileOf("just a line of words\nand another"))).toMatch(/one column came/);
});

test("a file over the limits is refused before it is read, with what to do instead", async () => {
  const limits = { ...DEFAULT_LIMITS, bytes: 100 };
  expect(await refusal(fileOf(CSV), limits)).toMatch(/too-large: .*dateline build --large/);
});

test("more events or places than the limits allow end the reading with what to do instead", async () => {
  for (const limits of [
    { ...DEFAULT_LIMITS, events: 2 },
    { ...DEFAULT_LIMITS, places: 1 },
  ]) {
    const { preview, engine } = await look(fileOf(CSV), limits);
    const read = await engine.read(preview.mapping, () => {});
    expect([read.ok, read.issues[0]?.code]).toEqual([false, "too-large"]);
    expect(read.issues[0]?.message).toContain("dateline import");
  }
});

test("dates are read in the styles that tables have", async () => {
  const styles = ["2024-12-03", "03/12/2024", "3 December 2024", "Dec 3, 2024", "2024-12-03T18:30"];
  for (const style of styles) {
    const text = `id;date;latitude;longitude\n1;${style};35.1;36.7\n2;${style};35.2;36.7\n`;
    const { events, table } = await readAll(fileOf(text), (mapping) => ({
      ...mapping,
      dateOrder: "day-first",
    }));
    expect([style, table.undated, events[0]?.occurred?.slice(0, 10)]).toEqual([
      style,
      0,
      "2024-12-03",
    ]);
  }
});

test("swapped coordinates are put right by the mapping", async () => {
  const text = "id,date,latitude,longitude\n1,2024-12-03,36.75,35.13\n";
  const { table } = await readAll(fileOf(text), (mapping) => ({ ...mapping, swapped: true }));
  expect(table.places.features[0]?.geometry?.coordinates).toEqual([36.75, 35.13]);
});

test("a file in which no row is an event fails with the first reason", async () => {
  const { preview, engine } = await look(fileOf("id,date,latitude,longitude\n1,2024-12-03,,\n"));
  const read = await engine.read(preview.mapping, () => {});
  expect([read.ok, read.issues[0]?.code]).toEqual([false, "no-events"]);
});

test("any bytes are refused or read, never thrown, and their rows add up", async () => {
  const line = fc.string({
    unit: fc.constantFrom("1", ".", ",", '"', "é", " ", "-", "\u0000"),
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(line), async (lines) => {
      const file = fileOf(`latitude,longitude,date\n35,36,2024\n${lines.join("\n")}`);
      const looked = await lookAtFile(file, DEFAULT_LIMITS);
      if (!looked.ok) return;
      const { preview, engine } = looked.value;
      const read = await engine.read(preview.mapping, () => {});
      if (!read.ok) return;
      const { rows, events, leftOut } = read.value.report;
      const filled = lines.filter((text) => text !== "").length + 1;
      expect(events + Object.values(leftOut).reduce((sum, count) => sum + count, 0)).toBe(rows);
      expect(rows).toBeLessThanOrEqual(filled);
      expect((await engine.events(ALL)).total).toBe(events);
    }),
  );
});

test("a small packed file that unpacks to more than is taken is refused", async () => {
  const text = `latitude,longitude,date\n${"35.1,36.2,2024-01-01\n".repeat(100_000)}`;
  const { engine, preview } = await look(fileOf(gzipSync(text), "a.csv.gz"), {
    ...DEFAULT_LIMITS,
    bytes: 1_000_000,
  });
  expect(await engine.read(preview.mapping, () => {})).toMatchObject({
    ok: false,
    issues: [{ code: "too-large", message: expect.stringContaining("more than 1 MB, unpacked") }],
  });
});

test("a Parquet file with lists of whole numbers is opened like any other", async () => {
  const written = parquetWriteBuffer({
    columnData: [
      { name: "latitude", data: [35.1] },
      { name: "longitude", data: [36.2] },
      { name: "ids", data: [[1n, 2n]] },
    ],
    schema: [
      { name: "root", num_children: 3 },
      { name: "latitude", type: "DOUBLE", repetition_type: "REQUIRED" },
      { name: "longitude", type: "DOUBLE", repetition_type: "REQUIRED" },
      { name: "ids", repetition_type: "OPTIONAL", num_children: 1, converted_type: "LIST" },
      { name: "list", repetition_type: "REPEATED", num_children: 1 },
      { name: "element", type: "INT64", repetition_type: "OPTIONAL" },
    ],
  });
  const { preview } = await look(fileOf(new Uint8Array(written), "a.parquet"));
  expect(preview.sample[0]?.ids).toBe('["1","2"]');
});
