import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Frame, type Page } from "@playwright/test";

/** A page of the host: its text, and headers beside its type. */
type HostPage = { body: string; type?: string; headers?: Record<string, string> };

/** A newsroom's own site on another origin than the maps', with pages that a trip puts there. */
export class HostSite {
  readonly maps: string;
  private readonly server: Server;
  private readonly pages = new Map<string, HostPage>();

  private constructor(maps: string) {
    this.maps = maps;
    this.server = createServer((request, response) => {
      const page = this.pages.get((request.url ?? "").replace(/\?.*/, ""));
      response.writeHead(page ? 200 : 404, {
        "content-type": page?.type ?? "text/html; charset=utf-8",
        ...page?.headers,
      });
      response.end(page?.body ?? "");
    });
  }

  /** Opens a site around the maps of an address with a slash at its end. */
  static async open(maps: string): Promise<HostSite> {
    const site = new HostSite(maps);
    await new Promise<void>((resolve) => site.server.listen(0, "127.0.0.1", resolve));
    return site;
  }

  /** Another origin than the maps' at any rate: another name and another port. */
  get origin(): string {
    // A server that listens on a port has an address of this kind.
    const { port } = this.server.address() as AddressInfo;
    return `http://localhost:${port}`;
  }

  /** The same pages by another name: another origin than the site's, too. */
  get elsewhere(): string {
    return this.origin.replace("localhost", "127.0.0.1");
  }

  put(path: string, page: HostPage): void {
    this.pages.set(path, page);
  }

  /** Puts a file of docs/embed up, with the maps' address in the place of the example's. */
  putFile(name: string, type: string, headers: Record<string, string> = {}): void {
    const body = readFileSync(`docs/embed/${name}`, "utf8");
    const maps = this.maps.replace(/\/$/, "");
    this.put(`/${name}`, {
      body: body.replaceAll("https://maps.example.org", maps),
      type,
      headers,
    });
  }

  /** An article with the loader in its head. */
  article(body: string, scripts = 1): HostPage {
    const loader = `<script src="${this.maps}embed/v1/loader.js"></script>`.repeat(scripts);
    return { body: `<!doctype html><html lang="en"><title>Article</title>${loader}${body}` };
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** Drives the first `<dateline-map>` of a page as the host's own scripts do. */
export class HostedMap {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Keeps what the page's maps tell, from the very start. */
  async listen(): Promise<void> {
    await this.page.addInitScript(() => {
      window.told = [];
      const types = "hello ready time select view filters play link resize warning error";
      for (const type of types.split(" "))
        addEventListener(`dateline:${type}`, (event) =>
          // Made by the loader as such.
          window.told.push({ type, data: (event as CustomEvent).detail }),
        );
    });
  }

  /** Data of all events of a type so far. */
  async told(type: string): Promise<Record<string, unknown>[]> {
    return this.page.evaluate(
      (wanted) => window.told.filter((event) => event.type === wanted).map(({ data }) => data),
      type,
    );
  }

  async ready(): Promise<void> {
    await expect.poll(async () => (await this.told("ready")).length).toBeGreaterThan(0);
  }

  /** Sends a command; gives the reply's data, or the code of its error. */
  async send(type: string, data?: unknown): Promise<{ data?: unknown; code?: string }> {
    return this.page.evaluate(
      async ([name, sent]) => {
        const map = document.querySelector<HTMLElement & { send: Send }>("dateline-map");
        try {
          return { data: await map?.send(name, sent) };
        } catch (error) {
          return { code: String(Object(error).code) };
        }
      },
      [type, data] as const,
    );
  }

  async state(): Promise<Record<string, unknown>> {
    const { data } = await this.send("get-state");
    return Object(data);
  }

  /** The map's own document, once it is there. */
  async frame(): Promise<Frame> {
    const find = () => this.page.frames().find((frame) => frame.url().includes("/embed/v1/"));
    await expect.poll(() => find() !== undefined).toBe(true);
    const frame = find();
    if (!frame) throw new Error("the page has no map");
    return frame;
  }
}

type Send = (type: string, data?: unknown) => Promise<unknown>;

declare global {
  interface Window {
    /** What the page's maps told so far. */
    told: { type: string; data: Record<string, unknown> }[];
  }
}
