import { setTimeout as wait } from "node:timers/promises";
import { Resvg } from "@resvg/resvg-js";
import { type Engine, type Where, WINDOW } from "./engine.ts";

/** A rectangle of the window, CSS pixels. */
type Box = { x: number; y: number; width: number; height: number };

/** What a map shows: how many places have a symbol, and how much of it has the colour of land, 0 to 1. */
type Looks = { places: number; land: number };

/** Least of a map of inland Syria: places with symbols, and land, of which an empty map's blue and its symbols have little. */
const LEAST: Looks = { places: 5, land: 0.6 };

/**
 * Waits until a map of the middle of Syria is drawn, no longer than so many ms, and gives what it shows then. Drawn: places
 * have symbols, and the ground is not all of the colour that stands for nothing, that of water.
 */
export async function looksOnceDrawn(engine: Engine, where: Where, ms = 60_000): Promise<Looks> {
  const end = performance.now() + ms;
  for (;;) {
    const looks = await looksOf(engine, where);
    if (isDrawn(looks) || performance.now() > end) return looks;
    await wait(300);
  }
}

/** True for a map with ground and symbols. */
export const isDrawn = ({ places, land }: Looks): boolean =>
  places >= LEAST.places && land >= LEAST.land;

const NOTHING: Looks = { places: 0, land: 0 };

async function looksOf(engine: Engine, where: Where): Promise<Looks> {
  // A page may be on its way to another one just now.
  const found = await engine.run(where, mapInPage).catch(() => null);
  if (!found) return NOTHING;
  const corner = where === "map" ? await engine.run("page", cornerOfFrame) : { x: 0, y: 0 };
  const { width, height } = found.box;
  const box = { x: corner.x + found.box.x, y: corner.y + found.box.y, width, height };
  return { places: found.places, land: landIn(await engine.screenshot(), box) };
}

/** Goes into a page as text: where the content of its first map's frame begins. */
function cornerOfFrame(): { x: number; y: number } {
  const frame =
    document.querySelector("dateline-map")?.shadowRoot?.querySelector("iframe") ??
    document.querySelector("iframe");
  const { x = 0, y = 0 } = frame?.getBoundingClientRect() ?? {};
  return { x: x + (frame?.clientLeft ?? 0), y: y + (frame?.clientTop ?? 0) };
}

/** Goes into a page as text: its map's box and how many places have symbols; null where there is none. */
function mapInPage(): { box: Box; places: number } | null {
  const map = document.querySelector(".map-canvas")?.getBoundingClientRect();
  if (!map || map.width === 0) return null;
  const symbols = window.dateline?.symbols() ?? [];
  const places = new Set(symbols.flatMap(({ placeIds }) => placeIds)).size;
  return { box: { x: map.x, y: map.y, width: map.width, height: map.height }, places };
}

/** Share of a screenshot's box that has the warm colour of land: more red than blue. */
function landIn(png: Uint8Array, { x, y, width, height }: Box): number {
  const picture = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}">
    <image href="${picture}" width="${WINDOW.width}" height="${WINDOW.height}" preserveAspectRatio="none"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  let warm = 0;
  for (let i = 0; i < pixels.length; i += 4) if ((pixels[i] ?? 0) > (pixels[i + 2] ?? 0)) warm += 1;
  return (4 * warm) / pixels.length;
}
