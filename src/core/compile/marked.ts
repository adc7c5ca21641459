import type { Issue } from "../../schema/issue.ts";
import { read } from "../../schema/read.ts";
import { anchor } from "../text/anchor.ts";
import {
  type FrontMatter,
  MarkedPlaceSchema,
  MarkedQuoteSchema,
  unknownKeys,
} from "./front-matter.ts";
import type { Marked } from "./phrasing.ts";
import { errorAt, type Origin, warningAt } from "./source.ts";

/** Attributes of a `:place` and a `:quote`; a place's `#id` is `place`. */
const ATTRIBUTES: Record<Marked["kind"], Record<string, unknown>> = {
  place: withoutWords(MarkedPlaceSchema.entries),
  quote: withoutWords(MarkedQuoteSchema.entries),
};

/** What reading one mark gave; `marked` is null when it can't be used. */
type MarkReading = { kind: Marked["kind"]; marked: Marked | null; issues: Issue[] };

/** Warns of each attribute that nobody reads. */
export function unknownAttributes({ kind, attributes, origin }: Marked): Issue[] {
  const known = Object.keys(ATTRIBUTES[kind]).map((name) => (name === "place" ? "#id" : name));
  return unknownKeys(attributes, ATTRIBUTES[kind]).map((name) => {
    const message = `"${name}" is no attribute of :${kind}; expected one of ${known.join(", ")}`;
    return warningAt(origin, "unknown-attribute", message);
  });
}

/** The words that front matter marks, found in the article's text; one reading an entry. */
export function markedFromOutside(
  frontMatter: FrontMatter,
  text: string,
  locate: (pointer: string) => Origin,
): MarkReading[] {
  const at = (pointer: string) => (path: string) => locate(pointer + path);
  return [
    ...frontMatter.mentions.map((entry, i) =>
      readEntry("place", entry, text, at(`/mentions/${i}`)),
    ),
    ...frontMatter.quotations.map((entry, i) =>
      readEntry("quote", entry, text, at(`/quotations/${i}`)),
    ),
  ];
}

function readEntry(
  kind: Marked["kind"],
  entry: unknown,
  text: string,
  locate: (path: string) => Origin,
): MarkReading {
  const result = kind === "place" ? read(MarkedPlaceSchema, entry) : read(MarkedQuoteSchema, entry);
  if (!result.ok) {
    const issues = result.issues.map(({ path = "", ...issue }) => ({ ...issue, ...locate(path) }));
    return { kind, marked: null, issues };
  }
  const { exact, prefix, suffix, start, ...named } = result.value;
  const found = anchor(text, { exact, prefix, suffix, start });
  if (!found) {
    const code = kind === "quote" ? "quotation-not-found" : "words-not-found";
    const message = `"${exact}" is not in the article, or stands there more than once; expected its very words, with prefix or suffix where they come twice`;
    return { kind, marked: null, issues: [errorAt(locate("/exact"), code, message)] };
  }
  const marked: Marked = {
    kind,
    start: found.start,
    end: found.end,
    attributes: asAttributes(named),
    origin: locate(""),
  };
  const unknown = unknownKeys(entry, result.value).map((name) =>
    warningAt(
      locate(`/${name}`),
      "unknown-attribute",
      `"${name}" is no attribute of a ${kind}; it was left out`,
    ),
  );
  if (found.method !== "fuzzy") return { kind, marked, issues: unknown };
  const message = `"${exact}" is not in the article; words much like it were taken for it`;
  return {
    kind,
    marked,
    issues: [...unknown, warningAt(locate("/exact"), "words-changed", message)],
  };
}

/** The values as a directive would write them. */
function asAttributes(named: Record<string, string | number | string[] | undefined>) {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(named))
    if (value !== undefined)
      attributes[name] = Array.isArray(value) ? value.join(" ") : String(value);
  return attributes;
}

function withoutWords(entries: Record<string, unknown>): Record<string, unknown> {
  const { exact: _, prefix: _p, suffix: _s, start: _t, ...attributes } = entries;
  return attributes;
}
