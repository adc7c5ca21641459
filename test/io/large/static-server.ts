import { readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

/** How a server of plain files behaves. */
type ServerManners = {
  /** Answers parts with 206; else always the whole file with 200. */
  ranges: boolean;
  /** Says how long an answer is. */
  length: boolean;
};

export type StaticServer = {
  address: string;
  manners: ServerManners;
  /** What was asked for since it was last emptied. */
  requests: { path: string; range: string | null; bytes: number }[];
  close(): Promise<void>;
};

/** Serves a folder's files on a port of its own, and counts requests and bytes. */
export async function serveFolder(folder: string): Promise<StaticServer> {
  const manners: ServerManners = { ranges: true, length: true };
  const requests: StaticServer["requests"] = [];
  const server = createServer((request, response) => {
    requests.push(answer(folder, manners, request, response));
  });
  // A connection that is kept must not end just when it is used again.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has an address with a port.
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    manners,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  folder: string,
  { ranges, length }: ServerManners,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const path = (request.url ?? "/").slice(1);
  const range = request.headers.range ?? null;
  const file = join(folder, path);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end();
    return { path, range, bytes: 0 };
  }
  const all = readFileSync(file);
  const [, from = "0", to = ""] = /^bytes=(\d+)-(\d+)$/.exec(range ?? "") ?? [];
  const isPart = ranges && to !== "";
  const body = isPart ? all.subarray(Number(from), Number(to) + 1) : all;
  response.statusCode = isPart ? 206 : 200;
  if (length) response.setHeader("Content-Length", body.length);
  response.write(body);
  response.end();
  return { path, range, bytes: body.length };
}
