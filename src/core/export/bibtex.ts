import { isoDay } from "../time/iso.ts";
import { type CitedDate, type CitedWork, citedDate } from "./cite.ts";

/** Signs that TeX would act on. BibTeX counts braces even behind a backslash, so those are written by name. */
const TEX: Record<string, string> = {
  "\\": "{\\textbackslash}",
  "{": "{\\textbraceleft}",
  "}": "{\\textbraceright}",
  "^": "{\\textasciicircum}",
  "~": "{\\textasciitilde}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  _: "\\_",
  "%": "\\%",
};

/** Text for a field between braces: specials of TeX escaped, one line, letters of all scripts as they are (UTF-8). */
export function texText(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\{}^~$&#_%]/g, (sign) => TEX[sign] ?? sign);
}

/** An address is taken as it is by `\url`; only what would upset the count of braces is percent-encoded. */
const texUrl = (url: string) => url.replace(/[\\{}\s]/g, encodeURIComponent);

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const SEASONS = ["spring", "summer", "autumn", "winter"];

/**
 * The work as a BibTeX entry: `@article` for an article, `@misc` for a collection. Titles and names stand in a second
 * pair of braces, so that their capitals and the word "and" stay. `retrieved`: UTC ms.
 */
export function bibtexCitation(work: CitedWork, retrieved: number): string {
  const date = citedDate(work.published, work.timeZone);
  const whole = (text: string | undefined) => text && `{{${texText(text)}}}`;
  const braced = (text: string | undefined) => text && `{${text}}`;
  const note = [work.shown, work.version && `Version ${work.version}`, work.archive]
    .filter(Boolean)
    .join("; ");
  const fields: [name: string, value: string | undefined][] = [
    ["author", whole(work.author)],
    ["title", whole(work.title)],
    [work.kind === "article" ? "journal" : "publisher", whole(work.publisher)],
    ["year", `{${yearOf(date)}}`],
    ["month", date && monthOf(date)],
    ["day", date && braced(dayOf(date))],
    ["url", braced(texUrl(work.url))],
    ["urldate", braced(isoDay(retrieved, work.timeZone))],
    ["language", work.language && braced(texText(work.language))],
    ["note", note && braced(texText(note))],
  ].filter((field): field is [string, string] => Boolean(field[1]));
  const lines = fields.map(([name, value]) => `  ${name} = ${value}`);
  const type = work.kind === "article" ? "article" : "misc";
  return `@${type}{${keyOf(work.id)},\n${lines.join(",\n")}\n}\n`;
}

function yearOf(date: CitedDate | null): string {
  if (!date) return "n.d.";
  const years = [...new Set(date.parts.flatMap(([year]) => year ?? []))];
  const text = date.literal === undefined ? years.join("--") : texText(date.literal);
  return date.circa ? `circa ${text}` : text;
}

/** A month or season that the whole date lies in; BibTeX has no field for more. */
function monthOf({ parts, season }: CitedDate): string | undefined {
  if (season) return `{${SEASONS[season - 1]}}`;
  const months = new Set(parts.map(([year, month]) => `${year}-${month}`));
  const month = parts[0]?.[1];
  return months.size === 1 && month !== undefined ? MONTHS[month - 1] : undefined;
}

function dayOf(date: CitedDate): string | undefined {
  if (!monthOf(date)) return undefined;
  const days = date.parts.flatMap(([, , day]) => day ?? []);
  return days.length === date.parts.length && days.length > 0 ? days.join("--") : undefined;
}

/** Keys may hold few signs beyond letters and digits. */
const keyOf = (id: string) => id.replace(/[^\w.-]+/g, "-").replace(/^-|-$/g, "") || "dateline";
