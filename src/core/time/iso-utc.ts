/**
 * An instant (UTC ms) as ISO 8601 in UTC with milliseconds: `2024-12-03T00:00:00.000Z`. Years before 0 have the four digits
 * of EDTF and of databases, `-0043`, where `Date` writes six. For years from -9999 to 9999.
 */
export function isoMillis(instant: number): string {
  return new Date(instant).toISOString().replace(/^-00/, "-");
}
