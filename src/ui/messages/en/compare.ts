/** English texts of comparing, ICU MessageFormat. */
export const compare = {} as const;
