// @vitest-environment jsdom
import { act, screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { comparisonChosen } from "../../../src/store/narrow.ts";
import { modeChosen, timelineMoved } from "../../../src/store/time.ts";
import { Summary } from "../../../src/ui/summary/summary.tsx";
import { december, renderWithExample } from "../example-app.tsx";

const span = () => screen.getByTestId("summary").querySelector("strong")?.textContent;
const at = (hours: number, minutes = 0) => december(3) + (hours * 60 + minutes) * 60_000;

test("a moment is called by the minute that is shown, as its exact entry has it, and a day's last minute its end", async () => {
  renderWithExample(<Summary />);
  act(() => modeChosen("instant"));
  act(() => timelineMoved({ start: december(3), end: at(10, 1) }));
  expect(span()).toBe("3 Dec 2024, 10:00");
  act(() => timelineMoved({ start: december(3), end: december(4) }));
  await waitFor(() => expect(span()).toBe("End of 3 Dec 2024"));
});

describe("while two things are compared", () => {
  const words = () =>
    [...screen.getByTestId("summary").children].map(({ textContent }) =>
      textContent?.replace(/[\u2068\u2069]/g, ""),
    );

  test("it is about the two days, not about the window: which they are, and what the map shows of them", () => {
    renderWithExample(<Summary />);
    act(() => timelineMoved({ start: december(3), end: december(4) }));
    act(() => comparisonChosen({ kind: "days", before: december(3), after: december(5) }));
    expect(words()).toEqual(["3 Dec 2024 and 5 Dec 2024 compared", "4 places"]);
    act(() => comparisonChosen({ kind: "days", before: december(2), after: december(3) }));
    expect(words()[0]).toBe("2 Dec 2024 and 3 Dec 2024 compared");
  });

  test("it counts as changed only what both days have a holder of", () => {
    renderWithExample(<Summary />, ({ places }) => {
      const halfaya = places.features.find(({ id }) => id === "halfaya");
      delete halfaya?.properties.baseline;
    });
    act(() => comparisonChosen({ kind: "days", before: december(2), after: december(3) }));
    expect(words().at(-1)).toBe("control of 1 place changed");
  });

  test("it names the two publishers, and the window that they are compared in in any mode", () => {
    renderWithExample(<Summary />);
    act(() => modeChosen("cumulative"));
    act(() => comparisonChosen({ kind: "publishers", before: "Example Monitor", after: "Nobody" }));
    expect(words().slice(0, 2)).toEqual([
      expect.stringMatching(/^3\s*–\s*4 Dec 2024$/),
      "Example Monitor and Nobody compared",
    ]);
    expect(words()).not.toContainEqual(expect.stringContaining("mentions"));
  });
});
