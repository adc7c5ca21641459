import {
  type Envelope,
  type EventData,
  type EventName,
  type Failure,
  MOST_CHARACTERS,
  MOST_PER_SECOND,
  type PROTOCOL_VERSIONS,
} from "../../schema/protocol.ts";
import { refuse } from "./answer.ts";
import { plainSize } from "./plain-size.ts";
import { createRate } from "./rate.ts";

const VERSION: (typeof PROTOCOL_VERSIONS)[number] = 1;

/** Events of which only the newest counts, and the least time between two of them, ms. Together with replies they stay within the protocol's limit. */
const REST_MS = {
  time: 100,
  select: 250,
  view: 250,
  filters: 250,
  play: 250,
  resize: 250,
} as const;
type Newest = keyof typeof REST_MS;
/** Warnings and errors that wait for a host to connect; more are dropped. */
const MOST_WAITING = 20;

/** What this page sends to its host. Nothing leaves before a host is connected, and nothing that readers did before is kept for it. */
export type Outbox = {
  /** Everything goes to this port from now on; warnings and errors that waited go first. */
  connect(port: Pick<MessagePort, "postMessage">): void;
  /** An event of which only the newest counts: it may come later, and takes the place of one that waits. The last one always comes. */
  newest<Name extends Newest>(type: Name, data: EventData<Name>): void;
  /** An event that counts by itself: it goes at once, and is dropped beyond so many a second. */
  once<Name extends Exclude<EventName, Newest>>(type: Name, data: EventData<Name>): void;
  /** The answer to a command; not counted, since commands are. */
  reply(re: Envelope["re"], answer: { data: unknown } | { error: Failure }): void;
  /** Says that more came than may, of what; to be called once a second at most. */
  tooMany(what: string): void;
};

/** A message as the protocol wants it. */
export const envelope = (type: string, rest: Partial<Envelope> = {}): Envelope => ({
  ns: "dateline",
  v: VERSION,
  type,
  ...rest,
});

/** Creates the outbox of a page. */
export function createOutbox(): Outbox {
  let port: Pick<MessagePort, "postMessage"> | null = null;
  let waiting: Envelope[] = [];
  const rate = createRate();
  const resting = new Map<Newest, { next: unknown; hasNext: boolean }>();

  const once = (message: Envelope) => {
    if (!port) {
      const isKept = message.type === "warning" || message.type === "error";
      if (isKept && waiting.length < MOST_WAITING) waiting.push(message);
      return;
    }
    const pass = rate();
    if (pass === "passes") port.postMessage(message);
    if (pass === "first-refused") port.postMessage(tooMany("events"));
  };
  const release = (type: Newest) => {
    const rest = resting.get(type);
    resting.delete(type);
    if (rest?.hasNext) send(type, rest.next);
  };
  const send = (type: Newest, data: unknown) => {
    if (!port) return;
    const rest = resting.get(type);
    if (rest) {
      Object.assign(rest, { next: data, hasNext: true });
      return;
    }
    resting.set(type, { next: null, hasNext: false });
    setTimeout(() => release(type), REST_MS[type]);
    port.postMessage(envelope(type, { data }));
  };
  return {
    connect(connected) {
      port = connected;
      const messages = waiting;
      waiting = [];
      for (const message of messages) once(message);
    },
    newest: send,
    once: (type, data) => once(envelope(type, { data })),
    reply(re, answer) {
      const isFit = plainSize(answer, MOST_CHARACTERS) <= MOST_CHARACTERS;
      port?.postMessage(envelope("reply", { re, ...(isFit ? answer : TOO_LARGE) }));
    },
    tooMany: (what) => port?.postMessage(tooMany(what)),
  };
}

const TOO_LARGE = refuse(
  "bad-argument",
  "The answer would have more than 64 KB: ask for less at a time",
);

const tooMany = (what: string): Envelope =>
  envelope("error", {
    data: {
      code: "too-many",
      message: `More than ${MOST_PER_SECOND} ${what} in a second: the rest of them is dropped`,
    },
  });
