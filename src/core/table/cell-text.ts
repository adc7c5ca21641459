/** What programs write where a value is missing; compared with case, as "Null" may be somebody's name. */
const MISSING = new Set(["", "NULL", "null", "NaN", "nan", "\\N", "None"]);
/** Joins the texts of cells to one key (ASCII unit separator): no text of a cell has it. */
export const CELL_SEPARATOR = "\u001f";
const DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;
/** Marks of writing direction, which spreadsheets put beside Arabic text, and no-break spaces. */
const MARKS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A value of a row as text without space around it; null for nothing, for what stands for nothing, and for lists and objects. */
export function cellText(value: unknown): string | null {
  const text = plainText(value);
  return text === null || MISSING.has(text) ? null : text;
}

function plainText(value: unknown): string | null {
  if (typeof value === "string") return value.replaceAll(CELL_SEPARATOR, " ").trim();
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : null;
  if (typeof value === "bigint" || typeof value === "boolean") return String(value);
  if (value instanceof Date && Number.isFinite(value.getTime())) return value.toISOString();
  return null;
}

/** A text with Arabic-Indic and Persian digits as 0 to 9 and without marks of writing direction. */
export function latinDigits(text: string): string {
  return text.replace(MARKS, "").replace(DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** A code as its code book has it: `3.0`, as programs write a column of whole numbers with gaps, is 3. */
export function codeText(text: string): string {
  return text.replace(/^(\d+)\.0+$/, "$1");
}

/** A value as it is shown in a message: as JSON, cut off where it is long. */
export function shownCell(value: unknown): string {
  const isNoNumber = typeof value === "number" && !Number.isFinite(value);
  const written = isNoNumber ? String(value) : plainText(value);
  const text = typeof value === "string" ? value : (written ?? typeof value);
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
