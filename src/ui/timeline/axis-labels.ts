import type { Interval } from "../../core/time/interval.ts";
import { type TickUnit, tickStep, ticksIn } from "../../core/time/ticks.ts";
import { utcToLocal } from "../../core/time/zone.ts";
import type { Language } from "../../store/state.ts";
import { LOCALES } from "../messages/translate.ts";
import type { TimeScale } from "./scale.ts";

/** A label under the bars: the room it has (px from the left) and its text, empty where the room is too small. */
export type AxisLabel = { start: number; x: number; width: number; text: string };

/** Two rows: ticks, and below them the months or years they lie in; `centred` where each tick is one day. */
type AxisLabels = { centred: boolean; ticks: AxisLabel[]; parents: AxisLabel[] };

/** Width of a character at the axis' size, px: generous, since nothing may overlap. */
const CHARACTER_PX = 6.6;
const GAP_PX = 8;
const PARENT: Record<TickUnit, TickUnit | null> = { day: "month", month: "year", year: null };

/** The labels of an axis: as many as have room beside each other in this language. */
export function axisLabels(
  extent: Interval,
  timeZone: string,
  scale: TimeScale,
  language: Language,
): AxisLabels {
  const write = labelWriter(timeZone, language);
  const msPerPx = (extent.end - extent.start) / scale.width;
  const longestMonth = Math.max(...MONTHS.map((month) => write("month", month).length));
  const room = (characters: number) => (characters * CHARACTER_PX + GAP_PX) * msPerPx;
  const step = tickStep({ day: room(2), month: room(longestMonth), year: room(4) });
  const parentUnit = PARENT[step.unit];
  const parentStarts = parentUnit
    ? withFirst(extent.start, ticksIn(extent, timeZone, { unit: parentUnit, size: 1 }))
    : [];
  return {
    centred: step.unit === "day" && step.size === 1,
    ticks: place(ticksIn(extent, timeZone, step), extent, scale, (tick) => [
      write(step.unit, tick),
    ]),
    parents: place(parentStarts, extent, scale, (start, i) =>
      parentTexts(start, i === 0, step.unit, timeZone, write),
    ),
  };
}

type Write = (unit: TickUnit | "monthOfYear", instant: number) => string;

function labelWriter(timeZone: string, language: Language): Write {
  const options: Record<TickUnit | "monthOfYear", Intl.DateTimeFormatOptions> = {
    day: { day: "numeric" },
    month: { month: "short" },
    year: { year: "numeric" },
    monthOfYear: { month: "short", year: "numeric" },
  };
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (unit, instant) => {
    const known = formats.get(unit);
    const format =
      known ?? new Intl.DateTimeFormat(LOCALES[language], { timeZone, ...options[unit] });
    formats.set(unit, format);
    return format.format(instant);
  };
}

/** Texts for a parent, the fullest first: the year stands with the first month and with each January. */
function parentTexts(
  start: number,
  isFirst: boolean,
  unit: TickUnit,
  timeZone: string,
  write: Write,
) {
  if (unit !== "day") return [write("year", start)];
  const month = write("month", start);
  return isFirst || utcToLocal(start, timeZone).month === 1
    ? [write("monthOfYear", start), month]
    : [month];
}

/** Gives each label the room up to the next one, and the fullest text that fits it. */
function place(
  starts: readonly number[],
  extent: Interval,
  scale: TimeScale,
  textsOf: (start: number, index: number) => string[],
): AxisLabel[] {
  return starts.map((start, i) => {
    const room = scale.extent({ start, end: starts[i + 1] ?? extent.end });
    const fits = (text: string) => text.length * CHARACTER_PX + GAP_PX / 2 <= room.width;
    return { start, ...room, text: textsOf(start, i).find(fits) ?? "" };
  });
}

const withFirst = (first: number, ticks: readonly number[]) =>
  ticks[0] === first ? [...ticks] : [first, ...ticks];

/** The twelve months of a year, for measuring their names. */
const MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 15));
