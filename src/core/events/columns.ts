import { MENTION_TYPES, STATUSES } from "../../schema/mention.ts";
import type { Interval } from "../time/interval.ts";

/** Start of an event without a date; its end is the same. */
export const UNDATED = -2_147_483_648;
/** End of what goes on, and of a span without an end. */
export const NO_END = 2_147_483_647;
/** Start of a span without a beginning, and of an event that began before all others. */
export const NO_START = UNDATED + 1;
/** The code in `side` of events that name none; the collection's first side is 1. */
export const WITHOUT_SIDE = 0;

/** When things happened: half-open, whole minutes since 1970 (UTC); undated ones have `UNDATED` twice. */
export type Times = { start: Int32Array; end: Int32Array };

/**
 * Events as columns: what counting needs, and nothing else. An event is a number, the row of each column; so is its
 * place. Seventeen bytes an event at most, where it has both clocks twenty-five.
 */
export type EventColumns = {
  count: number;
  place: Uint16Array | Uint32Array;
  occurred: Times;
  /** When it was said; null where the data does not tell: nothing has a date on that clock then. */
  published: Times | null;
  /** Place in `TYPE_CODES`. */
  type: Uint8Array;
  /** `WITHOUT_SIDE`, or 1 + place in the collection's list of sides. */
  side: Uint8Array;
  /** Place in `STATUS_CODES`. */
  status: Uint8Array;
};

/** Types by their code in a column: the order of the contract. */
export const TYPE_CODES = MENTION_TYPES;
/** Statuses by their code in a column: the order of the contract. */
export const STATUS_CODES = STATUSES;

/** A half-open span in whole minutes since 1970 (UTC). */
export type MinuteSpan = { start: number; end: number };

const MINUTE_MS = 60_000;

/**
 * The minutes that an interval (UTC ms) touches. Exact for windows, whose edges are whole minutes: what touches the
 * one touches the other.
 */
export function minuteSpan({ start, end }: Interval): MinuteSpan {
  const within = (minute: number) => Math.max(NO_START, Math.min(NO_END, minute));
  return {
    start: within(Math.floor(start / MINUTE_MS)),
    end: within(Math.ceil(end / MINUTE_MS)),
  };
}

/** Empty columns for so many events at so many places. */
export function createColumns(count: number, places: number, hasPublished: boolean): EventColumns {
  const times = (): Times => ({ start: new Int32Array(count), end: new Int32Array(count) });
  return {
    count,
    place: places <= 65_536 ? new Uint16Array(count) : new Uint32Array(count),
    occurred: times(),
    published: hasPublished ? times() : null,
    type: new Uint8Array(count),
    side: new Uint8Array(count),
    status: new Uint8Array(count),
  };
}
