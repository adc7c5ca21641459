import { parseArgs } from "node:util";
import { loadCollection } from "./collection.ts";
import { type Command, UsageError } from "./command.ts";
import { errorCount, issueCounts, issueLine } from "./print.ts";

/** `dateline check`: all that is wrong with a collection; with `--format json` as data on stdout. */
export const check: Command = {
  name: "check",
  usage: "check DIR [--format text|json]",
  help: "reports everything wrong with data/<collection>/",
  run: async (argv, { out, err }) => {
    const { positionals, values } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { format: { type: "string", default: "text" } },
    });
    const [dir, ...more] = positionals;
    if (dir === undefined || more.length > 0) throw new UsageError("expected one DIR to check");
    if (values.format !== "text" && values.format !== "json")
      throw new UsageError(`--format is "${values.format}"; expected text or json`);
    const { issues } = await loadCollection(dir);
    if (values.format === "json") out(JSON.stringify(issues, null, 2));
    else for (const issue of issues) err(issueLine(issue));
    err(issueCounts(issues));
    return errorCount(issues) > 0 ? 1 : 0;
  },
};
