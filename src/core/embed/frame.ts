/**
 * What an embedded page may do: scripts, and windows and files that the reader asks for. No `allow-same-origin`, so the
 * browser itself keeps cookies and storage from it, and a page of the host's own origin stays out of its reach.
 */
export const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

/** What the host hands on to the frame, as `allow` has it. */
export const ALLOW = "fullscreen; clipboard-write";

/** What the frame tells about the page it is in. */
export const REFERRER_POLICY = "strict-origin-when-cross-origin";

/** Smallest frame in which map and time can be used, CSS pixels. */
export const SMALLEST = { width: 280, height: 320 };

/** Height that a frame of a width should have, CSS pixels. */
export function recommendedHeight(width: number): number {
  if (width >= 1000) return 640;
  return width >= 600 ? 560 : 480;
}
