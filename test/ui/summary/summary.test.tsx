// @vitest-environment jsdom
import { act, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
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
