import { type ChildProcess, spawn } from "node:child_process";
import { type AddressInfo, createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { type Engine, findFrame, program, runner, WINDOW } from "./engine.ts";

/** How long WebKit's driver may take to listen, ms. */
const START_MS = 10_000;

/**
 * Starts WebKit's own small browser on the screen that DISPLAY names, by its own driver in the words of W3C WebDriver
 * (https://www.w3.org/TR/webdriver2/). All that leaves this machine goes to `proxy` (a port of 127.0.0.1).
 */
export async function openWebkit(proxy: number): Promise<Engine> {
  const port = await freePort();
  const driver = spawn(program("WEBKIT_DRIVER_PATH"), [`--port=${port}`], {
    stdio: "ignore",
    env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: "1" },
  });
  const ask = asker(`http://127.0.0.1:${port}`);
  await untilListening(ask, driver);
  const { sessionId, capabilities } = await ask<Session>("POST", "/session", {
    capabilities: {
      alwaysMatch: {
        "webkitgtk:browserOptions": { binary: program("MINIBROWSER_PATH"), args: ["--automation"] },
        proxy: {
          proxyType: "manual",
          httpProxy: `127.0.0.1:${proxy}`,
          sslProxy: `127.0.0.1:${proxy}`,
          noProxy: ["127.0.0.1", "localhost"],
        },
      },
    },
  });
  const askSession = asker(`http://127.0.0.1:${port}/session/${sessionId}`);
  await fitWindow(askSession);
  return { ...engineOf(askSession, driver), version: `WebKitGTK/${capabilities.browserVersion}` };
}

type Session = { sessionId: string; capabilities: { browserVersion: string } };
type Ask = ReturnType<typeof asker>;
/** What came of a script: it is run by us, since drivers differ in what they make of errors. */
type Outcome = { value: unknown } | { error: string };

function engineOf(ask: Ask, driver: ChildProcess): Omit<Engine, "version"> {
  const evaluate = async (expression: string): Promise<unknown> => {
    const script = `const [done] = arguments;
      new Promise((resolve) => resolve(${expression})).then(
        (value) => done({ value }), (error) => done({ error: String(error) }));`;
    const outcome = await ask<Outcome>("POST", "/execute/async", { script, args: [] });
    if ("error" in outcome) throw new Error(outcome.error);
    return outcome.value;
  };
  const enterMap = async () => {
    const id = await evaluate(`(${findFrame})()`);
    if (id === null) throw new Error("the page has no map");
    await ask("POST", "/frame", { id });
  };
  let turned = 0;
  return {
    open: (url) => ask("POST", "/url", { url }),
    run: runner(async (where, expression) => {
      await ask("POST", "/frame", { id: null });
      if (where === "map") await enterMap();
      return await evaluate(expression);
    }),
    async screenshot() {
      await ask("POST", "/frame", { id: null });
      return Buffer.from(await ask<string>("GET", "/screenshot"), "base64");
    },
    async wheel({ x, y }, by) {
      await ask("POST", "/frame", { id: null });
      // The driver turns the wheel by what is more than at the last time.
      turned += by;
      const turn = { type: "scroll", x, y, deltaX: 0, deltaY: turned, duration: 0 };
      await ask("POST", "/actions", {
        actions: [{ type: "wheel", id: "wheel", actions: [turn] }],
      });
    },
    async close() {
      await ask("DELETE", "");
      driver.kill();
    },
  };
}

/** Asks the driver; throws its error. */
function asker(base: string) {
  return async <Result>(method: string, path: string, body?: unknown): Promise<Result> => {
    const response = await fetch(base + path, { method, body: JSON.stringify(body) ?? null });
    const { value } = Object(await response.json());
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    // The protocol says what each command is answered with.
    return value as Result;
  };
}

async function untilListening(ask: Ask, driver: ChildProcess): Promise<void> {
  const end = performance.now() + START_MS;
  while (performance.now() < end && driver.exitCode === null) {
    const isReady = await ask("GET", "/status").then(
      () => true,
      () => false,
    );
    if (isReady) return;
    await wait(100);
  }
  driver.kill();
  throw new Error("WebKit's driver does not listen");
}

/** Makes the content as large as in the other engines; a window has bars, too. */
async function fitWindow(ask: Ask): Promise<void> {
  const script = "return [outerWidth - innerWidth, outerHeight - innerHeight]";
  const [wide = 0, high = 0] = await ask<number[]>("POST", "/execute/sync", { script, args: [] });
  await ask("POST", "/window/rect", { width: WINDOW.width + wide, height: WINDOW.height + high });
}

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo; // listens on a port, so it is no pipe's name
  await new Promise((closed) => server.close(closed));
  return port;
}
