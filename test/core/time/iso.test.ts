import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDay, isoTime } from "../../../src/core/time/iso.ts";

const midnight = Date.UTC(2024, 11, 3, -3);

describe("instants in ISO 8601", () => {
  test("carry the zone's offset, also west of Greenwich and by half hours", () => {
    expect(isoTime(midnight, "Asia/Damascus")).toBe("2024-12-03T00:00+03:00");
    expect(isoTime(Date.UTC(2024, 6, 1, 12), "America/New_York")).toBe("2024-07-01T08:00-04:00");
    expect(isoTime(Date.UTC(2024, 6, 1, 12), "America/St_Johns")).toBe("2024-07-01T09:30-02:30");
    expect(isoTime(Date.UTC(2024, 6, 1, 12), "Asia/Kolkata")).toBe("2024-07-01T17:30+05:30");
    expect(isoTime(Date.UTC(2024, 6, 1), "UTC")).toBe("2024-07-01T00:00+00:00");
  });

  test("have no text for an open end", () => {
    expect(isoTime(Number.NEGATIVE_INFINITY, "UTC")).toBeNull();
  });

  test("name the local day that holds them", () => {
    expect(isoDay(midnight - 1, "Asia/Damascus")).toBe("2024-12-02");
    expect(isoDay(midnight, "Asia/Damascus")).toBe("2024-12-03");
  });

  test("have years of four digits, also in the first century and before it", () => {
    const year = (fullYear: number) => new Date(0).setUTCFullYear(fullYear, 0, 1);
    expect(isoTime(year(70), "UTC")).toBe("0070-01-01T00:00+00:00");
    expect(isoDay(year(-50), "UTC")).toBe("-0050-01-01");
  });

  test("with seconds are read back as the same second, in any zone", () => {
    const seconds = fc.integer({ min: -1_500_000_000, max: 4_000_000_000 });
    const zones = fc.constantFrom("Asia/Damascus", "America/St_Johns", "Asia/Kathmandu", "UTC");
    fc.assert(
      fc.property(seconds, zones, (second, zone) => {
        expect(Date.parse(isoTime(second * 1000, zone, "second") ?? "")).toBe(second * 1000);
      }),
    );
  });
});
