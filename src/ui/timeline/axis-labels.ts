import { isFineAxis } from "../../core/time/axis.ts";
import { type TickUnit, tickStep, ticksIn } from "../../core/time/ticks.ts";
import { utcToLocal } from "../../core/time/zone.ts";
import type { Language } from "../../store/state.ts";
import { LOCALES } from "../messages/translate.ts";
import type { TimeScale } from "./scale.ts";

/** A label under the bars: the room it has (px from the left) and its text, empty where the room is too small. */
export type AxisLabel = { start: number; x: number; width: number; text: string };

/** Two rows: ticks, and below them the days, months or years they lie in; `centred` where each tick is one day. */
type AxisLabels = { centred: boolean; ticks: AxisLabel[]; parents: AxisLabel[] };

/** Width of a character at the axis' size, px: generous, since nothing may overlap. */
const CHARACTER_PX = 6.6;
const GAP_PX = 8;
const PARENT: Record<TickUnit, TickUnit | null> = {
  hour: "day",
  day: "month",
  month: "year",
  year: null,
};

/**
 * The labels of an axis: as many as have room beside each other in this language, the lower row without its last `reserved` px; hours only where it shows less than three
 * days. A day that is seen in part has its number, too.
 */
export function axisLabels(
  timeZone: string,
  scale: TimeScale,
  language: Language,
  reserved: number,
): AxisLabels {
  const extent = scale.span;
  const write = labelWriter(timeZone, language);
  const msPerPx = (extent.end - extent.start) / scale.width;
  const longestMonth = Math.max(...MONTHS.map((month) => write("month", month).length));
  const room = (characters: number) => (characters * CHARACTER_PX + GAP_PX) * msPerPx;
  const hour = isFineAxis(extent) ? room(5) : Number.POSITIVE_INFINITY;
  const step = tickStep({ hour, day: room(2), month: room(longestMonth), year: room(4) });
  const parentUnit = PARENT[step.unit];
  const parentStarts = parentUnit
    ? withFirst(extent.start, ticksIn(extent, timeZone, { unit: parentUnit, size: 1 }))
    : [];
  const centred = step.unit === "day" && step.size === 1;
  const inside = ticksIn(extent, timeZone, step);
  const ticks = centred ? withFirst(extent.start, inside) : inside;
  const parentsOf = (start: number) =>
    parentTexts(start, start === parentStarts[0], step.unit, timeZone, write);
  const parents = place(parentStarts, scale, reserved, parentsOf);
  const isUntold = (tick: number) => parents.some(({ start, text }) => start === tick && !text);
  return {
    centred,
    // What has no room in the lower row, for what is reserved there, is said by the tick that it begins with.
    ticks: place(ticks, scale, 0, (tick) => [
      ...(isUntold(tick) ? parentsOf(tick) : []),
      write(step.unit, tick),
    ]),
    parents,
  };
}

type LabelKind = TickUnit | "monthOfYear" | "dayOfYear" | "dayOfMonth";
type Write = (kind: LabelKind, instant: number) => string;

function labelWriter(timeZone: string, language: Language): Write {
  const options: Record<LabelKind, Intl.DateTimeFormatOptions> = {
    hour: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    day: { day: "numeric" },
    month: { month: "short" },
    year: { year: "numeric" },
    monthOfYear: { month: "short", year: "numeric" },
    dayOfYear: { day: "numeric", month: "short", year: "numeric" },
    dayOfMonth: { day: "numeric", month: "short" },
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

/** Texts for a parent, the fullest first: the year stands with the first day or month and with each January. */
function parentTexts(
  start: number,
  isFirst: boolean,
  unit: TickUnit,
  timeZone: string,
  write: Write,
) {
  if (unit === "hour")
    return [write("dayOfYear", start), write("dayOfMonth", start), write("day", start)].slice(
      isFirst ? 0 : 1,
    );
  if (unit !== "day") return [write("year", start)];
  const month = write("month", start);
  return isFirst || utcToLocal(start, timeZone).month === 1
    ? [write("monthOfYear", start), month]
    : [month];
}

/** Gives each label the room up to the next one, and the fullest text that fits it. */
function place(
  starts: readonly number[],
  scale: TimeScale,
  reserved: number,
  textsOf: (start: number) => string[],
): AxisLabel[] {
  return starts.map((start, i) => {
    const room = scale.extent({ start, end: starts[i + 1] ?? scale.span.end });
    const fromStart = Math.abs(scale.x(start) - scale.x(scale.span.start));
    const free = Math.min(room.width, scale.width - reserved - fromStart);
    const fits = (text: string) => text.length * CHARACTER_PX + GAP_PX / 2 <= free;
    return { start, ...room, text: textsOf(start).find(fits) ?? "" };
  });
}

const withFirst = (first: number, ticks: readonly number[]) =>
  ticks[0] === first ? [...ticks] : [first, ...ticks];

/** The twelve months of a year, for measuring their names. */
const MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 15));
