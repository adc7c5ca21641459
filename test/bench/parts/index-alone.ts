import { PATTERNS } from "../data.ts";
import { visit } from "../machine/visit.ts";
import type { Settings } from "../options.ts";
import type { IndexCost, StepCosts } from "../page/index-bench.ts";
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
        `step ${slowest(cost.placeSteps).toFixed(1)} µs by place, ` +
        `${slowest(cost.steps).toFixed(1)} µs by place and type, built in ${cost.buildMs.toFixed(0)} ms`,
    );
  }
  return { bars: barsOf(costs), tables: tableOf(costs) };
}

const bytesAnEvent = ({ columnBytes, indexBytes, events }: IndexCost) =>
  (columnBytes + indexBytes) / events;

const slowest = (steps: StepCosts) => Math.max(...PATTERNS.map((pattern) => steps[pattern].median));

const worst = (values: readonly number[]) => Math.max(...values);

function barsOf(costs: readonly IndexCost[]): Bar[] {
  const few = costs.filter(({ places }) => places === costs[0]?.places);
  // Fixed parts of an index weigh little from here on.
  const many = costs.filter(({ events }) => events >= 1e5);
  const million = costs.filter(({ events }) => events <= 1e6);
  const wrong = costs.flatMap(({ check }) => check.wrong);
  const compared = costs.reduce((sum, { check }) => sum + check.compared, 0);
  const last = million.filter(({ places }) => places === few[0]?.places).at(-1);
  return [
    ...stepBars(few),
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

/** Steps of the data sets with the fewest places, the smallest first: how long they take, and how that grows. */
function stepBars(costs: readonly IndexCost[]): Bar[] {
  const [smallest, largest] = [costs[0], costs.at(-1)];
  const places = `${smallest?.places.toLocaleString("en")} places`;
  const sizes = `from ${smallest?.events.toLocaleString("en")} to ${largest?.events.toLocaleString("en")} events`;
  const growth = (figure: (cost: IndexCost) => number) =>
    smallest && largest ? figure(largest) / figure(smallest) : Number.NaN;
  const byType = (cost: IndexCost) => slowest(cost.steps);
  return [
    {
      what: `step of the index by place, slowest median, ${places}`,
      value: worst(costs.map(({ placeSteps }) => slowest(placeSteps))),
      unit: "µs",
      most: 50,
    },
    {
      what: `growth of that step ${sizes}`,
      value: growth(({ placeSteps }) => slowest(placeSteps)),
      unit: "×",
      most: 2,
    },
    {
      what: `step of the index by place and type, slowest median, ${places}`,
      value: worst(costs.map(byType)),
      unit: "µs",
      most: 50,
    },
    {
      what: `growth of that step for each number it counts, ${sizes}`,
      value: growth((cost) => byType(cost) / cost.slots),
      unit: "×",
      most: 2,
      note: `${short(growth(byType))}× in all, for ${short(growth(({ slots }) => slots))} times as many numbers`,
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
    ...PATTERNS.map((pattern) => `${pattern} by place, µs (95 %)`),
    ...PATTERNS.map((pattern) => `${pattern} by type, µs (95 %)`),
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
    ...stepCells(cost.placeSteps),
    ...stepCells(cost.steps),
    short(cost.scanUs),
    cost.superclusterUs === null ? "not tried" : short(cost.superclusterUs),
  ]);
  return table(head, rows, 0);
}

const stepCells = (steps: StepCosts) =>
  PATTERNS.map((pattern) => `${short(steps[pattern].median)} (${short(steps[pattern].p95)})`);
