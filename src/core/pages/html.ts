/** A piece of a page, safe to put where an element may stand: made here and nowhere else. */
export class Html {
  readonly markup: string;
  constructor(markup: string, key: typeof OURS) {
    if (key !== OURS) throw new Error("markup is made by element() only");
    this.markup = markup;
  }
}
const OURS = Symbol("made by element()");

/** What an element holds: elements, text, or nothing; lists of them are flattened. */
export type Child = Html | string | null | undefined | false | readonly Child[];

/** Values by attribute; null, undefined and false leave one out, true writes its name alone. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Elements without an end tag (HTML Standard §13.1.2). */
const VOID = new Set(["img", "link", "meta", "source", "br", "hr", "wbr"]);
/** Elements whose text is no HTML (§13.1.2): there is no escaping in them. */
const RAW = new Set([
  "script",
  "style",
  "iframe",
  "noscript",
  "noembed",
  "noframes",
  "xmp",
  "plaintext",
  "template",
]);
/** Attributes that take an address. */
const ADDRESSES = new Set([
  "href",
  "src",
  "cite",
  "srcset",
  "action",
  "formaction",
  "poster",
  "data",
]);

/**
 * Writes an element. Text and values may be anything: they are escaped, and what HTML can't hold becomes U+FFFD. An address
 * that is neither http, https or mailto nor relative is left out. Throws for names that are ours to get right: those of
 * elements and attributes, event handlers and inline styles among them, which the site's policy forbids.
 */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Html {
  if (!/^[a-z][a-z0-9]*$/.test(name) || RAW.has(name)) throw new Error(`<${name}> is not written`);
  const start = `<${name}${writeAttributes(attributes)}>`;
  if (VOID.has(name)) {
    if (children.length > 0) throw new Error(`<${name}> holds nothing`);
    return new Html(start, OURS);
  }
  return new Html(`${start}${markupOf(children)}</${name}>`, OURS);
}

/** Several pieces after one another. */
export const pieces = (...children: readonly Child[]): Html => new Html(markupOf(children), OURS);

/** Data for machines (`<script type="application/ld+json">`), which no text in it can end. */
export function dataBlock(data: unknown): Html {
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return new Html(`<script type="application/ld+json">${json}</script>`, OURS);
}

/** A frame for somebody else's page. */
export const emptyFrame = (attributes: Attributes): string =>
  `<iframe${writeAttributes(attributes)}></iframe>`;

/** What stands in a page for browsers that run no scripts. */
export const withoutScript = (...children: readonly Child[]): Html =>
  new Html(`<noscript>${markupOf(children)}</noscript>`, OURS);

/** Text as HTML holds it, in an element or between double quotes. */
export function escapeHtml(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(UNHOLDABLE, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** Controls and noncharacters are parse errors (§13.2.3.5), half a surrogate pair has no UTF-8. */
const UNHOLDABLE =
  /[^\t\n\u0020-\u007E\u00A0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{10FFFF}]|\p{Noncharacter_Code_Point}/gu;

function markupOf(child: Child): string {
  if (child === null || child === undefined || child === false) return "";
  if (typeof child === "string") return escapeHtml(child);
  return child instanceof Html ? child.markup : child.map(markupOf).join("");
}

function writeAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (!/^[a-z][a-z0-9]*(?:[-:][a-z]+)*$/.test(name) || /^on|^style$|^srcdoc$/.test(name))
        throw new Error(`the attribute ${name} is not written`);
      if (value === null || value === undefined || value === false) return "";
      if (value === true) return ` ${name}`;
      const text = String(value);
      return ADDRESSES.has(name) && !isSafeAddress(text) ? "" : ` ${name}="${escapeHtml(text)}"`;
    })
    .join("");
}

/** Browsers drop controls and blanks before they look for a scheme (URL Standard §4.4): so do we. */
function isSafeAddress(text: string): boolean {
  const bare = [...text].filter((sign) => sign > " ").join("");
  return /^(https?:\/\/|mailto:)/i.test(bare) || !/^([a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(bare);
}
