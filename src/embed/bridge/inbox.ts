import {
  EnvelopeSchema,
  type Failure,
  type MessageId,
  MOST_CHARACTERS,
  PROTOCOL_VERSIONS,
  WithIdSchema,
} from "../../schema/protocol.ts";
import { readToFault } from "../../schema/read.ts";
import { type Answer, refuse } from "./answer.ts";
import type { Outbox } from "./outbox.ts";
import { plainSize } from "./plain-size.ts";
import type { createRate } from "./rate.ts";

/** What reads the host's messages: whatever comes, it answers or passes over it, and never throws. */
export function createInbox(
  outbox: Outbox,
  rate: ReturnType<typeof createRate>,
  carryOut: (name: string, data: unknown) => Answer<unknown>,
): (message: unknown) => void {
  const refused = (id: MessageId | undefined, error: Failure) =>
    id === undefined ? outbox.once("error", error) : outbox.reply(id, { error });
  return (message) => {
    const pass = rate();
    if (pass === "first-refused") outbox.tooMany("commands");
    if (pass !== "passes") return;
    if (plainSize(message, MOST_CHARACTERS) > MOST_CHARACTERS)
      return refused(idOf(message), TOO_LARGE.error);
    const result = readToFault(EnvelopeSchema, message);
    if (!result.ok) return refused(idOf(message), NO_MESSAGE.error);
    const { v, id, type, data } = result.value;
    if (!PROTOCOL_VERSIONS.some((version) => version === v))
      return refused(id, refuse("unsupported-version", versionText(v)).error);
    const answer = carryOut(type, data);
    if ("error" in answer) refused(id, answer.error);
    else if (id !== undefined) outbox.reply(id, answer);
  };
}

/** Who waits for an answer, even where the rest of a message can't be read; undefined where nobody does. */
function idOf(message: unknown): MessageId | undefined {
  const result = readToFault(WithIdSchema, message);
  return result.ok ? result.value.id : undefined;
}

const TOO_LARGE = refuse("bad-argument", "A message may have 64 KB of plain data at most");
const NO_MESSAGE = refuse(
  "bad-argument",
  'Expected a message such as {ns: "dateline", v: 1, type: "ping", id: 1}',
);
const versionText = (version: number) =>
  `This page speaks version ${PROTOCOL_VERSIONS.join(", ")} of the protocol, not ${version}`;
