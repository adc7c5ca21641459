import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { type FetchRules, fetchJson } from "../../src/io/fetch-json.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Serves on a free local port and gives the origin. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  // A TCP server's address is never a text.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const body = (bytes: string | Uint8Array) => serve((_, response) => response.end(bytes));
const rules = (change: Partial<FetchRules> = {}): FetchRules => ({
  request: {},
  mostBytes: 1000,
  refusal: () => null,
  take: (value) => ({ ok: true, value, issues: [] }),
  ...change,
});
const messageOf = async (url: string, byRules?: FetchRules) => {
  const result = await fetchJson(url, byRules);
  expect(result.ok).toBe(false);
  expect(result.issues).toHaveLength(1);
  expect(result.issues[0]?.file).toBe(url);
  return result.issues[0]?.message;
};

test("a file is read, with a byte order mark and without", async () => {
  for (const mark of ["", "\uFEFF"]) {
    const url = await body(`${mark}{"name":"حماة"}`);
    expect(await fetchJson(url)).toEqual({ ok: true, value: { name: "حماة" }, issues: [] });
  }
});

test("what is not JSON is told apart: a web page, nothing, another encoding, an error", async () => {
  expect(await messageOf(await body("\n<!doctype html>"))).toContain("a web page came");
  expect(await messageOf(await body(" "))).toContain("it is empty");
  expect(await messageOf(await body("{"))).toContain("it is not JSON");
  expect(await messageOf(await body(new Uint8Array([0x22, 0xe9, 0x22])))).toContain("not UTF-8");
  const missing = await serve((_, response) => response.writeHead(404).end("null"));
  expect(await messageOf(missing)).toContain("404 Not Found");
});

test("a file that is larger than allowed is cut off while it comes, however it is divided", async () => {
  let sent = 0;
  const endless = await serve((_, response) => {
    const more = () => {
      if (response.destroyed) return;
      sent += 1;
      response.write(" ".repeat(300), () => setTimeout(more, 1));
    };
    more();
  });
  expect(await messageOf(endless, rules())).toContain("larger than 0.001 MB");
  const after = sent;
  await new Promise((later) => setTimeout(later, 50));
  expect(sent - after).toBeLessThan(10);
});

test("any text within the limit arrives as it was sent, in pieces of any size", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.integer({ min: 1, max: 7 }),
      async (text, size) => {
        const bytes = new TextEncoder().encode(JSON.stringify(text));
        const pieces = new ReadableStream<Uint8Array>({
          start(controller) {
            for (let at = 0; at < bytes.length; at += size)
              controller.enqueue(bytes.slice(at, at + size));
            controller.close();
          },
        });
        vi.spyOn(globalThis, "fetch").mockResolvedValueOnce(new Response(pieces));
        const result = await fetchJson("https://a.example/x.json", rules());
        expect(result).toEqual({ ok: true, value: text, issues: [] });
      },
    ),
    { numRuns: 60 },
  );
});

test("any bytes give a value or one issue, never a throw", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), async (bytes) => {
      vi.spyOn(globalThis, "fetch").mockResolvedValueOnce(new Response(new Uint8Array(bytes)));
      const result = await fetchJson("https://a.example/x.json", rules());
      expect(result.issues).toHaveLength(result.ok ? 0 : 1);
    }),
    { numRuns: 100 },
  );
});

test("an answer from where a redirect led is refused before it is read", async () => {
  const target = await body("{}");
  const url = await serve((_, response) =>
    response.writeHead(302, { location: `${target}/secret` }).end(),
  );
  const refusal = (address: string) => (address.startsWith(target) ? `came from ${address}` : null);
  expect(await messageOf(url, rules({ refusal }))).toContain(`came from ${target}/secret`);
});

test("a request of which nothing comes for eight seconds ends, one that goes on coming does not", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  let send: (text: string | null) => void = () => {};
  vi.spyOn(globalThis, "fetch").mockImplementation(async (_, init) => {
    await new Promise((answered) => setTimeout(answered, 7000));
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        const { signal } = init ?? {};
        signal?.addEventListener("abort", () => controller.error(signal.reason));
        send = (text) =>
          text === null ? controller.close() : controller.enqueue(new TextEncoder().encode(text));
      },
    });
    return new Response(stream);
  });
  const slow = fetchJson("https://a.example/slow.json");
  await vi.advanceTimersByTimeAsync(7000);
  await vi.advanceTimersByTimeAsync(7000);
  send("[1,");
  await vi.advanceTimersByTimeAsync(7000);
  send("2]");
  send(null);
  expect(await slow).toMatchObject({ ok: true, value: [1, 2] });

  const dead = messageOf("https://a.example/dead.json");
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await dead).toContain("nothing came for 8 seconds");
});
