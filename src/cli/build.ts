import { parseArgs } from "node:util";
import { publishedFiles } from "../core/compile/publish.ts";
import { writePublished } from "../io/files.ts";
import type { Collection } from "../schema/collection.ts";
import { loadCollection } from "./collection.ts";
import { type Command, UsageError } from "./command.ts";
import { counted, errorCount, issueCounts, issueLine } from "./print.ts";

/** `dateline build`: what can be published is written even when other parts have errors. */
export const build: Command = {
  name: "build",
  usage: "build DIR --out DIR",
  help: "compiles data/<collection>/ into a published collection",
  run: async (argv, { err }) => {
    const { positionals, values } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { out: { type: "string" } },
    });
    const [dir, ...more] = positionals;
    if (dir === undefined || more.length > 0) throw new UsageError("expected one DIR to build");
    if (!values.out) throw new UsageError("expected --out DIR, where to write");
    const { compiled, issues } = await loadCollection(dir);
    for (const issue of issues) err(issueLine(issue));
    const files = publishedFiles(compiled);
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

function summary({ articles, leftOut }: Collection, files: number, out: string): string {
  const left = [
    counted(leftOut.articles, "article"),
    counted(leftOut.places, "place"),
    counted(leftOut.mentions, "mention"),
    counted(leftOut.quotations, "quotation"),
  ];
  return `${counted(files, "file")} written to ${out}: ${counted(articles.length, "article")}; left out: ${left.join(", ")}`;
}
