import type { Collection } from "../../schema/collection.ts";
import { parseEdtf } from "../time/edtf.ts";

/** A mistake that was mended after publication. */
export type Correction = Collection["corrections"][number];

/** Corrections by the start of their dates, the newest first; those whose date can't be read last, equal ones by id. */
export function newestFirst({ corrections, timeZone }: Collection): Correction[] {
  const start = ({ date }: Correction) => {
    const parsed = parseEdtf(date, timeZone);
    return parsed.ok ? parsed.value.interval.start : Number.NEGATIVE_INFINITY;
  };
  return corrections
    .map((correction) => ({ correction, start: start(correction) }))
    .sort((a, b) => {
      if (a.start !== b.start) return a.start > b.start ? -1 : 1;
      return a.correction.id < b.correction.id ? -1 : 1;
    })
    .map(({ correction }) => correction);
}
