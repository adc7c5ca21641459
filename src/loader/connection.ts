import type { CommandData, CommandName, Envelope, Reply } from "../schema/protocol.ts";
import { createCommands } from "./commands.ts";

/** A map in a frame, as the page around it speaks with it. */
export type Connection = {
  /** Sends a command, as soon as the map is ready. Fails with an `Error` that has one of the protocol's codes as its `code`. */
  send<Name extends CommandName>(type: Name, data?: CommandData<Name>): Promise<Reply<Name>>;
  /** Ends the connection; what was not answered fails with `not-ready`. */
  close(): void;
};

/** Least and most height that a map gets by asking, CSS pixels. */
const HEIGHTS = [200, 2000] as const;

/**
 * Connects with a map in a frame: now, or when it has loaded, and again when it is loaded anew. What the map tells is
 * dispatched on `target` as `dateline:time` and so on, its data as `detail`. A height that it asks for is given to it.
 */
export function connect(
  frame: HTMLIFrameElement,
  target: Pick<EventTarget, "dispatchEvent"> = frame,
): Connection {
  const commands = createCommands();
  let port: MessagePort | null = null;

  const receive = (from: MessagePort, message: Envelope) => {
    if (from !== port) {
      // The first words of a page that has taken this port.
      port = from;
      commands.openTo(null);
    }
    const { type, data } = message;
    if (type === "reply") return commands.settle(message);
    if (type === "resize") giveHeight(frame, Object(data).height);
    if (type === "ready") commands.openTo(from);
    target.dispatchEvent(new CustomEvent(`dateline:${type}`, { detail: data, bubbles: true }));
  };
  const offer = () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => receive(port1, data);
    const message = { ns: "dateline", v: 1, type: "connect" } satisfies Envelope;
    // A sandboxed frame has no origin to name; only the frame's own window gets the port.
    frame.contentWindow?.postMessage(message, "*", [port2]);
  };
  const listen = ({ source, data }: MessageEvent) => {
    // Frames beside this one can send the same words, but not from this window.
    const isOurs = source !== null && source === frame.contentWindow;
    if (isOurs && data?.ns === "dateline" && data.type === "hello") offer();
  };
  addEventListener("message", listen);
  offer();
  return {
    async send(type, data) {
      if (type === "focus") frame.focus();
      // The protocol says what each command is answered with.
      return (await commands.send(type, data)) as Reply<typeof type>;
    },
    close() {
      removeEventListener("message", listen);
      port?.close();
      commands.openTo(null);
    },
  };
}

function giveHeight(frame: HTMLIFrameElement, height: unknown): void {
  // False for whatever is no number.
  if (!Number.isFinite(height)) return;
  const [least, most] = HEIGHTS;
  frame.style.height = `${Math.min(most, Math.max(least, Number(height)))}px`;
}
