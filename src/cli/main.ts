#!/usr/bin/env node
import { once } from "node:events";
import { fileErrorLine, run } from "./run.ts";

const { stdout } = process;
for (const stream of [stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // Whoever reads may have enough, as `head` does: that is no failure.
    if (error.code === "EPIPE") process.exit(0);
    if (stream === stdout) process.stderr.write(`${fileErrorLine("stdout", error)}\n`);
    process.exit(1);
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
