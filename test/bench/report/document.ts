import { createRequire } from "node:module";
import { cpus, totalmem } from "node:os";
import { BAR_HEAD, type Bar, barCells } from "./bars.ts";

/** What a part found: its bars, and tables in Markdown. */
export type Findings = { bars: readonly Bar[]; tables: string };

/** A table in Markdown; all columns but the first `texts` hold numbers. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  texts = 1,
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, i) => (i < texts ? "---" : "---:"));
  return [head, rule, ...rows].map(line).join("\n");
}

/** A part of the document: when and on what it was measured, bars, tables. */
export function section({ bars, tables }: Findings, browser: string): string {
  const judged = bars.length > 0 ? [table(BAR_HEAD, bars.map(barCells), 2)] : [];
  return [`*${conditions(browser)}*`, ...judged, tables].join("\n\n");
}

/** Puts text between the marks `<!-- name -->` and `<!-- /name -->` of a document. Throws where it has none. */
export function fillIn(document: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, until] = [document.indexOf(open), document.indexOf(close)];
  if (from < 0 || until < from) throw new Error(`the document has no part marked ${open}`);
  return `${document.slice(0, from + open.length)}\n\n${text}\n\n${document.slice(until)}`;
}

const PACKAGES = ["maplibre-gl", "supercluster", "@deck.gl/core", "react"];

function conditions(browser: string): string {
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(new Date());
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const versions = PACKAGES.map((name) => `${name} ${versionOf(name)}`);
  return [
    `Measured on ${day}: ${cpus().length} cores of ${cpu?.model.trim() ?? "an unknown kind"}, ${memory} GB, no GPU (SwiftShader);`,
    `Chromium ${browser}, Node ${process.versions.node}, ${versions.join(", ")}.`,
  ].join(" ");
}

/** Version of an installed package. */
function versionOf(name: string): string {
  const path = `../../../node_modules/${name}/package.json`;
  const { version } = createRequire(import.meta.url)(path) as { version: string }; // every package has one
  return version;
}
