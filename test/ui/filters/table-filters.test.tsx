// @vitest-environment jsdom
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { FiltersPane } from "../../../src/ui/filters/filters-pane.tsx";
import { openExampleTable } from "../events/example-table.ts";
import { renderWithExample } from "../example-app.tsx";

test("choices of a table that could not be counted say why, and are counted by another try", async () => {
  const user = userEvent.setup();
  let isBroken = true;
  const choices = vi.fn(async () => {
    if (isBroken) throw new Error("the server answered 503");
    return { types: [0, 0, 3, 3], sides: [6], statuses: [0, 6] };
  });
  renderWithExample(<FiltersPane />);
  act(() => openExampleTable(() => new Promise(() => {}), { choices }));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("The choices could not be counted. the server answered 503");
  isBroken = false;
  await user.click(within(alert).getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  expect(await screen.findByRole("checkbox", { name: /Strike/ })).toBeDefined();
});
