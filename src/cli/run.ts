import { build } from "./build.ts";
import { check } from "./check.ts";
import { type Command, type ExitCode, type Streams, UsageError } from "./command.ts";
import { pages } from "./pages.ts";
import { pictures } from "./pictures.ts";

const COMMANDS: readonly Command[] = [build, check, pictures, pages];

/** Runs one command line, without the program's own name. A bug in a command throws. */
export async function run(argv: readonly string[], streams: Streams): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === "--help" || name === "-h" || rest.includes("--help") || rest.includes("-h")) {
    streams.out(help());
    return 0;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) {
    streams.err(name === undefined ? "expected a command" : `"${name}" is no command`);
    streams.err(help());
    return 2;
  }
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

function help(): string {
  const width = Math.max(...COMMANDS.map(({ usage }) => usage.length));
  const lines = COMMANDS.map(({ usage, help }) => `  dateline ${usage.padEnd(width)}  ${help}`);
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
