import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const DIST = join(import.meta.dirname, "../../dist");
const TYPES: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** A plain static host: the built site under a folder (`/` or `/a/b/`) with these headers, other pages by their path. */
export async function serveBuilt({
  folder = "/",
  headers = {},
  pages = {},
}: {
  folder?: string;
  headers?: Record<string, string>;
  pages?: Record<string, string>;
}): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    const page = pages[pathname];
    const send = (status: number, type: string, body: Buffer | string) =>
      response.writeHead(status, { ...headers, "Content-Type": type }).end(body);
    if (page !== undefined) return send(200, "text/html; charset=utf-8", page);
    if (!pathname.startsWith(folder)) return send(404, "text/plain", "nothing here");
    fileAt(pathname.slice(folder.length)).then(
      ({ path, body }) => send(200, TYPES[extname(path)] ?? "application/octet-stream", body),
      () => send(404, "text/plain", "nothing here"),
    );
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo; // listens on a port, so it is no pipe's name
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

async function fileAt(address: string): Promise<{ path: string; body: Buffer }> {
  const found = join(DIST, normalize(`/${decodeURIComponent(address)}`));
  const path = (await stat(found)).isDirectory() ? join(found, "index.html") : found;
  return { path, body: await readFile(path) };
}
