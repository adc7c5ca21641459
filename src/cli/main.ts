#!/usr/bin/env node
import { once } from "node:events";
import { run } from "./run.ts";

const { stdout } = process;
// Whoever reads may have enough, as `head` does: that is no failure.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

run(process.argv.slice(2), {
  out: (line) => stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  drained: async () => {
    if (stdout.writableNeedDrain) await once(stdout, "drain");
  },
}).then((code) => {
  process.exitCode = code;
});
