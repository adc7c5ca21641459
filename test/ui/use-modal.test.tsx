// @vitest-environment jsdom
import { render, screen, waitFor } from "@testing-library/react";
import { StrictMode, useState } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { useModal } from "../../src/ui/use-modal.ts";
import { giveModalDialogs } from "./modal-dialogs.ts";

beforeEach(giveModalDialogs);

function Page({ onClosed }: { onClosed: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const closed = () => {
    onClosed();
    setOpen(false);
  };
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        open
      </button>
      {isOpen && <Opened onClosed={closed} />}
    </>
  );
}

function Opened({ onClosed }: { onClosed: () => void }) {
  const { modal, close } = useModal(onClosed);
  return (
    <dialog {...modal}>
      <button type="button" onClick={close}>
        close
      </button>
    </dialog>
  );
}

test("a dialog stands open, is told once that it was closed, and gives focus back, also where effects run twice", async () => {
  const onClosed = vi.fn();
  render(
    <StrictMode>
      <Page onClosed={onClosed} />
    </StrictMode>,
  );
  const opener = screen.getByText("open");
  opener.focus();
  opener.click();
  const dialog = await screen.findByRole<HTMLDialogElement>("dialog");
  expect(dialog.open).toBe(true);
  await Promise.resolve();
  expect(onClosed).not.toHaveBeenCalled();
  screen.getByText("close").click();
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(onClosed).toHaveBeenCalledTimes(1);
  expect(document.activeElement).toBe(opener);
});

test("a dialog that is taken away without being closed gives focus back, too, and calls nobody", async () => {
  const onClosed = vi.fn();
  const page = (isOpen: boolean) => (
    <>
      <button type="button">before</button>
      {isOpen && <Opened onClosed={onClosed} />}
    </>
  );
  const { rerender } = render(page(false));
  const before = screen.getByText("before");
  before.focus();
  rerender(page(true));
  expect(document.activeElement).toBe(screen.getByText("close"));
  rerender(page(false));
  await Promise.resolve();
  expect(document.activeElement).toBe(before);
  expect(onClosed).not.toHaveBeenCalled();
});
