import { act } from "@testing-library/react";

/**
 * What browsers do with `popover` and `popovertarget` (WHATWG HTML §6.12) and jsdom does not: a press on the button opens
 * or closes, Escape and a press outside close, each with its events, and focus goes back to the button.
 */
export function installPopovers(): void {
  const open = new Map<HTMLElement, Element | null>();
  const announce = (box: HTMLElement, type: string, newState: string) =>
    act(() => {
      box.dispatchEvent(Object.assign(new Event(type), { newState }));
    });
  const show = (box: HTMLElement, opener: HTMLElement) => {
    announce(box, "beforetoggle", "open");
    box.style.display = "block";
    open.set(box, opener);
    announce(box, "toggle", "open");
  };
  const hide = (box: HTMLElement) => {
    const opener = open.get(box);
    if (!open.delete(box)) return;
    announce(box, "beforetoggle", "closed");
    if (box.contains(document.activeElement) && opener instanceof HTMLElement) opener.focus();
    box.style.display = "none";
    announce(box, "toggle", "closed");
  };
  HTMLElement.prototype.hidePopover = function () {
    hide(this);
  };
  onDocument("click", (event) => {
    const at = event.target instanceof Element ? event.target : null;
    const opener = at?.closest<HTMLElement>("[popovertarget]");
    const box = document.getElementById(opener?.getAttribute("popovertarget") ?? "");
    for (const other of [...open.keys()]) if (other !== box && !other.contains(at)) hide(other);
    if (opener && box) open.has(box) ? hide(box) : show(box, opener);
  });
  onDocument("keydown", (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== "Escape") return;
    for (const box of [...open.keys()]) hide(box);
  });
}

const installed: (() => void)[] = [];

function onDocument(type: string, listener: (event: Event) => void): void {
  document.addEventListener(type, listener, { capture: type === "keydown" });
  installed.push(() => document.removeEventListener(type, listener, type === "keydown"));
}

/** Takes the listeners away again. */
export function removePopovers(): void {
  for (const remove of installed.splice(0)) remove();
}
