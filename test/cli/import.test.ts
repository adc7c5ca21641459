import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dateline-"));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Runs `dateline import` in this process on a file with a text. */
async function importText(file: string, text: string | Uint8Array, ...options: string[]) {
  const path = join(root, file);
  writeFileSync(path, text);
  const stdout: string[] = [];
  const stderr: string[] = [];
  const code = await run(["import", ...options, path], {
    out: (line) => stdout.push(line),
    err: (line) => stderr.push(line.replaceAll(path, file)),
  });
  const lines = stdout.join("\n");
  return { code, lines, events: eventsOf(lines), stderr };
}

const eventsOf = (lines: string): Record<string, unknown>[] =>
  lines.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line)]));

const TABLE = [
  "id,Lat,Lon,Town,Date,Type,Party,URL",
  "9007199254740993,35.1318,36.7578,Hama,05/12/2024,Clash,A,https://example.org/1",
  '2,"35,26",36.6,"Halfaya, town",2024-12-03T14:05Z,Shelling,B,javascript:x',
  "3,0,0,Nowhere,2024-12-03,Clash,A,",
  "4,,,Taybat al-Imam,some day,Clash,,",
].join("\n");

test("a table becomes one event a line, and what is left out is said with its row", async () => {
  const { code, events, stderr } = await importText("t.csv", TABLE, "--time-zone", "Asia/Damascus");
  expect(code).toBe(0);
  expect(events).toHaveLength(3);
  expect(events[0]).toEqual({
    id: "9007199254740993",
    place: expect.stringMatching(/^n35\.1318-e36\.7578-/),
    name: "Hama",
    lon: 36.7578,
    lat: 35.1318,
    radius_m: null,
    occurred: "2024-12-05",
    start: "2024-12-04T21:00:00Z",
    end: "2024-12-05T21:00:00Z",
    published: null,
    type: "battle",
    side: "A",
    status: "reported",
    title: null,
    text: null,
    publisher: null,
    url: "https://example.org/1",
  });
  expect(events[1]).toMatchObject({ lat: 35.26, type: "shelling", url: null });
  expect(events[1]).toMatchObject({ start: "2024-12-03T14:05:00Z", end: "2024-12-03T14:06:00Z" });
  expect(events[2]).toMatchObject({
    name: "Taybat al-Imam",
    lon: null,
    occurred: null,
    start: null,
  });
  expect(stderr[0]).toMatch(
    /^t\.csv: warning: dates like "05\/12\/2024" .* \[date-order-assumed\]$/,
  );
  expect(stderr[1]).toContain("read as: --map latitude=Lat");
  expect(stderr[2]).toMatch(/^t\.csv: row 4: .* \[null-island\]$/);
  expect(stderr.at(-1)).toBe(
    "3 events of 4 rows; left out: 1 null-island; incomplete: 1 no-position, 1 unreadable-date",
  );
});

test("options replace guesses", async () => {
  const { events, stderr } = await importText(
    "t.csv",
    TABLE,
    "--date-order",
    "month-first",
    "--map",
    "title=Town",
    "--map",
    "name=",
  );
  expect(events).toHaveLength(2);
  expect(events[0]).toMatchObject({
    occurred: "2024-05-12",
    title: "Hama",
    name: "35.1318, 36.7578",
  });
  expect(stderr.join("\n")).not.toContain("date-order-assumed");
});

test("years that look Hijri are undated and said, unless they are meant as written", async () => {
  const text = "lat,lon,date\n41.01,28.98,1453-05-29\n35.13,36.75,2024-12-03\n";
  const asked = await importText("t.csv", text);
  expect(asked.events.map(({ occurred }) => occurred)).toEqual([null, "2024-12-03"]);
  expect(asked.stderr.join("\n")).toContain("[odd-years]");
  expect(asked.stderr.join("\n")).toContain("[odd-year]");
  const meant = await importText("t.csv", text, "--years-as-written");
  expect(meant.events[0]?.start).toBe("1453-05-29T00:00:00Z");
  expect(meant.stderr.join("\n")).not.toContain("[odd-year");
  expect(meant.stderr[0]).toContain("--years-as-written");
  const again = await importText("again.jsonl", meant.lines);
  expect(again.lines).toBe(meant.lines);
});

test("lines of JSON are read like tables, Features and plain objects alike", async () => {
  const feature = {
    type: "Feature",
    id: 5,
    geometry: { type: "Point", coordinates: [36.7, 35.1] },
    properties: { name: "Hama", date: "2024-12-05" },
  };
  const { events } = await importText("t.geojsonl", `\u001e${JSON.stringify(feature)}\n`);
  expect(events[0]).toMatchObject({ id: "5", lon: 36.7, lat: 35.1, occurred: "2024-12-05" });
  const { events: plain, stderr } = await importText(
    "t.jsonl",
    '{"lat":35.1,"lon":36.7,"id":90071992547409931234}\n{"lat":\n',
  );
  expect(plain[0]).toMatchObject({ id: "90071992547409931234", lon: 36.7 });
  expect(stderr.at(-1)).toContain("left out: 1 not-json");
});

test("what it wrote it reads again as it is, in any zone", async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      "2024-12-03",
      "2024-12",
      "2024-12-03T14:05Z",
      "3/4/2024",
      "1733234700",
      "2024-12-03T00:00Z",
      "x",
      "",
    ),
    fc.string(),
  );
  const row = fc.record({
    lat: fc.oneof(fc.double({ min: -91, max: 91, noNaN: true }), fc.constant("")),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    name: fc.string(),
    date: cell,
    date_end: cell,
    published: cell,
    type: fc.oneof(fc.constantFrom("Air strike", "3", "control"), fc.string()),
    side: fc.string(),
    time_precision: fc.constantFrom("1", "2", "3", ""),
    radius_m: fc.constantFrom(150, "", 0),
    notes: fc.string(),
    url: fc.constantFrom("https://example.org", "x"),
  });
  const rows = fc.array(row, { minLength: 1, maxLength: 8 });
  const zones = fc.constantFrom("UTC", "Asia/Damascus", "America/New_York");
  await fc.assert(
    fc.asyncProperty(rows, zones, async (given, zone) => {
      const text = given.map((one) => JSON.stringify(one)).join("\n");
      const once = await importText("a.jsonl", text, "--time-zone", zone);
      fc.pre(once.events.length > 0);
      const again = await importText("b.jsonl", once.lines, "--time-zone", zone);
      expect(again.lines).toBe(once.lines);
    }),
    { numRuns: 60 },
  );
});

test("--out writes the events and a report into a folder", async () => {
  const out = join(root, "out");
  const { code, lines } = await importText("t.csv", TABLE, "--out", out);
  expect([code, lines]).toEqual([0, ""]);
  expect(eventsOf(readFileSync(join(out, "events.jsonl"), "utf8"))).toHaveLength(3);
  expect(JSON.parse(readFileSync(join(out, "report.json"), "utf8"))).toMatchObject({
    rows: 4,
    events: 3,
  });
});

describe("failures", () => {
  test("nothing that can be read is exit 1", async () => {
    for (const text of ["", "one\ntwo\n", "id,what\n1,2\n", "1,2,3\n4,5,6\n"])
      expect((await importText("t.csv", text)).code).toBe(1);
  });

  test.each([
    [["--map", "lat=Lat"], '--map is "lat=Lat"; expected ROLE=COLUMN'],
    [["--map", "latitude=Width"], 'no column "Width"; expected one of id, Lat'],
    [["--time-zone", "Mars"], '--time-zone is "Mars"'],
    [["--format", "xml"], '--format is "xml"; expected csv or tsv'],
    [["--date-order", "year"], '--date-order is "year"'],
    [["--encoding", "klingon"], '--encoding is "klingon"'],
  ])("%j is wrong usage", async (options, message) => {
    const { code, stderr } = await importText("t.csv", TABLE, ...options);
    expect(code).toBe(2);
    expect(stderr.join("\n")).toContain(message);
  });

  test("a folder, and what is no text, are refused in one line", async () => {
    const stderr: string[] = [];
    const err = (line: string) => void stderr.push(line);
    expect(await run(["import", root], { out: () => {}, err })).toBe(1);
    expect(stderr).toEqual([`${root}: error: this is a folder; expected a file [no-rows]`]);
    const zip = await importText("t.csv", "PK\u0003\u0004...");
    expect([zip.code, zip.stderr.length]).toEqual([1, 1]);
    expect(zip.stderr[0]).toContain("a zip archive");
    const packed = await importText("t.csv.gz", gzipSync(TABLE));
    expect(packed.stderr[0]).toContain("zcat");
  });

  test.runIf(existsSync("/dev/full"))(
    "a full disk is one line, not a failure within",
    () => {
      const path = join(root, "t.csv");
      writeFileSync(path, TABLE);
      const script = `${process.execPath} ${TSX} ${MAIN} import ${path} > /dev/full`;
      const done = spawnSync("sh", ["-c", script], { encoding: "utf8" });
      expect(done.status).toBe(1);
      expect(done.stderr).toContain(
        "stdout: error: the file can't be read or written: the disk is full",
      );
      expect(done.stderr).not.toMatch(/^\s+at /m);
      mkdirSync(join(root, "out"));
      symlinkSync("/dev/full", join(root, "out", "events.jsonl"));
      const out = spawnSync(
        process.execPath,
        [TSX, MAIN, "import", "--out", join(root, "out"), path],
        {
          encoding: "utf8",
        },
      );
      expect(out.status).toBe(1);
      expect(out.stderr).toContain("events.jsonl: error: the file can't be read or written");
      expect(out.stderr).not.toMatch(/^\s+at /m);
    },
    60_000,
  );

  test("a file that is not there is named", async () => {
    const stderr: string[] = [];
    const err = (line: string) => void stderr.push(line);
    expect(await run(["import", join(root, "none.csv")], { out: () => {}, err })).toBe(1);
    expect(stderr[0]).toContain("none.csv: error");
  });
});

const TSX = resolve("node_modules/tsx/dist/cli.mjs");
const MAIN = resolve("src/cli/main.ts");

/** Rows of a table as text, without its header. */
function rowsOf(count: number): string {
  const row = (i: number) => {
    const day = String(1 + (i % 28)).padStart(2, "0");
    return `${i},${(33 + (i % 500) / 100).toFixed(4)},${(36 + (i % 37) / 10).toFixed(4)},"Town ${i % 500}, ""north""",2024-11-${day},Clash,Party ${i % 11}`;
  };
  return `${Array.from({ length: count }, (_, i) => row(i)).join("\n")}\n`;
}
const HEADER = "id,latitude,longitude,place,date,type,side";

describe("in pieces", () => {
  const PARALLEL = [
    "/usr/bin/parallel",
    "/usr/local/bin/parallel",
    "/opt/homebrew/bin/parallel",
  ].find(existsSync);
  const IMPORT = `${process.execPath} ${TSX} ${MAIN} import`;

  function parallel(options: string, input: string): string[] {
    if (PARALLEL === undefined)
      throw new Error(
        "GNU parallel is missing: install the Debian package `parallel` (apt-get install parallel)",
      );
    const path = join(root, "input");
    writeFileSync(path, input);
    const script = `${PARALLEL} --will-cite -j 2 ${options.replaceAll("INPUT", path)}`;
    const done = spawnSync("sh", ["-c", script], { encoding: "utf8", maxBuffer: 1 << 28 });
    expect(done.stderr).not.toContain("error");
    return done.stdout.split("\n").sort();
  }

  test("GNU parallel makes the same events of parts of a table as one run of the whole", async () => {
    const rows = rowsOf(3000);
    const whole = (await importText("t.csv", `${HEADER}\n${rows}`)).lines.split("\n");
    expect(whole).toHaveLength(3000);
    const expected = ["", ...whole].sort();
    const table = `${HEADER}\n${rows}`;
    expect(parallel(`--pipepart -a INPUT --header : --block 80k '${IMPORT}'`, table)).toEqual(
      expected,
    );
    expect(parallel(`--pipe --block 80k '${IMPORT} --columns ${HEADER}' < INPUT`, rows)).toEqual(
      expected,
    );
    expect(parallel(`--pipe --block 400k '${IMPORT}' < INPUT`, whole.join("\n"))).toEqual(expected);
  }, 120_000);
});

test("memory stays as it is, however many rows come, and a slow reader is waited for", () => {
  const generator = join(root, "rows.mjs");
  writeFileSync(
    generator,
    `const block = ${JSON.stringify(rowsOf(3000))};
process.stdout.write("${HEADER}\\n");
for (let i = 0; i < 100; i += 1)
  if (!process.stdout.write(block)) await new Promise((go) => process.stdout.once("drain", go));`,
  );
  const node = `${process.execPath} --max-old-space-size=64 --import tsx`;
  const script = `${process.execPath} ${generator} | ${node} ${MAIN} import 2>${root}/err | (sleep 2; wc -l)`;
  const done = spawnSync("sh", ["-c", script], { encoding: "utf8" });
  expect(readFileSync(join(root, "err"), "utf8")).toContain("300000 events of 300000 rows");
  expect(Number(done.stdout)).toBe(300_000);
}, 120_000);

test("a reader that has enough ends it without an error", () => {
  const path = join(root, "t.csv");
  writeFileSync(path, `${HEADER}\n${rowsOf(20_000)}`);
  const script = `(${process.execPath} ${TSX} ${MAIN} import ${path}; echo exit $? >&2) | head -1`;
  const done = spawnSync("sh", ["-c", script], { encoding: "utf8" });
  expect(eventsOf(done.stdout)).toHaveLength(1);
  expect(done.stderr).toContain("exit 0");
  expect(done.stderr).not.toContain("EPIPE");
}, 60_000);

const ANSWER = {
  TotalCount: 3,
  TotalPages: 2,
  NextPageUrl: "https://example.org/?page=1",
  Result: [
    { id: 1, date: "2024-12-03", at: { lat: 35.13, lon: 36.75 }, town: "Hama" },
    { id: 2, date: "2024-12-04", at: { lat: 36.2, lon: 37.16 }, town: "Aleppo" },
    "no row",
  ],
};

test("a JSON list, and an API's answer with one in it, give the lines that a table gives", async () => {
  const rows = ANSWER.Result.slice(0, 2);
  const [list, answer, lines] = [
    await importText("list.json", JSON.stringify(rows, null, 1)),
    await importText("answer.json", JSON.stringify(ANSWER)),
    await importText("rows.jsonl", rows.map((row) => JSON.stringify(row)).join("\n")),
  ];
  expect(lines.events.map(({ id, name }) => [id, name])).toEqual([
    ["1", "Hama"],
    ["2", "Aleppo"],
  ]);
  expect([list.lines, answer.lines]).toEqual([lines.lines, lines.lines]);
  expect(answer.stderr.join("\n")).toMatch(/one page of 2.*\[one-page\]/);
  expect(answer.stderr.join("\n")).toMatch(/row 3: "no row" came.*\[not-an-object\]/);
});

test("a whole GeoJSON collection is read, and one that is cut off says so", async () => {
  const features = [36.7, 36.8].map((lon) => ({
    type: "Feature",
    properties: { date: "2024-12-03" },
    geometry: { type: "Point", coordinates: [lon, 35.1] },
  }));
  const text = JSON.stringify({ type: "FeatureCollection", features });
  const whole = await importText("a.geojson", text);
  expect(whole.events.map(({ lon }) => lon)).toEqual([36.7, 36.8]);
  expect(whole.stderr.join("\n")).not.toMatch(/cut-off/);
  const cut = await importText("b.geojson", text.slice(0, -2));
  expect([cut.code, cut.events.length]).toEqual([0, 2]);
  expect(cut.stderr.join("\n")).toMatch(/ends before its list does.*\[cut-off\]/);
});
