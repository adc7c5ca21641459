import { type RefObject, useLayoutEffect, useRef } from "react";

/** What a `<dialog>` is given to stand over the page, and what closes it from inside. */
type Modal = {
  modal: { ref: RefObject<HTMLDialogElement | null>; onClose: () => void };
  close: () => void;
};

/**
 * A dialog that stands open over the page as long as it is rendered: spread `modal` onto a `<dialog>`. `onClosed` is called
 * once it is closed, by `close` or by Escape, and ends its rendering. Focus goes back to where it was before.
 */
export function useModal(onClosed: () => void): Modal {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    element?.showModal();
    // Closing it, rather than just taking it away, gives focus back to where it was.
    return () => element?.close();
  }, []);
  // An effect that runs twice has opened the dialog again by the time the first closing is told.
  const onClose = () => {
    if (ref.current && !ref.current.open) onClosed();
  };
  return { modal: { ref, onClose }, close: () => ref.current?.close() };
}
