/** English texts of corrections, ICU MessageFormat. */
export const corrections = {
  "corrections.none": "Nothing in this collection has been corrected so far.",
  "corrections.count": "{count, plural, one {# correction} other {# corrections}}",
  "corrections.changed": "What was changed",
  "corrections.follow": "Follow corrections as a feed:",
} as const;
