import { describe, expect, test } from "vitest";
import { countAt, countSlots, indexByPlace } from "../../src/core/events/place-index.ts";
import {
  columnsOf,
  FIRST_MINUTE,
  LAST_MINUTE,
  PATTERNS,
  positionsOf,
  scan,
  windowsOf,
} from "./data.ts";

const SIZE = { events: 20_000, places: 500 };

describe("the synthetic events", () => {
  test("are the same each time", () => {
    expect(columnsOf(SIZE)).toEqual(columnsOf(SIZE));
    expect(positionsOf(500)).toEqual(positionsOf(500));
  });

  test("lie within their ten years, each at a place and none without a length", () => {
    const { place, occurred } = columnsOf(SIZE);
    const isOdd = (_: number, row: number) => {
      const [start = 0, end = 0, at = SIZE.places] = [
        occurred.start[row],
        occurred.end[row],
        place[row],
      ];
      return start < FIRST_MINUTE || end <= start || end > LAST_MINUTE || at >= SIZE.places;
    };
    expect([...place.keys()].filter(isOdd)).toEqual([]);
  });

  test("are mostly at few places: half of them at a twentieth", () => {
    const counts = scan(columnsOf(SIZE), SIZE.places, { start: FIRST_MINUTE, end: LAST_MINUTE });
    const most = [...counts].sort((a, b) => b - a).slice(0, SIZE.places / 20);
    const sum = most.reduce((all, count) => all + count, 0);
    expect(sum / SIZE.events).toBeGreaterThan(0.5);
    expect(Math.max(...counts)).toBeGreaterThan(100 * (counts.at(-1) ?? 0));
  });

  test("are counted by a scan as the index counts them, in windows of all patterns", () => {
    const columns = columnsOf(SIZE);
    const index = indexByPlace(columns, SIZE.places, "occurred", "type");
    for (const span of PATTERNS.flatMap((pattern) => windowsOf(pattern, 5))) {
      const counted = countSlots(index, span, false);
      const scanned = scan(columns, SIZE.places, span);
      expect(Array.from(scanned, (_, place) => countAt(counted, place))).toEqual([...scanned]);
    }
  });
});
