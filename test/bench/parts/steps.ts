import { type DataSize, PATTERNS, type Pattern } from "../data.ts";
import { measureQuietly } from "../machine/quiet.ts";
import { type Visit, visit, within } from "../machine/visit.ts";
import type { Settings } from "../options.ts";
import type { CountCheck } from "../page/check-counts.ts";
import { WAYS, type WayName } from "../page/protocol.ts";
import type { Scrub } from "../page/step.ts";
import { median, quantile } from "../statistics.ts";

/** Steps of one pattern: ms (medians, of the read-back also what 95 % stay under), CPU ms a step, share shown in the very next frame. */
export type PatternResult = {
  steps: number;
  sync: number;
  drawn: number;
  shown: number;
  read: number;
  p95: number;
  main: number;
  worker: number;
  gpu: number;
  nextFrame: number;
  disturbed: number;
  stopped: number | null;
  marks: number | null;
};

/** One way with one data set in one round; `failed` says why what is missing is missing. */
export type WayResult = {
  way: WayName;
  size: DataSize;
  patterns: Partial<Record<Pattern, PatternResult>>;
  scrub: Scrub | null;
  play: { longTasks: number[]; windows: number } | null;
  check: CountCheck | null;
  failed: string | null;
};

/** Ways in the order of the table. */
export const WAY_NAMES = Object.keys(WAYS).filter((name): name is WayName => name in WAYS);

/** Every way with every data set, by turns. One that failed or was stopped is not tried again in the next round. */
export async function measureSteps(url: string, settings: Settings): Promise<WayResult[]> {
  const results: WayResult[] = [];
  for (const size of settings.shown) {
    const hopeless = new Set<WayName>();
    for (let round = 0; round < settings.rounds; round += 1) {
      for (const way of WAY_NAMES.filter((name) => !hopeless.has(name))) {
        const result = await measureWay(url, settings, way, size, round === 0);
        results.push(result);
        if (result.failed) hopeless.add(way);
        print(result);
      }
    }
  }
  return results;
}

async function measureWay(
  url: string,
  settings: Settings,
  way: WayName,
  size: DataSize,
  isFirst: boolean,
): Promise<WayResult> {
  const { giveUpMs, scrubMs, playMs, windows } = settings;
  const result: WayResult = {
    way,
    size,
    patterns: {},
    scrub: null,
    play: null,
    check: null,
    failed: null,
  };
  const measure = async (opened: Visit) => {
    const { page } = opened;
    const soon = <Result>(work: Promise<Result>) => within(giveUpMs, work);
    await soon(
      page.evaluate(([name, data]) => window.bench.open(name, data), [way, size] as const),
    );
    for (const pattern of PATTERNS)
      result.patterns[pattern] = await measurePattern(opened, settings, pattern);
    result.scrub = await soon(page.evaluate((ms) => window.bench.scrub("jump365", ms), scrubMs));
    if (way === "app") result.play = await page.evaluate((ms) => window.bench.play(ms), playMs);
    if (way === "app-map" && isFirst)
      result.check = await page.evaluate(([data, count]) => window.bench.check(data, count), [
        size,
        windows,
      ] as const);
  };
  try {
    await visit(url, measure);
  } catch (error) {
    result.failed = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  }
  return result;
}

async function measurePattern(
  { page, process }: Visit,
  settings: Settings,
  pattern: Pattern,
): Promise<PatternResult> {
  const { steps, patternMs, giveUpMs } = settings;
  const { result, cpu, disturbed } = await measureQuietly(process, settings, () =>
    within(
      giveUpMs,
      page.evaluate(([name, count, ms]) => window.bench.steps(name, count, ms), [
        pattern,
        steps,
        patternMs,
      ] as const),
    ),
  );
  const made = result.steps;
  const read = made.map((step) => step.read);
  // The step that warms up is made, too.
  const perStep = (ms: number) => ms / (made.length + 1);
  return {
    steps: made.length,
    sync: median(made.map(({ sync }) => sync)),
    drawn: median(made.map(({ drawn }) => drawn)),
    shown: median(made.map((step) => step.shown)),
    read: median(read),
    p95: quantile(read, 0.95),
    main: perStep(cpu.main),
    worker: perStep(cpu.worker),
    gpu: perStep(cpu.gpu),
    nextFrame: made.filter(({ frames }) => frames <= 1).length / made.length,
    disturbed,
    stopped: result.stopped,
    marks: result.marks,
  };
}

function print({ way, size, patterns, failed, check, play }: WayResult): void {
  const shown = PATTERNS.map(
    (name) =>
      `${name} ${patterns[name]?.shown.toFixed(1) ?? "–"} / ${patterns[name]?.read.toFixed(1) ?? "–"} ms`,
  );
  const notes = [
    failed,
    check && `${check.compared} counts compared, ${check.wrong.length} wrong`,
    play && `play: ${play.windows} windows, long tasks ${play.longTasks.join(" ") || "none"}`,
  ].filter(Boolean);
  console.log(
    `  ${size.events} events, ${size.places} places, ${way}: ${[...shown, ...notes].join("; ")}`,
  );
}
