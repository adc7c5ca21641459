import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { EMBED_PAGE, sitePages, type Templates } from "../core/pages/pages.ts";
import { folderIssues } from "../core/pages/taken-folders.ts";
import { readBuiltSite, writeInto } from "../io/built-site.ts";
import { readTextFile } from "../io/files.ts";
import { type Command, UsageError } from "./command.ts";
import { counted, errorCount, issueCounts, issueLine } from "./print.ts";
import { readSiteConfig } from "./site-config.ts";

/** `dateline pages`: needs a built site, and nothing but it; what was written before is written anew. */
export const pages: Command = {
  name: "pages",
  usage: "pages DIST",
  help: "writes the built site's pages as text, with link previews, oEmbed and a sitemap",
  run: async (argv, { err }) => {
    const { positionals } = parseArgs({ args: argv, allowPositionals: true, options: {} });
    const [dist, ...more] = positionals;
    if (dist === undefined || more.length > 0)
      throw new UsageError("expected one DIST, the folder of a built site");
    const { site, name } = readSiteConfig(process.cwd());
    const templates = await readTemplates(dist);
    const built = await readBuiltSite(dist);
    for (const issue of built.issues) err(issueLine(issue));
    if (!built.ok) {
      err(`nothing written; ${issueCounts(built.issues)}`);
      return 1;
    }
    const ids = built.value.map(({ dataset }) => dataset.collection.id);
    const taken = folderIssues(ids).map((issue) => ({
      ...issue,
      file: join(dist, "collections", "index.json"),
    }));
    for (const issue of taken) err(issueLine(issue));
    if (taken.length > 0) return 1;
    const files = sitePages({ site, name, collections: ids }, built.value, templates);
    await writeInto(dist, files);
    const written = files.filter(({ path }) => path.endsWith(".html")).length;
    err(`${counted(written, "page")} written to ${dist}`);
    if (site === null) err(NO_SITE);
    return errorCount(built.issues) > 0 ? 1 : 0;
  },
};

const NO_SITE =
  'the site\'s address is not known, so there are no pictures in link previews, no oEmbed and no sitemap: set DATELINE_SITE or "site" in dateline.config.json, such as https://example.org/map/';

async function readTemplates(dist: string): Promise<Templates> {
  const [reader, embed] = [join(dist, "index.html"), join(dist, EMBED_PAGE)];
  return {
    reader: (await readTextFile(reader)).text,
    embed: existsSync(embed) ? (await readTextFile(embed)).text : null,
  };
}
