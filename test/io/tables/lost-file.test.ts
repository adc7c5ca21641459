import { mkdtempSync, openAsBlob, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parquetWriteBuffer } from "hyparquet-writer";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { EventsQuery } from "../../../src/core/table/table.ts";
import { DEFAULT_LIMITS } from "../../../src/io/tables/limits.ts";
import { lookAtFile } from "../../../src/io/tables/look.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-"));
  path = join(folder, "events.csv");
});
afterEach(() => rmSync(folder, { recursive: true }));

const PAGE: EventsQuery = {
  filter: { types: null, sides: null, statuses: null, places: null, publishedBefore: null },
  clock: "occurred",
  span: { start: -2_000_000_000, end: 2_000_000_000 },
  withUndated: true,
  place: null,
  from: 0,
  count: 2,
};

const rows = (words: string) =>
  Array.from({ length: 3000 }, (_, i) => `${i},2024-12-03,35.1,36.7,${words} ${i}\n`).join("");
const CSV = `id,date,latitude,longitude,notes\n${rows("first")}`;

async function opened(file: File) {
  const looked = await lookAtFile(file, DEFAULT_LIMITS);
  if (!looked.ok) throw new Error(looked.issues[0]?.message);
  const { preview, engine } = looked.value;
  const read = await engine.read(preview.mapping, () => {});
  if (!read.ok) throw new Error(read.issues[0]?.message);
  return engine;
}

/** A file of this device, which notices by itself that it was changed. */
async function onDisk(text: string): Promise<File> {
  writeFileSync(path, text);
  return asFile(await openAsBlob(path));
}

/** A blob as it is, with a name: copied into a File it would be another blob. */
const asFile = (blob: Blob): File =>
  Object.assign(blob, { name: "events.csv", lastModified: 0, webkitRelativePath: "" });

/** A file that reads what stands in it now, and does not notice. */
function unnoticing(content: () => string | Uint8Array<ArrayBuffer>): File {
  const slice = (start?: number, end?: number) => new Blob([content()]).slice(start, end);
  return Object.assign(new File([content()], "events.csv"), { slice });
}

test("a file that was changed while it was open shows no rows, only that it must be chosen again", async () => {
  const engine = await opened(await onDisk(CSV));
  expect((await engine.events(PAGE)).events[0]?.text).toBe("first 0");
  writeFileSync(path, CSV.replace("first", "other"));
  expect(await engine.events(PAGE)).toEqual({ total: 3000, events: [], lost: "file-unreadable" });
});

test("writing its events says so by the same code", async () => {
  const engine = await opened(await onDisk(CSV));
  writeFileSync(path, CSV.replace("first", "other"));
  const { from: _, count: __, ...query } = PAGE;
  const signal = new AbortController().signal;
  const written = await engine.write({ query, file: "csv", note: {} }, () => {}, signal);
  expect(written.issues.map(({ code }) => code)).toEqual(["file-unreadable"]);
});

test("so does a file that was deleted, or cut short", async () => {
  const deleted = await opened(await onDisk(CSV));
  rmSync(path);
  expect(await deleted.events(PAGE)).toMatchObject({ total: 3000, events: [] });
  expect((await deleted.events(PAGE)).lost).toMatch(/^file-(deleted|unreadable)$/);
  const cut = await opened(await onDisk(CSV));
  truncateSync(path, 1000);
  expect((await cut.events(PAGE)).lost).toMatch(/^file-(changed|unreadable)$/);
});

test("a change that nobody notices, of the same length, is found by the bytes", async () => {
  let text = CSV;
  const engine = await opened(unnoticing(() => text));
  expect((await engine.events({ ...PAGE, from: 1500 })).events).toHaveLength(2);
  text = CSV.replace("first 1500", "other 1500");
  expect(await engine.events({ ...PAGE, from: 1500 })).toMatchObject({
    events: [],
    lost: "file-changed",
  });
  text = `${CSV.slice(0, -100)}`;
  expect(await engine.events({ ...PAGE, from: 2998 })).toMatchObject({
    events: [],
    lost: "file-changed",
  });
});

test("a Parquet file that was replaced by another is noticed", async () => {
  const parquet = (notes: string) =>
    new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: "date", data: ["2024-12-03"], type: "STRING" },
          { name: "latitude", data: [35.1], type: "DOUBLE" },
          { name: "longitude", data: [36.7], type: "DOUBLE" },
          { name: "notes", data: [notes], type: "STRING" },
        ],
      }),
    );
  let bytes = parquet("first");
  const engine = await opened(unnoticing(() => bytes));
  expect((await engine.events(PAGE)).events[0]?.text).toBe("first");
  bytes = parquet("other");
  expect(await engine.events(PAGE)).toEqual({ total: 1, events: [], lost: "file-changed" });
});

test("rows of a packed file stay what they were: they were unpacked when it was read", async () => {
  let bytes = new Uint8Array(gzipSync(CSV));
  const engine = await opened(unnoticing(() => bytes));
  bytes = new Uint8Array(gzipSync(CSV.replaceAll("first", "other")));
  expect((await engine.events(PAGE)).events[0]?.text).toBe("first 0");
});

const gone = (name: string) => {
  const blob = new Blob();
  const arrayBuffer = () => Promise.reject(new DOMException("no", name));
  const slice = () => Object.assign(blob, { arrayBuffer });
  return Object.assign(new File([CSV], "events.csv"), { slice });
};

test("what browsers say of a file that is gone or shut is told before it is read", async () => {
  for (const [name, code] of [
    ["NotFoundError", "file-deleted"],
    ["NotReadableError", "file-unreadable"],
  ] as const) {
    const looked = await lookAtFile(gone(name), DEFAULT_LIMITS);
    expect([looked.ok, looked.issues[0]?.code]).toEqual([false, code]);
    expect(looked.issues[0]?.message).toMatch(/choose it again/);
  }
});

test("a file that is lost between the look and the reading says so", async () => {
  const looked = await lookAtFile(await onDisk(CSV), DEFAULT_LIMITS);
  if (!looked.ok) throw new Error(looked.issues[0]?.message);
  writeFileSync(path, "x");
  const read = await looked.value.engine.read(looked.value.preview.mapping, () => {});
  expect([read.ok, read.issues[0]?.code]).toEqual([false, "file-unreadable"]);
});
