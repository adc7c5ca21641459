import type { sources as english } from "../en/sources.ts";

/** Arabic texts of the lines that name a source. */
export const sources: Record<keyof typeof english, string> = {
  "source.repeats": "نقلًا عن {publishers}",
  "source.archived": "نسخة محفوظة",
  "source.archivedOf": "نسخة محفوظة من «{title}»",
};
