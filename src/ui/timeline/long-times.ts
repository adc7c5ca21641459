import type { PlacedMention } from "../../core/select/dataset.ts";
import { type Clock, timeOf } from "../../core/select/visible.ts";
import { parseEdtf } from "../../core/time/edtf.ts";
import type { Interval } from "../../core/time/interval.ts";

/** A local day is at most this long. */
const LONGEST_DAY_MS = 25 * 3_600_000;
/** Most rows of spans; what finds no room in them is merged into the last. */
export const MOST_LANES = 4;
/** Dates that name no day. */
const VAGUE = new Set(["month", "season", "year", "decade", "century"]);

/** Times of mentions that last longer than a day: where they lie (ends may be infinite), and which ends are not certain. */
export type LongTime = {
  interval: Interval;
  softStart: boolean;
  softEnd: boolean;
  mentions: readonly PlacedMention[];
  /** Row, 0 the first. */
  lane: number;
  /** Stands for times that differ, as there was no row left for each. */
  merged: boolean;
};

/** True for a time longer than a day. */
export const isLong = ({ start, end }: Interval): boolean => end - start > LONGEST_DAY_MS;

/**
 * The times longer than a day on a clock, in order, none over another in its row. The same time of several mentions is one; an
 * end is soft where it is approximate, uncertain, open, or known to the month at best, and firm where a day is stated.
 */
export function longTimes(
  mentions: readonly PlacedMention[],
  clock: Clock,
  timeZone: string,
): LongTime[] {
  const same = new Map<string, PlacedMention[]>();
  for (const placed of mentions) {
    const time = timeOf(placed, clock);
    if (!time || !isLong(time)) continue;
    const text = (clock === "occurred" ? placed.mention.occurred : placed.mention.published) ?? "";
    same.set(text, [...(same.get(text) ?? []), placed]);
  }
  const times = [...same].flatMap(([text, mentions]) => {
    const interval = mentions[0] && timeOf(mentions[0], clock);
    if (!interval) return [];
    const [from = "", to = from] = text.split("/");
    return { interval, softStart: isSoft(from, timeZone), softEnd: isSoft(to, timeZone), mentions };
  });
  return inLanes(times.sort((a, b) => order(a.interval, b.interval)));
}

/** Each into the first row with room; where none has, joined to what is in the last row. `times` ascend by start. */
function inLanes(times: readonly Omit<LongTime, "lane" | "merged">[]): LongTime[] {
  const placed: LongTime[] = [];
  const last: (LongTime | undefined)[] = new Array(MOST_LANES).fill(undefined);
  for (const time of times) {
    const free = last.findIndex((before) => !before || before.interval.end <= time.interval.start);
    const crowded = last[MOST_LANES - 1];
    if (free === -1 && crowded) {
      Object.assign(crowded, joined(crowded, time));
      continue;
    }
    const next = { ...time, lane: free, merged: false };
    last[free] = next;
    placed.push(next);
  }
  return placed;
}

function joined(a: LongTime, b: Omit<LongTime, "lane" | "merged">): Partial<LongTime> {
  const reachesOn = b.interval.end > a.interval.end;
  return {
    interval: { start: a.interval.start, end: Math.max(a.interval.end, b.interval.end) },
    softEnd: reachesOn ? b.softEnd : a.softEnd,
    mentions: [...a.mentions, ...b.mentions],
    merged: true,
  };
}

function isSoft(edtf: string, timeZone: string): boolean {
  const parsed = parseEdtf(edtf, timeZone);
  if (!parsed.ok) return true;
  const { uncertain, approximate, precision } = parsed.value;
  return uncertain || approximate || VAGUE.has(precision);
}

/** By start, the longer first. Not by difference: open ends are infinite. */
function order(a: Interval, b: Interval): number {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  return a.end === b.end ? 0 : a.end > b.end ? -1 : 1;
}
