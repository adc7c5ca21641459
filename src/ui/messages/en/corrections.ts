/** English texts of corrections, ICU MessageFormat. */
export const corrections = {} as const;
