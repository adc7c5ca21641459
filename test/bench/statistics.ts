/** The value that a share (0–1) of the values do not exceed; NaN where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** The middle value; NaN where there are none. */
export const median = (values: readonly number[]) => quantile(values, 0.5);
