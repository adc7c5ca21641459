/** English texts of following, walking and previews, ICU MessageFormat. */
export const reading = {} as const;
