/**
 * Where a command writes: data to `out`, messages to `err`, one line a call. What writes without end waits for `drained`
 * now and then: whoever reads it may be slower.
 */
export type Streams = {
  out: (line: string) => void;
  err: (line: string) => void;
  drained?: () => Promise<void>;
};

/** Exit codes: 0 fine, 1 the input has errors, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** One word of the command line; `usage` and `help` are what `--help` shows. */
export type Command = {
  name: string;
  usage: string;
  help: string;
  run: (argv: string[], streams: Streams) => Promise<ExitCode>;
};

/** Thrown for arguments that make no sense; the message is shown with the usage. */
export class UsageError extends Error {}
