/** English texts of places near a place, ICU MessageFormat. */
export const nearby = {} as const;
