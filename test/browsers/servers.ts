import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { readSiteConfig } from "../../src/cli/site-config.ts";
import { siteHeaders } from "../../src/core/site/headers.ts";
import { program } from "./engine.ts";

const TYPES: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** How a host sends the built site, by the name of a folder on the server of maps. */
export type Headers =
  /** All that the project recommends: policy, Trusted Types, CORS. */
  | "full"
  /** The one header that embedding needs. */
  | "cors"
  /** The policy, but not that header: frames without an origin get neither modules nor data. */
  | "policy"
  /** Nothing. */
  | "bare"
  /** All, but no worker may run: no map can be drawn. */
  | "broken";

const CORS = "Access-Control-Allow-Origin";

function headersOf(kind: Headers, origin: string): Record<string, string> {
  const full = Object.fromEntries(siteHeaders(readSiteConfig(process.cwd()), origin));
  const { [CORS]: cors = "", ...policy } = full;
  const text = full["Content-Security-Policy"] ?? "";
  return {
    full,
    cors: { [CORS]: cors },
    policy,
    bare: {},
    broken: {
      ...full,
      "Content-Security-Policy": text.replace(/worker-src [^;]+/, "worker-src 'none'"),
    },
  }[kind];
}

/** Serves the built site in a folder for each kind of host; pages in `embed` get the watch first. */
export async function serveMaps(): Promise<{
  /** Address of the site as a kind of host sends it, with a slash at its end. */
  at(kind: Headers): string;
  close(): void;
}> {
  const dist = program("DATELINE_DIST");
  const { origin, close } = await listen("127.0.0.1", async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    const [, kind = "", path = ""] =
      pathname.match(/^\/(full|cors|policy|bare|broken)\/(.*)$/) ?? [];
    // The pattern lets no other names pass.
    const headers = kind ? headersOf(kind as Headers, origin) : {};
    const file = kind ? await fileAt(dist, path) : null;
    if (!file) return response.writeHead(404).end();
    const isEmbed = path.startsWith("embed/") && file.type.startsWith("text/html");
    const body = isEmbed ? withWatch(file.body, `/${kind}/watch.js`) : file.body;
    sendPart(request, response, body, { ...headers, "Content-Type": file.type });
  });
  return { at: (kind) => `${origin}/${kind}/`, close };
}

async function fileAt(dist: string, path: string): Promise<{ type: string; body: Buffer } | null> {
  if (path === "watch.js")
    return { type: "text/javascript", body: await readFile(join(import.meta.dirname, path)) };
  const found = join(dist, normalize(`/${decodeURIComponent(path)}`));
  const stats = await stat(found).catch(() => null);
  if (!stats) return null;
  const file = stats.isDirectory() ? join(found, "index.html") : found;
  return {
    type: TYPES[extname(file)] ?? "application/octet-stream",
    body: await readFile(file),
  };
}

const withWatch = (page: Buffer, script: string) =>
  Buffer.from(page.toString().replace("<head>", `<head><script src="${script}"></script>`));

/** Answers requests for a part of a file as static hosts do: archives of tiles are read in parts. */
function sendPart(
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  headers: Record<string, string>,
): void {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
  if (from === undefined) {
    response.writeHead(200, { ...headers, "Content-Length": body.length }).end(body);
    return;
  }
  const part = body.subarray(Number(from), Number(to) + 1);
  const range = `bytes ${from}-${Number(from) + part.length - 1}/${body.length}`;
  const told = { ...headers, "Content-Length": part.length, "Content-Range": range };
  response.writeHead(206, told).end(part);
}

/** A page of the host: its text, and headers beside its type. */
export type HostPage = { body: string; type?: string; headers?: Record<string, string> };

/** A newsroom's own site, on another origin than the maps', with pages that a test puts there. */
export async function serveHost(): Promise<{
  origin: string;
  /** The same pages by another name: a third origin. */
  elsewhere: string;
  put(path: string, page: HostPage): void;
  close(): void;
}> {
  const pages = new Map<string, HostPage>();
  const { origin, close } = await listen("localhost", async (request, response) => {
    const page = pages.get((request.url ?? "").replace(/\?.*/, ""));
    const type = page?.type ?? "text/html; charset=utf-8";
    response.writeHead(page ? 200 : 404, { "Content-Type": type, ...page?.headers });
    response.end(page?.body ?? "");
  });
  return {
    origin,
    elsewhere: origin.replace("localhost", "127.0.0.1"),
    put: (path, page) => pages.set(path, page),
    close,
  };
}

async function listen(
  name: string,
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<unknown>,
): Promise<{ origin: string; close: () => void }> {
  const server: Server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo; // listens on a port, so it is no pipe's name
  return {
    origin: `http://${name}:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
