import { EnvelopeSchema, PROTOCOL_VERSIONS } from "../../schema/protocol.ts";
import { read } from "../../schema/read.ts";
import { refuse } from "./answer.ts";
import { envelope } from "./outbox.ts";

/**
 * Waits for `connect` with a port from the parent itself, and takes the first one; frames beside this one, and parents other
 * than the pinned origin (null: any), are not heard.
 */
export function takeFirstPort(origin: string | null, take: (port: MessagePort) => void): void {
  const listen = (event: MessageEvent) => {
    if (event.source !== window.parent) return;
    if (origin !== null && event.origin !== origin) return;
    const result = read(EnvelopeSchema, event.data);
    const [port] = event.ports;
    if (!port || !result.ok || result.value.type !== "connect") return;
    if (!PROTOCOL_VERSIONS.some((version) => version === result.value.v)) {
      const message = `This page speaks version ${PROTOCOL_VERSIONS.join(", ")} of the protocol`;
      const { error } = refuse("unsupported-version", message);
      port.postMessage(envelope("error", { data: error }));
      return;
    }
    window.removeEventListener("message", listen);
    take(port);
  };
  window.addEventListener("message", listen);
}
