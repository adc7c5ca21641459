/** Somebody who has work gives no sign for so many seconds; the reader may wait for another minute, or end it. */
export type QuietWork = { seconds: number; wait(): void; giveUp(): void };

/** What the work is for: a file that is being opened, or questions to the table that is open. */
export type WorkName = "opening" | "open";

const quiet: Record<WorkName, QuietWork | null> = { opening: null, open: null };
const listeners = new Set<() => void>();

/** Work gives no sign; null: it does again, or has ended. */
export function quietChanged(work: WorkName, now: QuietWork | null): void {
  if (quiet[work] === now) return;
  quiet[work] = now;
  for (const listener of listeners) listener();
}

/** The work that gives no sign; null where there is none. */
export const quietWork = (work: WorkName): QuietWork | null => quiet[work];

/** Calls `listener` at each change; returns what ends that. */
export function onQuietChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
