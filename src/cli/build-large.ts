import { writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import * as v from "valibot";
import { isTimeZone } from "../core/time/zone.ts";
import { hashText } from "../io/hash.ts";
import {
  buildLarge,
  finishLarge,
  LARGE_DEFAULTS,
  type LargeBuild,
  type LargeOptions,
} from "../io/large/build.ts";
import { largeCollection } from "../io/large/collection.ts";
import { InputError } from "../io/large/input.ts";
import { MOST_COUNT_ROWS } from "../schema/large.ts";
import { IdSchema } from "../schema/text.ts";
import { type ExitCode, type Streams, UsageError } from "./command.ts";
import { counted } from "./print.ts";

const OPTIONS = {
  large: { type: "boolean" },
  finish: { type: "boolean" },
  out: { type: "string" },
  id: { type: "string" },
  title: { type: "string" },
  language: { type: "string" },
  "time-zone": { type: "string" },
  memory: { type: "string" },
  threads: { type: "string" },
  "max-aggregate-rows": { type: "string" },
} as const;

/** Every published collection has this file, and pages ask for it at once; a large one has its places as Parquet. */
const NO_PLACES = '{"type":"FeatureCollection","features":[]}\n';

/**
 * `dateline build --large EVENTS --out DIR`: makes the folder of a large collection from events in Parquet, JSON lines or
 * CSV; `--large --finish --out DIR` describes one whose files another engine wrote by the same SQL.
 */
export async function runLargeBuild(argv: string[], { err }: Streams): Promise<ExitCode> {
  const { positionals, values } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: OPTIONS,
  });
  const [events, ...more] = positionals;
  if (!values.out) throw new UsageError("expected --out DIR, where to write");
  if (values.finish ? events !== undefined : events === undefined || more.length > 0)
    throw new UsageError(
      values.finish
        ? "expected no EVENTS with --finish: the files are in --out already"
        : "expected one EVENTS, a file or a pattern in quotation marks",
    );
  const out = resolve(values.out);
  const about = aboutOf(values, out);
  const options = optionsOf(values);
  try {
    const built =
      events === undefined
        ? await finishLarge(out, options)
        : await buildLarge(events, out, options, (step) => err(`${step} ...`));
    const collection = largeCollection(about, built.large, built.bbox, hashText);
    await writeFile(join(out, "collection.json"), `${JSON.stringify(collection)}\n`);
    await writeFile(join(out, "places.geojson"), NO_PLACES);
    for (const line of reportOf(built, values.out)) err(line);
    return built.large.events > 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    err(`error: ${error.message} [events]`);
    return 1;
  }
}

type Values = Partial<Record<keyof typeof OPTIONS, string | boolean | undefined>>;

function aboutOf(values: Values, out: string) {
  const id = textOf(values.id) ?? slugOf(basename(out));
  const timeZone = textOf(values["time-zone"]) ?? "UTC";
  if (!v.is(IdSchema, id))
    throw new UsageError(`--id is "${id}"; expected lower-case letters, digits, hyphens and dots`);
  if (!isTimeZone(timeZone))
    throw new UsageError(`--time-zone is "${timeZone}"; expected a zone like Asia/Damascus`);
  return {
    id,
    title: textOf(values.title) ?? id,
    language: textOf(values.language) ?? "en",
    timeZone,
  };
}

function optionsOf(values: Values): LargeOptions {
  const memory = textOf(values.memory) ?? LARGE_DEFAULTS.memory;
  if (!/^\d+(\.\d+)?\s*[KMGT]i?B$/i.test(memory))
    throw new UsageError(`--memory is "${memory}"; expected an amount like 4GB`);
  return {
    ...LARGE_DEFAULTS,
    memory,
    threads: wholeNumber("threads", values.threads) ?? LARGE_DEFAULTS.threads,
    maxAggregateRows:
      wholeNumber("max-aggregate-rows", values["max-aggregate-rows"]) ??
      LARGE_DEFAULTS.maxAggregateRows,
  };
}

const textOf = (value: string | boolean | undefined) =>
  typeof value === "string" && value !== "" ? value : null;

function wholeNumber(name: string, value: string | boolean | undefined): number | null {
  if (value === undefined) return null;
  const number = Number(value);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new UsageError(`--${name} is "${value}"; expected a whole number above 0`);
}

const slugOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "") || "collection";

function reportOf({ large, engine, leftOut }: LargeBuild, out: string): string[] {
  const { events, places, undated, files } = large;
  const reasons = Object.entries(large.leftOut).map(([reason, rows]) => `${rows} ${reason}`);
  const bytes = files.events.reduce((sum, file) => sum + file.bytes, 0);
  const lines = leftOut.map(
    ({ id, fault }) => `left out: ${id ?? "a row without an id"}: ${fault}`,
  );
  lines.push(
    `${counted(events, "event")} (${undated} undated) at ${counted(places, "place")} written to ${out} by ${engine}: ${counted(files.events.length, "file")} of events (${bytes} bytes), ${counted(files.days.rows, "row")} of counts (${files.days.bytes} bytes)`,
    `left out: ${reasons.length > 0 ? reasons.join(", ") : "nothing"}`,
  );
  if (!large.divided)
    lines.push(
      "counts are by place and day alone: by type, side and status they would have more rows than --max-aggregate-rows, so the map can't colour or filter by them",
    );
  if (files.days.rows > MOST_COUNT_ROWS)
    lines.push(
      `${files.days.rows} rows of counts are more than a page loads (${MOST_COUNT_ROWS}): divide the collection by region or by years`,
    );
  return lines;
}
