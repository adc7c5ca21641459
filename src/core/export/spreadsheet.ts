import papaparse from "papaparse";

/** A cell; numbers stay numbers, so that a negative longitude is none of the formulae. */
export type Cell = string | number | null | undefined;

/**
 * What a spreadsheet could run: a cell that begins with one of these signs, blanks before it or not, or its
 * full-width form (OWASP, CSV injection). Such cells get an apostrophe; a number with a sign runs nothing.
 */
const FORMULA = /^(?!\s*[+-]\d+(?:[.,]\d+)?(?:e[+-]?\d+)?\s*$)(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/i;

/** Excel reads a file as UTF-8 only when it begins with this mark. */
export const BYTE_ORDER_MARK = "\uFEFF";

const isText = (value: unknown) => typeof value === "string";

/**
 * Rows as CSV (RFC 4180) without a line end after the last. Texts are quoted, so that a program that splits at semicolons
 * cuts none, and what a spreadsheet could take for a formula has an apostrophe before it.
 */
export const csvRows = (rows: readonly (readonly Cell[])[]): string =>
  papaparse.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: FORMULA, quotes: isText },
  );
