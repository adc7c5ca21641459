/** English texts of signs that are not always on the map, ICU MessageFormat. */
export const signs = {
  "legend.age": "Last mention before the window’s end:",
  "legend.ageEvents": "Last event before the window’s end:",
  "legend.age.since": "since {date}",
  "legend.age.upTo": "{days, plural, one {up to # day} other {up to # days}}",
  "legend.age.older": "earlier",
  "legend.estimate": "Estimate: nearest claim within {distance}, no front line",
} as const;
