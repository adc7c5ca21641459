import { cellText } from "./cell-text.ts";

/** A web address as it may stand in a link, one that `URL` takes: http and https only; null for all else. */
export function webAddress(value: unknown): string | null {
  const text = cellText(value);
  return text !== null && /^https?:\/\/[^\s/]\S*$/i.test(text) && URL.canParse(text) ? text : null;
}
