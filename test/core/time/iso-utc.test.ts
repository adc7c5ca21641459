import { expect, test } from "vitest";
import { isoMillis } from "../../../src/core/time/iso-utc.ts";

test("an instant has four digits for its year, before year 0 too", () => {
  expect(isoMillis(Date.UTC(2024, 11, 3))).toBe("2024-12-03T00:00:00.000Z");
  expect(isoMillis(Date.parse("-000043-03-15T12:00Z"))).toBe("-0043-03-15T12:00:00.000Z");
  expect(isoMillis(Date.parse("0024-12-03T00:00Z"))).toBe("0024-12-03T00:00:00.000Z");
});
