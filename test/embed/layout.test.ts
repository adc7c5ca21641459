import fc from "fast-check";
import { expect, test } from "vitest";
import { PANELS } from "../../src/core/embed/options.ts";
import { layoutOf, naturalHeight } from "../../src/embed/layout.ts";

const NOTHING_ASKED = { view: null, show: [], hide: [] } as const;
const SMALL = { width: 280, height: 320 };
const WIDE = { width: 1000, height: 640 };

test("a small frame has map, title, one line of time, and the list behind a button", () => {
  const { hasMap, isWide, list, time, panels } = layoutOf(NOTHING_ASKED, SMALL);
  expect({ hasMap, isWide, list, time }).toEqual({
    hasMap: true,
    isWide: false,
    list: "button",
    time: "row",
  });
  expect([...panels].sort()).toEqual(["article", "list", "time", "title", "zoom"]);
});

test("a wide frame has list, legend, search and sharing, and filters only where they are asked for", () => {
  const { list, isWide, time, panels } = layoutOf(NOTHING_ASKED, WIDE);
  expect({ list, isWide, time }).toEqual({ list: "open", isWide: true, time: "whole" });
  expect(["legend", "search", "share", "scale"].filter((name) => !hasPanel(panels, name))).toEqual(
    [],
  );
  expect(panels.has("filters")).toBe(false);
  expect(layoutOf({ ...NOTHING_ASKED, show: ["filters"] }, WIDE).panels.has("filters")).toBe(true);
});

test.each(PANELS)(
  "%s can be asked for in the smallest frame and taken away in a wide one",
  (panel) => {
    expect(layoutOf({ ...NOTHING_ASKED, show: [panel] }, SMALL).panels.has(panel)).toBe(true);
    expect(layoutOf({ ...NOTHING_ASKED, hide: [panel] }, WIDE).panels.has(panel)).toBe(false);
  },
);

test("what is taken away stays away, also where it is asked for", () => {
  const { panels } = layoutOf({ view: null, show: ["legend"], hide: ["legend"] }, WIDE);
  expect(panels.has("legend")).toBe(false);
});

test("a view of the list alone has no map, and its list can't be taken away", () => {
  const { hasMap, list } = layoutOf({ view: "list", show: [], hide: ["list"] }, WIDE);
  expect({ hasMap, list }).toEqual({ hasMap: false, list: "open" });
});

test("a view of the map alone keeps the list behind a button, for it says the same in words", () => {
  expect(layoutOf({ ...NOTHING_ASKED, view: "map" }, WIDE).list).toBe("button");
});

test("a frame would like 480, 560 or 640 px by its width, and more for a list under the map", () => {
  const heights = [280, 599, 600, 999, 1000].map((width) => naturalHeight(NOTHING_ASKED, width));
  expect(heights).toEqual([480, 480, 560, 560, 640]);
  expect(naturalHeight({ ...NOTHING_ASKED, view: "both" }, 400)).toBe(780);
  expect(naturalHeight({ ...NOTHING_ASKED, view: "both" }, 1000)).toBe(640);
});

test("there is always a map or an open list, whatever is asked for at whatever size", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(null, "map", "list", "both"),
      fc.subarray([...PANELS]),
      fc.subarray([...PANELS]),
      fc.integer({ min: 1, max: 4000 }),
      fc.integer({ min: 1, max: 4000 }),
      (view, show, hide, width, height) => {
        const { hasMap, list } = layoutOf({ view, show, hide }, { width, height });
        expect(hasMap || list === "open").toBe(true);
      },
    ),
  );
});

const hasPanel = (panels: ReadonlySet<string>, name: string) => panels.has(name);
