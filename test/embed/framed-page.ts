import { vi } from "vitest";
import { USUAL_OPTIONS } from "../../src/core/embed/options.ts";
import { startBridge } from "../../src/embed/bridge.ts";
import type { Host } from "../../src/embed/host.ts";
import { collectionLoaded, initialState, store } from "../../src/store/store.ts";
import { exampleData } from "../fixtures/dataset.ts";

/** A message as it came out of the page. */
type Told = {
  ns: string;
  v: number;
  type: string;
  re?: number;
  data?: unknown;
  error?: { code: string; message: string };
};

/** The page in a frame, as the page around it meets it. */
export type FramedPage = {
  host: Host;
  /** What was broadcast to the parent, and to which origin. */
  broadcast: { message: unknown; target: unknown }[];
  /** Sends a message to the frame's window; from its parent, unless another source is named. */
  post(message: unknown, from?: { source?: unknown; origin?: string; port?: FakePort }): void;
  /** Offers a port as the parent, and gives it. */
  connect(): FakePort;
};

/** A port whose messages come at once. */
export type FakePort = {
  told: Told[];
  postMessage(message: unknown): void;
  onmessage: ((event: { data: unknown }) => void) | null;
  /** Sends a command, and gives its reply. */
  ask(type: string, data?: unknown): Told | undefined;
};

/** Makes a port. */
export function fakePort(): FakePort {
  let lastId = 0;
  const port: FakePort = {
    told: [],
    // What can't be cloned would throw in a browser, too.
    postMessage: (message) => port.told.push(structuredClone(message) as Told),
    onmessage: null,
    ask(type, data) {
      lastId += 1;
      port.onmessage?.({ data: { ns: "dateline", v: 1, type, id: lastId, data } });
      return port.told.findLast(({ re }) => re === lastId);
    },
  };
  return port;
}

let listening: EventListenerOrEventListenerObject[] = [];

/** Starts a page whose window nobody else listens at: pages of earlier tests are gone. */
function startAlone(start: () => Host): Host {
  for (const listener of listening) window.removeEventListener("message", listener);
  const add = vi.spyOn(window, "addEventListener");
  const host = start();
  listening = add.mock.calls.filter(([type]) => type === "message").map(([, listener]) => listener);
  add.mockRestore();
  return host;
}

/** Starts the bridge of a page in a frame, with the example's collection loaded unless `empty`. */
export function framedPage({
  options = {},
  secret = null,
  empty = false,
}: {
  options?: Partial<typeof USUAL_OPTIONS>;
  secret?: string | null;
  empty?: boolean;
} = {}): FramedPage {
  store.setState(initialState(), true);
  if (!empty) collectionLoaded(exampleData().collection, exampleData().places, []);
  const broadcast: FramedPage["broadcast"] = [];
  const parent = {
    postMessage: (message: unknown, target: unknown) => broadcast.push({ message, target }),
  };
  vi.stubGlobal("parent", parent);
  const host = startAlone(() => startBridge({ ...USUAL_OPTIONS, ...options }, secret));
  const post: FramedPage["post"] = (data, { source = parent, origin = "", port } = {}) => {
    const ports = port ? [port] : [];
    window.dispatchEvent(Object.assign(new Event("message"), { data, source, origin, ports }));
  };
  return {
    host,
    broadcast,
    post,
    connect() {
      const port = fakePort();
      post({ ns: "dateline", v: 1, type: "connect" }, { port });
      return port;
    },
  };
}
