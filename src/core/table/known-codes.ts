import { codeText } from "./cell-text.ts";

/**
 * Columns of UCDP GED and of ACLED that hold numbers for what their code books say in words, and the codes that these have
 * (UCDP GED Codebook, "type_of_violence", "where_prec", "date_prec", "event_clarity"; ACLED Codebook, "Spatial precision
 * codes", "Time precision").
 */
const CODE_BOOK = {
  type_of_violence: ["1", "2", "3"],
  where_prec: ["1", "2", "3", "4", "5", "6", "7"],
  date_prec: ["1", "2", "3", "4", "5"],
  event_clarity: ["1", "2"],
  geo_precision: ["1", "2", "3"],
  time_precision: ["1", "2", "3"],
} as const;

type CodeBook = typeof CODE_BOOK;

/** A code with its column, `where_prec.2`: what it means is a text of the page, in its language. */
export type KnownCode = {
  [Column in keyof CodeBook]: `${Column}.${CodeBook[Column][number]}`;
}[keyof CodeBook];

/** The columns of codes among those of a table that is known. Case does not matter. */
export function codeColumns(columns: readonly string[]): string[] {
  return columns.filter((column) => Object.hasOwn(CODE_BOOK, column.toLowerCase()));
}

/** A cell of a column of codes; null for what the code book does not have. */
export function knownCode(column: string, cell: string | null): KnownCode | null {
  const name = column.toLowerCase();
  const codes = Object.entries(CODE_BOOK).find(([known]) => known === name)?.[1] ?? [];
  const written = cell === null ? null : codeText(cell);
  const code = codes.find((one) => one === written);
  // Column and code were just found beside each other in the code book.
  return code === undefined ? null : (`${name}.${code}` as KnownCode);
}
