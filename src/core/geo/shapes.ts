import type { SideShape } from "../../schema/collection.ts";

/** Points of a regular polygon of area πr², first corner at `turn` (radians, clockwise from the right). */
function polygon(corners: number, r: number, turn: number): string {
  const reach = r * Math.sqrt((2 * Math.PI) / (corners * Math.sin((2 * Math.PI) / corners)));
  const points = Array.from({ length: corners }, (_, i) => {
    const angle = turn + (2 * Math.PI * i) / corners;
    return `${(reach * Math.cos(angle)).toFixed(2)},${(reach * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${points.join("L")}Z`;
}

function cross(r: number): string {
  // Five squares of side a have the area πr².
  const a = r * Math.sqrt(Math.PI / 5);
  const [i, o] = [(a / 2).toFixed(2), (a * 1.5).toFixed(2)];
  return `M-${i},-${o}H${i}V-${i}H${o}V${i}H${i}V${o}H-${i}V${i}H-${o}V-${i}H-${i}Z`;
}

const circle = (r: number) => `M${-r},0A${r},${r} 0 1 1 ${r},0A${r},${r} 0 1 1 ${-r},0Z`;

/**
 * Outline of a side's shape as an SVG path around 0,0, in pixels, for `<path>` and `Path2D` alike.
 * All shapes of one `r` have the area of a circle of that radius, so that size compares.
 */
export function shapePath(shape: SideShape, r: number): string {
  if (shape === "square") return polygon(4, r, Math.PI / 4);
  if (shape === "diamond") return polygon(4, r, 0);
  if (shape === "triangle") return polygon(3, r, -Math.PI / 2);
  if (shape === "triangle-down") return polygon(3, r, Math.PI / 2);
  if (shape === "hexagon") return polygon(6, r, 0);
  if (shape === "cross") return cross(r);
  return circle(r);
}
