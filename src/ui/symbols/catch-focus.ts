/**
 * A ref for the heading of a view that takes another's place: where focus got lost with the view before, the keyboard
 * goes on from here, and a screen reader says where it is. A page that was just loaded
 * leaves focus alone, and so does a frame while the page around it has it.
 */
export function catchFocus(heading: HTMLElement | null): void {
  // Firefox before 120 does not say whether the reader did anything yet.
  const wasUsed = navigator.userActivation?.hasBeenActive ?? true;
  const isLost = document.activeElement === document.body && document.hasFocus();
  if (!heading || !wasUsed || !isLost) return;
  heading.focus({ preventScroll: true });
}
