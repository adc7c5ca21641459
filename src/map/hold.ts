/** How long a finger rests until that is more than a tap, ms, and how far it may stray meanwhile, pixels. */
const HOLD_MS = 500;
const STRAY_PX = 10;

/**
 * Calls `held` with the point (pixels of the element) where a finger rests on an element; not every browser tells of
 * that by `contextmenu`. A finger that was answered by true does nothing else until it is lifted: it moves nothing, and
 * is no click, which would go to whatever stands below it by then.
 */
export function listenToHold(element: HTMLElement, held: (x: number, y: number) => boolean): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let from = { x: 0, y: 0 };
  let isAnswered = false;
  const stop = () => clearTimeout(timer);
  element.addEventListener("pointerdown", ({ pointerType, isPrimary, clientX, clientY }) => {
    stop();
    isAnswered = false;
    // A second finger moves the map.
    if (pointerType !== "touch" || !isPrimary) return;
    from = { x: clientX, y: clientY };
    timer = setTimeout(() => {
      const { left, top } = element.getBoundingClientRect();
      isAnswered = held(from.x - left, from.y - top);
    }, HOLD_MS);
  });
  element.addEventListener("pointermove", ({ clientX, clientY }) => {
    if (Math.hypot(clientX - from.x, clientY - from.y) > STRAY_PX) stop();
  });
  for (const type of ["pointerup", "pointercancel"]) element.addEventListener(type, stop);
  for (const type of ["touchmove", "touchend"])
    element.addEventListener(type, (event) => {
      if (!isAnswered) return;
      event.preventDefault();
      // The map is to hear that the finger was lifted.
      if (type === "touchmove") event.stopPropagation();
    });
}
