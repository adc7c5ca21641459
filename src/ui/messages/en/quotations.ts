/** English texts of the list of quotations, ICU MessageFormat. */
export const quotations = {} as const;
