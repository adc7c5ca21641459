import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What browsers ask their makers by themselves, whatever page they show. */
const MAKERS =
  /(^|\.)(mozilla\.(com|org|net)|firefox\.com|google\.com|googleapis\.com|gstatic\.com)$/;

/** A proxy that lets nothing through and keeps what was asked of hosts other than this machine. */
export type Strangers = {
  port: number;
  /** Hosts asked since the last call. */
  take(): string[];
  close(): void;
};

export async function watchStrangers(): Promise<Strangers> {
  let asked: string[] = [];
  const note = (host: string) => {
    if (!MAKERS.test(host)) asked.push(host);
  };
  const server = createServer((request, response) => {
    const address = request.url ?? "";
    note(URL.canParse(address) ? new URL(address).hostname : address);
    response.writeHead(403).end();
  });
  server.on("connect", (request, socket) => {
    note((request.url ?? "").replace(/:\d+$/, ""));
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo; // listens on a port, so it is no pipe's name
  return {
    port,
    take() {
      const hosts = asked;
      asked = [];
      return hosts;
    },
    close: () => server.close(),
  };
}
