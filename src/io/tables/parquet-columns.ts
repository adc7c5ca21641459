import type { FileMetaData, ParquetParsers } from "hyparquet";
import { parseExactJson } from "../../core/table/exact-json.ts";

type Element = FileMetaData["schema"][number];

/** A column that stands directly in a Parquet table, and what its stored values stand for. */
export type Column = {
  name: string;
  /** Moments in UTC. */
  isUtc: boolean;
  isGeometry: boolean;
  /** Lists, structs and JSON: all parts are read as one value. */
  isNested: boolean;
  /** Places behind the point of a decimal number that is stored as a whole one; null: it is none. */
  scale: number | null;
  /** How many of its units a second of a time of day has; null: it is none. */
  unitsASecond: number | null;
  /** Numbers of four bytes. */
  isFloat: boolean;
};

/** The columns that stand directly in the table. */
export function columnsOf({ schema }: FileMetaData): Column[] {
  return topElements(schema).map((element) => {
    const logical = element.logical_type;
    return {
      name: element.name,
      isUtc: logical?.type === "TIMESTAMP" ? logical.isAdjustedToUTC : isOldMoment(element),
      isGeometry: logical?.type === "GEOMETRY" || logical?.type === "GEOGRAPHY",
      isNested:
        (element.num_children ?? 0) > 0 ||
        element.repetition_type === "REPEATED" ||
        element.converted_type === "JSON",
      scale: isDecimal(element) ? scaleOf(element) : null,
      unitsASecond: unitsOf(element),
      isFloat: element.type === "FLOAT",
    };
  });
}

/**
 * The description with decimal numbers as the whole numbers that they are stored as: hyparquet makes floating point numbers
 * of them, which have other digits.
 */
export function withWholeDecimals(metadata: FileMetaData): FileMetaData {
  const decimals = new Set(topElements(metadata.schema).filter(isDecimal));
  const schema = metadata.schema.map((element) => {
    if (!decimals.has(element)) return element;
    const { converted_type: _, logical_type: __, ...stored } = element;
    return stored;
  });
  return { ...metadata, schema };
}

/** Dates and times as text: what the parser is given as a number must not become a moment with a made-up precision. */
export const PARSERS: Partial<ParquetParsers> = {
  dateFromDays: (days) => (days === null ? null : isoOf(days * 86_400_000).slice(0, 10)),
  timestampFromMilliseconds: (millis) => momentOf(Number(millis)),
  timestampFromMicroseconds: (micros) => momentOf(Number(micros / 1000n)),
  timestampFromNanoseconds: (nanos) => momentOf(Number(nanos / 1_000_000n)),
  jsonFromBytes: (bytes) => bytes && jsonOf(new TextDecoder().decode(bytes)),
};

/** A value as rows have it: numbers with all their digits, moments and times of day as text. */
export function plainValue(value: unknown, column: Column): unknown {
  if (value === null || value === undefined) return value;
  if (column.scale !== null) return decimalText(value, column.scale);
  if (column.unitsASecond !== null) return timeText(Number(value) / column.unitsASecond);
  if (column.isFloat && typeof value === "number") return shortest(value);
  if (typeof value === "bigint") return value.toString();
  if (value instanceof Uint8Array) return hexText(value);
  return column.isUtc && typeof value === "string" && value !== "" ? `${value}Z` : value;
}

const isoOf = (ms: number): string =>
  Number.isFinite(ms) && Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : "";
const momentOf = (ms: number): string => isoOf(ms).replace(/(\.000)?Z$/, "");

function jsonOf(text: string): unknown {
  try {
    return parseExactJson(text);
  } catch {
    return text;
  }
}

function topElements(schema: readonly Element[]): Element[] {
  const elements: Element[] = [];
  for (let i = 1; i < schema.length; i = afterElement(schema, i)) {
    const element = schema[i];
    if (element) elements.push(element);
  }
  return elements;
}

function afterElement(schema: readonly Element[], i: number): number {
  let next = i + 1;
  for (let left = schema[i]?.num_children ?? 0; left > 0; left -= 1)
    next = afterElement(schema, next);
  return next;
}

/** The older way to say that a column holds moments always meant UTC (Parquet's LogicalTypes.md). */
const isOldMoment = ({ converted_type }: Element): boolean =>
  converted_type === "TIMESTAMP_MILLIS" || converted_type === "TIMESTAMP_MICROS";

/** Decimals of a length of their own are left to the parser, which can't tell them from text otherwise. */
const isDecimal = ({ type, converted_type, logical_type }: Element): boolean =>
  type !== "BYTE_ARRAY" && (converted_type === "DECIMAL" || logical_type?.type === "DECIMAL");

function scaleOf({ scale, logical_type }: Element): number {
  return scale ?? (logical_type?.type === "DECIMAL" ? logical_type.scale : 0);
}

const UNITS = { MILLIS: 1e3, MICROS: 1e6, NANOS: 1e9 } as const;

function unitsOf({ converted_type, logical_type }: Element): number | null {
  if (logical_type?.type === "TIME") return UNITS[logical_type.unit];
  if (converted_type === "TIME_MILLIS") return UNITS.MILLIS;
  return converted_type === "TIME_MICROS" ? UNITS.MICROS : null;
}

/** A whole number of so many hundredths, thousandths, ... as it is written, without zeros at its end. */
function decimalText(value: unknown, scale: number): string {
  const whole = wholeNumber(value);
  const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, "0");
  const point = digits.length - scale;
  const behind = digits.slice(point).replace(/0+$/, "");
  return `${whole < 0n ? "-" : ""}${digits.slice(0, point)}${behind && `.${behind}`}`;
}

/** Stored as a number or as bytes, the highest first, in two's complement (Parquet's LogicalTypes.md, "DECIMAL"). */
function wholeNumber(value: unknown): bigint {
  if (typeof value === "bigint") return value;
  if (!(value instanceof Uint8Array)) return BigInt(Number(value));
  const unsigned = value.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return BigInt.asIntN(value.length * 8, unsigned);
}

const timeText = (seconds: number): string => momentOf(seconds * 1000).slice("1970-01-01T".length);

/** The shortest number that is stored as these four bytes: 35.13 and not 35.130001068115234. Nine digits always are enough. */
function shortest(value: number): number {
  for (let digits = 6; digits < 9; digits += 1) {
    const rounded = Number(value.toPrecision(digits));
    if (Math.fround(rounded) === value) return rounded;
  }
  return Number(value.toPrecision(9));
}

const hexText = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
