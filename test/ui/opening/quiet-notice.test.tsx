// @vitest-environment jsdom
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { quietChanged } from "../../../src/store/quiet.ts";
import { Messages } from "../../../src/ui/messages/context.tsx";
import { en } from "../../../src/ui/messages/en.ts";
import { enLate } from "../../../src/ui/messages/en-late.ts";
import { createTranslate } from "../../../src/ui/messages/translate.ts";
import { QuietNotice } from "../../../src/ui/opening/quiet-notice.tsx";
import { expectAccessible } from "../example-app.tsx";

const english = createTranslate("en", { ...en, ...enLate });

afterEach(() => {
  quietChanged("opening", null);
});

test("a file that gives no sign is said to, with the choice to wait or to give up; a sign takes it away", async () => {
  const user = userEvent.setup();
  const { container } = render(
    <Messages value={english}>
      <QuietNotice work="opening" />
    </Messages>,
  );
  expect(container.textContent).toBe("");
  const [wait, giveUp] = [vi.fn(), vi.fn()];
  act(() => quietChanged("open", { seconds: 99, wait, giveUp }));
  expect(container.textContent).toBe("");
  act(() => quietChanged("opening", { seconds: 15, wait, giveUp }));
  expect(screen.getByRole("alert").textContent).toBe(
    "No progress for 15 seconds; the file may be damaged.",
  );
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: "Keep waiting" }));
  expect(wait).toHaveBeenCalledOnce();
  await user.click(screen.getByRole("button", { name: "Give up" }));
  expect(giveUp).toHaveBeenCalledOnce();
  act(() => quietChanged("opening", null));
  expect(container.textContent).toBe("");
});
