/**
 * jsdom has dialogs without their methods: what browsers do, as far as it is promised here. Focus goes to the first control
 * and back, and a closing is told a moment later.
 */
export function giveModalDialogs(): void {
  const before = new WeakMap<HTMLDialogElement, Element | null>();
  HTMLDialogElement.prototype.showModal = function showModal() {
    before.set(this, document.activeElement);
    this.open = true;
    this.querySelector<HTMLElement>("button, input, select, textarea, a[href]")?.focus();
  };
  HTMLDialogElement.prototype.close = function close() {
    if (!this.open) return;
    this.open = false;
    const last = before.get(this);
    if (last instanceof HTMLElement) last.focus();
    queueMicrotask(() => this.dispatchEvent(new Event("close")));
  };
}
