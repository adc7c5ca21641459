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
      streams.err(fileErrorLine(error.path ?? command.name, error));
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

/** What the system says of files and streams; a stream that fails does not say which it is. */
function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}

const SYSTEM_WORDS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "this is a folder; expected a file",
  ENOTDIR: "a part of this path is a file; expected a folder",
  EEXIST: "there is a file of this name; expected a folder",
  EACCES: "this user may not read or write it",
  EPERM: "this user may not read or write it",
  ENOSPC: "the disk is full",
  EROFS: "the disk can't be written to",
};

/** One line of what went wrong with a file: its path, the reason in plain words where it is known, and the system's code. */
export function fileErrorLine(
  path: string,
  { code = "file", message }: NodeJS.ErrnoException,
): string {
  return `${path}: error: the file can't be read or written: ${SYSTEM_WORDS[code] ?? message} [${code}]`;
}
