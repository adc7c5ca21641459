/** An element; an attribute or child that is null is left out. */
export type Xml = {
  name: string;
  attributes?: Record<string, string | null>;
  children?: readonly (Xml | string | null)[];
};

/** Writes an XML 1.0 document of one element in UTF-8. Names are the caller's, and must be XML names; text may be anything. */
export function writeXml(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${writeElement(root, 0)}\n`;
}

/**
 * Text as the content of an element or attribute; what XML can't hold (XML 1.0 §2.2), half a surrogate pair too, becomes
 * U+FFFD. Lines and tabs in an attribute would be read as blanks (§3.3.3), so `writeXml` names them there.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}

const escapeAttribute = (text: string) =>
  escapeXml(text).replaceAll("\t", "&#9;").replaceAll("\n", "&#10;");

function writeElement({ name, attributes = {}, children = [] }: Xml, depth: number): string {
  const given = Object.entries(attributes)
    .map(([key, value]) => (value === null ? "" : ` ${key}="${escapeAttribute(value)}"`))
    .join("");
  const parts = children.filter((child) => child !== null);
  if (parts.length === 0) return `<${name}${given}/>`;
  // White space around text would be part of it.
  const isText = parts.some((child) => typeof child === "string");
  const line = (indent: number) => (isText ? "" : `\n${"  ".repeat(indent)}`);
  const content = parts.map(
    (child) =>
      line(depth + 1) +
      (typeof child === "string" ? escapeXml(child) : writeElement(child, depth + 1)),
  );
  return `<${name}${given}>${content.join("")}${line(depth)}</${name}>`;
}
