import { type Command, type ExitCode, type Streams, UsageError } from "./command.ts";

/** A command is loaded when it is called: what reads a file in pieces starts many times. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ["build", async () => (await import("./build.ts")).build],
  ["check", async () => (await import("./check.ts")).check],
  ["import", async () => (await import("./import.ts")).importTable],
  ["pictures", async () => (await import("./pictures.ts")).pictures],
  ["pages", async () => (await import("./pages.ts")).pages],
]);

/** Runs one command line, without the program's own name. A bug in a command throws. */
export async function run(argv: readonly string[], streams: Streams): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === "--help" || name === "-h" || rest.includes("--help") || rest.includes("-h")) {
    streams.out(await help());
    return 0;
  }
  const load = COMMANDS.get(name ?? "");
  if (!load) {
    streams.err(name === undefined ? "expected a command" : `"${name}" is no command`);
    streams.err(await help());
    return 2;
  }
  const command = await load();
  try {
    return await command.run(rest, streams);
  } catch (error) {
    if (isUsageError(error)) {
      streams.err(`${error.message}\nUsage: dateline ${command.usage}`);
      return 2;
    }
    if (isFileError(error)) {
      streams.err(
        `${error.path}: error: the file can't be read or written: ${error.message} [file]`,
      );
      return 1;
    }
    throw error;
  }
}

async function help(): Promise<string> {
  const commands = await Promise.all([...COMMANDS.values()].map((load) => load()));
  const width = Math.max(...commands.map(({ usage }) => usage.length));
  const lines = commands.map(({ usage, help }) => `  dateline ${usage.padEnd(width)}  ${help}`);
  return [
    "Usage:",
    ...lines,
    "",
    "Messages go to stderr, data to stdout. Exit code: 0 fine, 1 the input has errors, 2 wrong usage.",
  ].join("\n");
}

/** Ours, or one of `parseArgs` (Node's documentation of util.parseArgs, error codes). */
function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return (
    error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")
  );
}

function isFileError(error: unknown): error is Error & { path: string } {
  return error instanceof Error && "code" in error && "path" in error && "syscall" in error;
}
