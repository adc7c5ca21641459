/** Work that is run at most once an animation frame, however often it is asked for. */
export type FrameWork = { run(): void; cancel(): void };

/** Runs a function at most once an animation frame. */
export function oncePerFrame(work: () => void): FrameWork {
  let frame: number | null = null;
  const cancel = () => {
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
  };
  const run = () => {
    frame ??= requestAnimationFrame(() => {
      frame = null;
      work();
    });
  };
  return { run, cancel };
}

/** How long work for spare time may be put off, ms. */
const IDLE_WAIT_MS = 250;

/** Runs a function when the page has time to spare, at most once for all that asked for it meanwhile. */
export function whenIdle(work: () => void): FrameWork {
  let handle: number | null = null;
  // Safari has no requestIdleCallback.
  const hasIdle = typeof requestIdleCallback === "function";
  const cancel = () => {
    if (handle !== null) hasIdle ? cancelIdleCallback(handle) : clearTimeout(handle);
    handle = null;
  };
  const run = () => {
    if (handle !== null) return;
    const done = () => {
      handle = null;
      work();
    };
    handle = hasIdle
      ? requestIdleCallback(done, { timeout: IDLE_WAIT_MS })
      : window.setTimeout(done, IDLE_WAIT_MS);
  };
  return { run, cancel };
}
