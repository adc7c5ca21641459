import { PATTERNS } from "../data.ts";
import { visit } from "../machine/visit.ts";
import type { Settings } from "../options.ts";
import type { IndexCost } from "../page/index-bench.ts";
import { type Bar, short } from "../report/bars.ts";
import { type Findings, table } from "../report/document.ts";

/** Indexes every data set, each in a fresh page, and asks it. */
export async function measureIndex(url: string, { indexed }: Settings): Promise<Findings> {
  const costs: IndexCost[] = [];
  for (const size of indexed) {
    const cost = await visit(url, ({ page }) =>
      page.evaluate((data) => window.bench.index(data), size),
    );
    costs.push(cost);
    console.log(
      `  ${size.events} events, ${size.places} places: ${bytesAnEvent(cost).toFixed(1)} bytes an event, ` +
        `step ${slowestStep(cost).toFixed(1)} µs, built in ${cost.buildMs.toFixed(0)} ms`,
    );
  }
  return { bars: barsOf(costs), tables: tableOf(costs) };
}

const bytesAnEvent = ({ columnBytes, indexBytes, events }: IndexCost) =>
  (columnBytes + indexBytes) / events;

const slowestStep = ({ steps }: IndexCost) =>
  Math.max(...PATTERNS.map((pattern) => steps[pattern].median));

const worst = (values: readonly number[]) => Math.max(...values);

function barsOf(costs: readonly IndexCost[]): Bar[] {
  const few = costs.filter(({ places }) => places === costs[0]?.places);
  const [smallest, largest] = [few[0], few.at(-1)];
  // Fixed parts of an index weigh little from here on.
  const many = costs.filter(({ events }) => events >= 1e5);
  const million = costs.filter(({ events }) => events <= 1e6);
  const wrong = costs.flatMap(({ check }) => check.wrong);
  const compared = costs.reduce((sum, { check }) => sum + check.compared, 0);
  const last = million.filter(({ places }) => places === few[0]?.places).at(-1);
  return [
    {
      what: `step of the index, slowest median, ${few[0]?.places.toLocaleString("en")} places`,
      value: worst(few.map(slowestStep)),
      unit: "µs",
      most: 50,
    },
    {
      what: `growth of that step from ${few[0]?.events.toLocaleString("en")} to ${largest?.events.toLocaleString("en")} events`,
      value: largest && smallest ? slowestStep(largest) / slowestStep(smallest) : Number.NaN,
      unit: "×",
      most: 2,
    },
    {
      what: "columns and index, most for an event",
      value: worst(many.map(bytesAnEvent)),
      unit: "bytes",
      most: 32,
      note: "from 100,000 events on",
    },
    {
      what: "longest that the page was held up while a worker built the index",
      value: worst(costs.map(({ longestGapMs }) => longestGapMs)),
      unit: "ms",
      most: 50,
    },
    {
      what: `another filter, ${last?.events.toLocaleString("en")} events`,
      value: last?.facetMs ?? Number.NaN,
      unit: "ms",
      most: 50,
    },
    {
      what: "counts of the index that differ from a full scan",
      value: wrong.length,
      unit: "",
      most: 0,
      note: `${compared.toLocaleString("en")} compared${wrong[0] ? `; ${wrong[0]}` : ""}`,
    },
  ];
}

function tableOf(costs: readonly IndexCost[]): string {
  const head = [
    "events",
    "places",
    "slots",
    "bytes an event",
    "built in the worker, ms",
    "page held up, ms",
    "another filter, ms",
    ...PATTERNS.map((pattern) => `${pattern}, µs (95 %)`),
    "full scan, µs",
    "filter + supercluster, µs",
  ];
  const rows = costs.map((cost) => [
    cost.events.toLocaleString("en"),
    cost.places.toLocaleString("en"),
    cost.slots.toLocaleString("en"),
    bytesAnEvent(cost).toFixed(1),
    short(cost.buildMs),
    short(cost.longestGapMs),
    short(cost.facetMs),
    ...PATTERNS.map((pattern) => {
      const { median, p95 } = cost.steps[pattern];
      return `${short(median)} (${short(p95)})`;
    }),
    short(cost.scanUs),
    cost.superclusterUs === null ? "not tried" : short(cost.superclusterUs),
  ]);
  return table(head, rows, 0);
}
