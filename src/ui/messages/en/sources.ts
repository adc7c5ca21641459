/** English texts of the lines that name a source, ICU MessageFormat. */
export const sources = {
  "source.repeats": "repeats {publishers}",
  "source.archived": "archived copy",
  "source.archivedOf": "archived copy of “{title}”",
} as const;
