import { escapeXml, type Xml } from "../compile/xml.ts";

type Value = string | number | null;

/** An SVG element; numbers are written with at most two decimals, attributes that are null are left out. */
export function svg(
  name: string,
  attributes: Readonly<Record<string, Value>> = {},
  children: Xml["children"] = [],
): Xml {
  const written = Object.entries(attributes).map(([key, value]): [string, string | null] => [
    key,
    typeof value === "number" ? decimal(value) : value,
  ]);
  return { name, attributes: Object.fromEntries(written), children };
}

/** A number as SVG takes it, at most two decimals. */
const decimal = (value: number): string => String(Math.round(value * 100) / 100);

/**
 * Writes a picture in pixels, without white space between elements: there it would be part of a text.
 */
export function writePicture(width: number, height: number, children: readonly Xml[]): string {
  const root = svg(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` },
    children,
  );
  return write(root);
}

function write({ name, attributes = {}, children = [] }: Xml): string {
  const given = Object.entries(attributes)
    .map(([key, value]) => (value === null ? "" : ` ${key}="${escapeXml(value)}"`))
    .join("");
  const content = children
    .filter((child) => child !== null)
    .map((child) => (typeof child === "string" ? escapeXml(child) : write(child)))
    .join("");
  return `<${name}${given}>${content}</${name}>`;
}
