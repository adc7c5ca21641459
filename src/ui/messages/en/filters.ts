/** English texts of filters, ICU MessageFormat. */
export const filters = {} as const;
