/** How long a finger rests until that is more than a tap, ms, and how far it may stray meanwhile, pixels. */
const HOLD_MS = 500;
const STRAY_PX = 10;

/**
 * Calls `held` with the point (pixels of the element) where a finger rests on an element. Not every browser tells of
 * that by `contextmenu`. Returns whether the finger that was lifted last had been answered, to be asked by its click.
 */
export function listenToHold(
  element: HTMLElement,
  held: (x: number, y: number) => boolean,
): () => boolean {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let from = { x: 0, y: 0 };
  let wasHeld = false;
  const stop = () => clearTimeout(timer);
  element.addEventListener("pointerdown", ({ pointerType, isPrimary, clientX, clientY }) => {
    stop();
    // A second finger moves the map.
    if (pointerType !== "touch" || !isPrimary) return;
    wasHeld = false;
    from = { x: clientX, y: clientY };
    timer = setTimeout(() => {
      const { left, top } = element.getBoundingClientRect();
      wasHeld = held(from.x - left, from.y - top);
    }, HOLD_MS);
  });
  element.addEventListener("pointermove", ({ clientX, clientY }) => {
    if (Math.hypot(clientX - from.x, clientY - from.y) > STRAY_PX) stop();
  });
  for (const type of ["pointerup", "pointercancel"]) element.addEventListener(type, stop);
  return () => {
    const answered = wasHeld;
    wasHeld = false;
    return answered;
  };
}
