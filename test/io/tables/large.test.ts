import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/io/tables/limits.ts";
import { lookAtFile } from "../../../src/io/tables/look.ts";

const HEADER = "event_id,date,latitude,longitude,location,notes\n";
const NOTES =
  "Shelling of the eastern part of the town was reported by two sources in the evening. ";

/** A file of repeated rows of about a megabyte, without that many bytes in memory. */
function fileOf(megabytes: number) {
  const row = (i: number) =>
    `${1e6 + i},2024-${10 + (i % 3)}-${10 + (i % 18)},${35 + (i % 50) / 100},36.${10 + (i % 40)},Town ${i % 200},${NOTES.repeat(2)}\n`;
  const part = Array.from({ length: 4500 }, (_, i) => row(i)).join("");
  const parts = new Array<string>(Math.round((megabytes * 1e6) / part.length)).fill(part);
  const blob = new Blob([part]);
  return {
    file: new File([HEADER, ...parts.map(() => blob)], "events.csv"),
    rows: 4500 * parts.length,
  };
}

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** Bytes that are in use once what nobody needs is given back. */
function keptBytes(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Work of this process so far, ms: unlike the clock's time it does not count what else the machine does. */
function workMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function opened(file: File) {
  const looked = await lookAtFile(file, DEFAULT_LIMITS);
  if (!looked.ok) throw new Error(looked.issues[0]?.message);
  return looked.value;
}

test("40 MB are read row by row, keeping columns and not the text", async () => {
  const { file, rows } = fileOf(40);
  const { preview, engine } = await opened(file);
  const progress: number[] = [];
  const before = keptBytes();
  let most = 0;
  const read = await engine.read(preview.mapping, ({ bytes }) => {
    progress.push(bytes);
    most = Math.max(most, keptBytes() - before);
  });
  expect(read.ok && read.value.report).toMatchObject({ rows, events: rows, leftOut: {} });
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(progress.at(-1)).toBe(file.size);
  // Columns at 32 bytes an event in arrays that grow by halves, a batch of rows, and what the engine itself needs.
  expect(most).toBeLessThan(2 * 32 * rows + 10e6);
}, 20_000);

test("reading 300 MB ends within a tenth of a second of being cancelled", async () => {
  const { preview, engine } = await opened(fileOf(300).file);
  let cancelled = 0;
  const read = await engine.read(preview.mapping, ({ bytes }) => {
    if (bytes < 10e6 || cancelled > 0) return;
    cancelled = workMs();
    engine.close();
  });
  const took = workMs() - cancelled;
  expect([read.ok, read.issues[0]?.code]).toEqual([false, "cancelled"]);
  expect(cancelled).toBeGreaterThan(0);
  expect(took).toBeLessThan(100);
}, 20_000);

test("a timer gets its turn while a file is read", async () => {
  const { preview, engine } = await opened(fileOf(20).file);
  let longest = 0;
  let last = workMs();
  const timer = setInterval(() => {
    longest = Math.max(longest, workMs() - last);
    last = workMs();
  }, 5);
  await engine.read(preview.mapping, () => {});
  clearInterval(timer);
  expect(longest).toBeGreaterThan(0);
  // A turn is due after 40 ms; the rest is the megabyte under way, and collecting garbage.
  expect(longest).toBeLessThan(250);
}, 20_000);
