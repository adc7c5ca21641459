// @vitest-environment jsdom
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { Issue } from "../../../src/schema/issue.ts";
import { loadFailed, store } from "../../../src/store/store.ts";
import { LoadFailure } from "../../../src/ui/notices/notices.tsx";
import { expectAccessible, renderWithExample } from "../example-app.tsx";

const issue = (code: string): Issue => ({ code, severity: "error", message: "is not there" });

test("what could not be loaded says why and takes another try", async () => {
  const { container } = renderWithExample(<LoadFailure />);
  act(() => loadFailed([issue("not-loaded")]));
  expect(screen.getByRole("alert").textContent).toContain("is not there");
  await expectAccessible(container);
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(store.getState().issues).toEqual([]);
});

test("what was refused takes no other try: it would be refused again", () => {
  renderWithExample(<LoadFailure />);
  act(() => loadFailed([issue("data-refused")]));
  expect(screen.queryByRole("button")).toBeNull();
});
