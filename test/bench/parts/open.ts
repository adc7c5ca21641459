import type { DataSize } from "../data.ts";
import { cpuTime } from "../machine/cpu.ts";
import { visit, within } from "../machine/visit.ts";
import type { Settings } from "../options.ts";
import { WAYS, type WayName } from "../page/protocol.ts";
import { short } from "../report/bars.ts";
import { type Findings, table } from "../report/document.ts";
import { median } from "../statistics.ts";
import { WAY_NAMES } from "./steps.ts";

/** Opening a data set: ms until its first window was shown, and memory of the page, MB; or why it failed. */
type Opened = { ms: number; rss: number } | { failed: string };

/** How long each way takes from events in memory to the first window on the map, and what memory the page has then. */
export async function measureOpening(url: string, settings: Settings): Promise<Findings> {
  const rows: string[][] = [];
  for (const size of settings.shown) {
    const opened = await openAll(url, settings, size);
    const empty = median(measured(opened.get("repaint")).map(({ rss }) => rss));
    for (const [way, results] of opened) {
      const row = rowOf(size, way, results, empty);
      rows.push(row);
      console.log(`  ${row.join(" | ")}`);
    }
  }
  const head = ["way", "events", "places", "ms to the first window", "MB more than an empty map"];
  return { bars: [], tables: table(head, rows) };
}

async function openAll(
  url: string,
  { rounds, giveUpMs }: Settings,
  size: DataSize,
): Promise<Map<WayName, Opened[]>> {
  const opened = new Map<WayName, Opened[]>(WAY_NAMES.map((way) => [way, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [way, results] of opened) {
      if (results.some((result) => "failed" in result)) continue;
      results.push(await openOnce(url, way, size, giveUpMs));
    }
  }
  return opened;
}

async function openOnce(
  url: string,
  way: WayName,
  size: DataSize,
  giveUpMs: number,
): Promise<Opened> {
  try {
    return await visit(url, async ({ page, process }) => {
      const opening = page.evaluate(([name, data]) => window.bench.open(name, data), [
        way,
        size,
      ] as const);
      const ms = await within(giveUpMs, opening);
      return { ms, rss: cpuTime(process).rss };
    });
  } catch (error) {
    return {
      failed: error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error),
    };
  }
}

const measured = (results: readonly Opened[] = []) =>
  results.flatMap((result) => ("ms" in result ? [result] : []));

function rowOf(
  { events, places }: DataSize,
  way: WayName,
  results: readonly Opened[],
  empty: number,
): string[] {
  const failure = results.find((result) => "failed" in result);
  const good = measured(results);
  return [
    WAYS[way],
    events.toLocaleString("en"),
    places.toLocaleString("en"),
    failure && "failed" in failure ? failure.failed : short(median(good.map(({ ms }) => ms))),
    short(median(good.map(({ rss }) => rss)) - empty),
  ];
}
