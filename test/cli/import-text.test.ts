import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dateline-"));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Runs `dateline import` in this process on a file with some bytes. */
async function importText(file: string, text: string | Uint8Array, ...options: string[]) {
  const path = join(root, file);
  writeFileSync(path, text);
  const stdout: string[] = [];
  const stderr: string[] = [];
  await run(["import", ...options, path], {
    out: (line) => stdout.push(line),
    err: (line) => stderr.push(line.replaceAll(path, file)),
  });
  const lines = stdout.join("\n").split("\n");
  const events: Record<string, unknown>[] = lines.map((line) => JSON.parse(line));
  return { events, stderr };
}

/** حماة in Windows-1256. */
const HAMA_1256 = Buffer.from([0xcd, 0xe3, 0xc7, 0xc9]);

test("text in UTF-16 or an old code page is read as it is meant, and what was guessed is said", async () => {
  const head = "id,lat,lon,name,date\n1,35.1,36.7,";
  const old = Buffer.concat([Buffer.from(head), HAMA_1256, Buffer.from(",2024-12-03\n")]);
  const guessed = await importText("t.csv", old);
  expect(guessed.events).toMatchObject([{ name: "حماة" }]);
  expect(guessed.stderr[0]).toMatch(
    /windows-1256 is assumed.*--encoding NAME.*\[guessed-encoding\]$/,
  );
  expect(guessed.stderr[1]).toMatch(/^read as: .* --encoding windows-1256$/);
  const told = await importText("t.csv", old, "--encoding", "cp1251");
  expect(told.events).toMatchObject([{ name: "НгЗЙ" }]);
  expect(told.stderr[0]).toMatch(/^read as/);
  const wide = Buffer.from(`\ufeff${head}حماة,2024-12-03\n`, "utf16le");
  expect((await importText("t.csv", wide)).events).toMatchObject([{ id: "1", name: "حماة" }]);
});

test("letters that are no UTF-8 after the beginning are said with their row", async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `${i},35.1,36.7,Hama,2024-12-03\n`);
  const text = Buffer.from(`id,lat,lon,name,date\n${rows.join("")}x,35.1,36.7,`);
  const { stderr } = await importText(
    "t.csv",
    Buffer.concat([text, HAMA_1256, Buffer.from(",2024-12-03")]),
  );
  expect(stderr.join("\n")).toMatch(/row 20002: .*\[broken-letters\]/);
});

test("a value of more than a megabyte costs its row, and a stray quote none", async () => {
  const head = "id,lat,lon,date,notes\n1,35.1,36.7,2024-12-03,x\n";
  const long = `2,35.1,36.7,2024-12-03,"${"9,35.1,36.7,2024-12-03,y\n".repeat(60_000)}"\n`;
  const { events, stderr } = await importText(
    "t.csv",
    `${head}${long}3,35.1,36.7,2024-12-03,"open\n4,35.1,36.7,2024-12-03,"z"\n`,
  );
  expect(events.map(({ id, text }) => [id, text])).toEqual([
    ["1", "x"],
    ["3", "open"],
    ["4", "z"],
  ]);
  expect(stderr.join("\n")).toMatch(/row 3: .*\[too-long\]\n.*row 4: .*\[unclosed-quote\]/);
});
