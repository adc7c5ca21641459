import { envelope } from "./outbox.ts";

/**
 * What a height (CSS pixels) is told in to hosts without our loader: our own words, AMP's `amp-iframe`, pym.js (a string
 * with `xPYMx` between id, type and value), and WordPress where it gave the frame a secret.
 */
export function heightMessages(height: number, pymId: string, secret: string | null): unknown[] {
  return [
    envelope("resize", { data: { height } }),
    { sentinel: "amp", type: "embed-size", height },
    ["pym", pymId, "height", height].join("xPYMx"),
    ...(secret === null ? [] : [{ message: "height", value: height, secret }]),
  ];
}

/** Calls back with the wanted height now, and whenever another frame width changes it. */
export function followHeight(wanted: (width: number) => number, tell: (height: number) => void) {
  let told: number | null = null;
  const update = () => {
    const height = wanted(window.innerWidth);
    if (height === told) return;
    told = height;
    tell(height);
  };
  new ResizeObserver(update).observe(document.documentElement);
  update();
}
