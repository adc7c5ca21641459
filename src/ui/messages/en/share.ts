/** English texts of sharing, ICU MessageFormat. */
export const share = {} as const;
