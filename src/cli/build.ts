import { parseArgs } from "node:util";
import { correctionFeeds } from "../core/compile/feeds.ts";
import { publishedFiles } from "../core/compile/publish.ts";
import { writePublished } from "../io/files.ts";
import type { Collection } from "../schema/collection.ts";
import { loadCollection } from "./collection.ts";
import { type Command, UsageError } from "./command.ts";
import { counted, errorCount, issueCounts, issueLine } from "./print.ts";

/** `dateline build`: what can be published is written even when other parts have errors. */
export const build: Command = {
  name: "build",
  usage: "build DIR --out DIR [--site URL] | build --large EVENTS --out DIR",
  help: "compiles data/<collection>/ into a published collection; --large: millions of events (docs/scale.md)",
  run: async (argv, streams) => {
    // An engine of some 100 MB: loaded only where it is asked for.
    if (argv.includes("--large"))
      return (await import("./build-large.ts")).runLargeBuild(argv, streams);
    const { err } = streams;
    const { positionals, values } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { out: { type: "string" }, site: { type: "string" } },
    });
    const [dir, ...more] = positionals;
    if (dir === undefined || more.length > 0) throw new UsageError("expected one DIR to build");
    if (!values.out) throw new UsageError("expected --out DIR, where to write");
    const site = values.site === undefined ? null : siteAddress(values.site);
    const { compiled, issues } = await loadCollection(dir);
    for (const issue of issues) err(issueLine(issue));
    const files = [...publishedFiles(compiled), ...correctionFeeds(compiled, site)];
    if (files.length > 0) await writePublished(values.out, files);
    err(
      compiled.collection
        ? summary(compiled.collection, files.length, values.out)
        : "nothing written: collection.yaml can't be used",
    );
    err(issueCounts(issues));
    return errorCount(issues) > 0 ? 1 : 0;
  },
};

/** The folder in which the reader's page will be, with a slash at its end; its `index.html` may be named. */
function siteAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:" && url?.protocol !== "http:")
    throw new UsageError(`--site is "${text}"; expected a folder like https://example.org/map/`);
  return `${url.origin}${url.pathname.replace(/\/[^/]*\.html?$/, "")}`.replace(/\/?$/, "/");
}

function summary({ articles, leftOut }: Collection, files: number, out: string): string {
  const left = [
    counted(leftOut.articles, "article"),
    counted(leftOut.places, "place"),
    counted(leftOut.mentions, "mention"),
    counted(leftOut.quotations, "quotation"),
  ];
  return `${counted(files, "file")} written to ${out}: ${counted(articles.length, "article")}; left out: ${left.join(", ")}`;
}
