// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { CopyButton } from "../../../src/ui/symbols/copy-button.tsx";
import { expectAccessible, renderWithExample as render } from "../example-app.tsx";

const LINK = "https://example.org/#article=hama-front&mention=hama-front/hama";
const button = <CopyButton text={() => LINK} label="Copy link" />;
const said = () => document.querySelector("[aria-live]")?.textContent;

test("copies the text as it is when the button is pressed, and says so", async () => {
  const user = userEvent.setup();
  let text = "before";
  render(<CopyButton text={() => text} label="Copy link" />);
  expect(said()).toBe("");
  text = LINK;
  await user.click(screen.getByRole("button", { name: "Copy link" }));
  expect(await navigator.clipboard.readText()).toBe(LINK);
  expect(said()).toBe("Link copied");
  expect(screen.queryByRole("textbox")).toBeNull();
});

test("says what it was given to say, and forgets it after a while", async () => {
  const user = userEvent.setup();
  const { rerender } = render(
    <CopyButton text={() => "<iframe>"} label="Copy" copied="Code copied" />,
  );
  await user.click(screen.getByRole("button"));
  expect(said()).toBe("Code copied");
  rerender(<CopyButton text={() => "<iframe>"} label="Copy" copied="Code copied" />);
  await vi.waitFor(() => expect(said()).toBe(""), { timeout: 4000 });
  expect(screen.getByRole("button", { name: "Copy" })).toBeDefined();
});

test("where copying is not allowed, the text stands selected in a field, until Escape", async () => {
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
  const { container } = render(button);
  await user.click(screen.getByRole("button"));
  const field = screen.getByRole<HTMLInputElement>("textbox", { name: /copy it from this field/ });
  expect(field.value).toBe(LINK);
  expect(field.readOnly).toBe(true);
  expect(document.activeElement).toBe(field);
  expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe(LINK);
  expect(said()).toBe("");
  await expectAccessible(container);
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("textbox")).toBeNull();
});

test("where the page has no clipboard at all, it is the same", async () => {
  const user = userEvent.setup();
  // Its type says that there always is one; an insecure page has none.
  vi.spyOn(navigator, "clipboard", "get").mockReturnValue(undefined as unknown as Clipboard);
  render(button);
  await user.click(screen.getByRole("button"));
  expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe(LINK);
  await user.click(screen.getByRole("button"));
  expect(screen.queryByRole("textbox")).toBeNull();
});

test("the button is accessible", async () => {
  const { container } = render(button);
  await expectAccessible(container);
});
