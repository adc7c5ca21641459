import { expect, test } from "vitest";
import { shownCell } from "../../../src/core/table/cell-text.ts";
import { positionPrecision } from "../../../src/core/table/precision.ts";
import { readDegrees, readPosition } from "../../../src/core/table/read-position.ts";
import type { Mapping } from "../../../src/core/table/table.ts";

const MAPPING: Mapping = {
  columns: { latitude: "y", longitude: "x" },
  types: {},
  dateOrder: "day-first",
  timeZone: "UTC",
  swapped: false,
};
const read = (y: unknown, x: unknown, mapping = MAPPING) => {
  const reading = readPosition({ y, x }, mapping);
  return reading.ok ? [reading.lon, reading.lat] : reading.fault.code;
};

test("one coordinate of exactly 0 is shown where it says, and named as doubtful", () => {
  const reading = readPosition({ y: "0", x: "36.5" }, MAPPING);
  expect(reading).toMatchObject({
    ok: true,
    lat: 0,
    lon: 36.5,
    doubt: { code: "zero-coordinate" },
  });
  expect(readPosition({ y: "35", x: "36.5" }, MAPPING)).toMatchObject({ doubt: null });
});

test.each([
  ["35.13", 35.13],
  [" -35,131 ", -35.131],
  ["٣٥٫١٣", 35.13],
  ["−35.5", -35.5],
  ["35°", 35],
  ["35°30'N", 35.5],
  ["35° 30' 36\" S", -35.51],
  ["N 35 30", 35.5],
  ["35.5 N", 35.5],
  ["3.5e1", 35],
])("latitude %s is %d", (text, degrees) => {
  expect(readDegrees(text, "latitude")).toBeCloseTo(degrees, 9);
});

test.each(["", "north", "35°30'E", "35°75'N", "1,234,567", "35 N 36", "NaN"])(
  "%j is no latitude",
  (text) => {
    expect(readDegrees(text, "latitude")).toBeNull();
  },
);

test("nothing is put at 0, 0, and what is wrong has its own reason", () => {
  expect(read(0, "0.000")).toBe("null-island");
  expect(read("0.0000001", "-1e-9")).toBe("null-island");
  expect(read("", null)).toBe("no-position");
  expect(read("35", "")).toBe("unreadable-position");
  expect(read("135", "36")).toBe("position-out-of-range");
  expect(read("35.1", "36.7")).toEqual([36.7, 35.1]);
  expect(read("0", "36.7")).toEqual([36.7, 0]);
});

test("swapped columns are read each as the other", () => {
  expect(read("36,7", "35,1", { ...MAPPING, swapped: true })).toEqual([36.7, 35.1]);
});

test.each([
  ["geo_precision", "1", null, { scale: "acled", code: 1 }],
  ["GEO_PRECISION", "2", 25_000, { scale: "acled", code: 2 }],
  ["where_prec", "5", 300_000, { scale: "ucdp", code: 5 }],
  ["where_prec", "6", 500_000, { scale: "ucdp", code: 6 }],
  ["where_prec", "constructor", null, { scale: "ucdp", code: "constructor" }],
  ["accuracy_m", "150", 150, { scale: "accuracy_m", code: 150 }],
  ["radius_km", "2.5", 2500, { scale: "radius_km", code: "2.5" }],
  ["precision", "2", null, { scale: "precision", code: 2 }],
])("%s %s is a radius of %s, with the code kept", (column, code, radiusM, precision) => {
  expect(positionPrecision(column, code)).toEqual({ radiusM, precision });
});

test("a message shows numbers that are none as such", () => {
  expect(shownCell(Number.NaN)).toBe('"NaN"');
  expect(shownCell(Number.POSITIVE_INFINITY)).toBe('"Infinity"');
});
