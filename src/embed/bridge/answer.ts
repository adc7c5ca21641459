import type { ErrorCode, Failure } from "../../schema/protocol.ts";

/** What became of a command: carried out, with data for the host or none; or refused, and then nothing has changed. */
export type Answer<Data> = { data: Data } | { error: Failure };

/** A command was refused. */
export const refuse = (code: ErrorCode, message: string): { error: Failure } => ({
  error: { code, message },
});

/** A command that asks for nothing was carried out. */
export const DONE = { data: undefined };
