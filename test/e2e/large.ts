import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runLargeBuild } from "../../src/cli/build-large.ts";
import { siteHeaders } from "../../src/core/site/headers.ts";
import { jsonLines, type SampleEvent } from "../io/large/sample-events.ts";

const ID = "sample";
const FOLDER = `/collections/${ID}/`;

/** What was asked of a large folder. */
type Asked = { host: "site" | "elsewhere"; file: string; range: string | null; bytes: number };

/**
 * The built site with a large folder among its collections, as after `dateline build --large --out
 * public/collections/sample`; and a second origin with the same files, from which the site takes data. Both have the
 * headers that the site is to be served with.
 */
export class LargeSite {
  readonly asked: Asked[] = [];
  /** Whether parts of files are answered with 206, else with all of the file. */
  hasRanges = true;
  /** Beginnings of the names of files that are not there. */
  readonly missing = new Set<string>();
  /** A page of somebody else, at `/article`. */
  article = "";
  private readonly built: string;
  private readonly root: string;
  private readonly hosts: { site: Server; elsewhere: Server };

  private constructor(built: string, root: string) {
    this.built = built;
    this.root = root;
    const serve = (host: Asked["host"]) =>
      createServer((request, response) => void this.answer(host, request, response));
    this.hosts = { site: serve("site"), elsewhere: serve("elsewhere") };
  }

  /** Builds the folder with the command's own code; `built` is the address of the built site. */
  static async open(built: string, events: readonly SampleEvent[]): Promise<LargeSite> {
    const root = mkdtempSync(join(tmpdir(), "dateline-large-"));
    const input = join(root, "events.jsonl");
    writeFileSync(input, jsonLines(events));
    const about = ["--id", ID, "--title", "Two years", "--time-zone", "UTC"];
    const machine = ["--memory", "1GB", "--threads", "1"];
    const said: string[] = [];
    const code = await runLargeBuild(
      ["--large", input, "--out", join(root, ID), ...about, ...machine],
      { out: (line) => said.push(line), err: (line) => said.push(line) },
    );
    if (code !== 0) throw new Error(said.join("\n"));
    const site = new LargeSite(built, root);
    for (const server of Object.values(site.hosts)) {
      // A connection that is kept must not end just when it is used again.
      server.keepAliveTimeout = 60_000;
      await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    }
    return site;
  }

  get origin(): string {
    return originOf(this.hosts.site);
  }

  get elsewhere(): string {
    return originOf(this.hosts.elsewhere);
  }

  /** Address of the folder's description, at the site or elsewhere. */
  description(host: Asked["host"]): string {
    return `${host === "site" ? this.origin : this.elsewhere}${FOLDER}collection.json`;
  }

  /** Bytes of all files of events. */
  eventBytes(): number {
    const { large } = JSON.parse(readFileSync(join(this.root, ID, "collection.json"), "utf8"));
    const files: { bytes: number }[] = large.files.events;
    return files.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Back to a host that does everything right and was asked nothing. */
  reset(): void {
    this.asked.length = 0;
    this.hasRanges = true;
    this.missing.clear();
  }

  close(): void {
    for (const server of Object.values(this.hosts)) {
      server.closeAllConnections();
      server.close();
    }
    rmSync(this.root, { recursive: true });
  }

  private async answer(host: Asked["host"], request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? "/", "http://host");
    for (const [name, value] of this.headers()) response.setHeader(name, value);
    if (request.method === "OPTIONS") {
      response.writeHead(204, { "Access-Control-Allow-Headers": "Range" }).end();
      return;
    }
    if (url.pathname === "/article") {
      // Somebody else's page: it may frame what it likes.
      response.removeHeader("Content-Security-Policy");
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(this.article);
    } else if (url.pathname.startsWith(FOLDER))
      this.answerFile(host, url.pathname.slice(FOLDER.length), request, response);
    else await this.passOn(url, response);
  }

  private headers() {
    const origins = [this.origin, this.elsewhere];
    const config = { dataOrigins: origins, basemapOrigins: [], frameAncestors: ["*"] };
    return siteHeaders(config, this.origin);
  }

  private answerFile(
    host: Asked["host"],
    file: string,
    { headers }: IncomingMessage,
    response: ServerResponse,
  ): void {
    const path = join(this.root, ID, file);
    const range = headers.range ?? null;
    const isMissing = [...this.missing].some((name) => file.startsWith(name));
    const isThere = statSync(path, { throwIfNoEntry: false })?.isFile() && !isMissing;
    const all = isThere ? readFileSync(path) : Buffer.from("nothing here");
    const [, from = "0", to = ""] = /^bytes=(\d+)-(\d+)$/.exec(range ?? "") ?? [];
    const isPart = isThere && this.hasRanges && to !== "";
    const body = isPart ? all.subarray(Number(from), Number(to) + 1) : all;
    this.asked.push({ host, file, range, bytes: body.length });
    response.writeHead(isPart ? 206 : isThere ? 200 : 404, { "Content-Length": body.length });
    response.end(body);
  }

  /** Everything else comes from the built site; its pages say from where they take data, its index has our folder. */
  private async passOn({ pathname, search }: URL, response: ServerResponse): Promise<void> {
    const found = await fetch(new URL(`.${pathname}${search}`, this.built));
    const type = found.headers.get("content-type") ?? "application/octet-stream";
    response.writeHead(found.status, { "Content-Type": type });
    if (pathname === "/collections/index.json") {
      const index: unknown[] = await found.json();
      response.end(
        JSON.stringify([...index, { id: ID, title: { en: "Two years" }, version: "1" }]),
      );
    } else if (type.startsWith("text/html")) {
      const meta = `<meta name="dateline-data-origins" content="${this.origin} ${this.elsewhere}">`;
      response.end((await found.text()).replace("<head>", `<head>${meta}`));
    } else response.end(Buffer.from(await found.arrayBuffer()));
  }
}

function originOf(server: Server): string {
  // A server that listens on a port has an address with a port.
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

/** Days as the address has them: `2020-03-01/2020-03-31`, both included. */
type Days = string;

/** Which of the events overlap some days (UTC), by their own times, event by event: nothing of our code counts here. */
export function eventsIn(events: readonly SampleEvent[], days: Days, type?: string): SampleEvent[] {
  const [from = "", to = ""] = days.split("/");
  const [first, last] = [Date.parse(`${from}T00:00Z`), Date.parse(`${to}T24:00Z`)];
  return events.filter((event) => {
    if (event.start === null && event.end === null) return false;
    const start = event.start === null ? Number.NEGATIVE_INFINITY : Date.parse(event.start);
    const end = event.end === null ? Number.POSITIVE_INFINITY : Date.parse(event.end);
    return start < last && end > first && (type === undefined || event.type === type);
  });
}

/** How many events each place has, by its id. */
export function byPlace(events: readonly SampleEvent[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { place } of events) counts.set(place, (counts.get(place) ?? 0) + 1);
  return counts;
}
