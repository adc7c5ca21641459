/** English texts of search, ICU MessageFormat. */
export const search = {} as const;
