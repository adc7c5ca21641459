import { test as base } from "@playwright/test";

type Guard = {
  /** Origins that a trip's pages may ask besides this machine's own servers. */
  hosts: string[];
  /** Watches every page of a trip; a trip need not name it. */
  guard: undefined;
};

/** What the page tells the guard: a refusal by the policy, or a look at storage from inside a frame. */
const REPORT = "datelineGuardReport";

/**
 * Playwright's test, which fails whenever a page asks a host that it has no business with, breaks the policy of its
 * headers, or so much as looks at a storage while it is in a frame.
 */
export const test = base.extend<Guard>({
  hosts: [[], { option: true }],
  guard: [
    async ({ context, hosts }, use) => {
      const found: string[] = [];
      context.on("request", (request) => {
        const { origin, hostname, protocol } = new URL(request.url());
        const isKnown = hostname === "127.0.0.1" || hosts.includes(origin);
        if (/^https?:$/.test(protocol) && !isKnown) found.push(`asked ${request.url()}`);
      });
      await context.exposeBinding(REPORT, (_source, what: string) => {
        found.push(what);
      });
      await context.addInitScript(watch, REPORT);
      await use(undefined);
      base.expect(found, "hosts asked, policy broken, storage touched").toEqual([]);
    },
    { auto: true },
  ],
});

/** Playwright's `expect`, so that a trip needs one import. */
export const { expect } = test;

/** Runs in each page and frame before anything else. */
function watch(name: string): void {
  const report = (what: string) => {
    const send: unknown = Reflect.get(globalThis, name);
    if (typeof send === "function") send(`${what} on ${location.href}`);
  };
  addEventListener("securitypolicyviolation", (event) => {
    report(`${event.violatedDirective}: ${event.blockedURI} ${event.sample} (${event.sourceFile})`);
  });
  if (window === window.top) return;
  const storages: [object, string][] = [
    ...["localStorage", "sessionStorage", "indexedDB", "caches"].map((key): [object, string] => [
      window,
      key,
    ]),
    [Document.prototype, "cookie"],
    [Navigator.prototype, "serviceWorker"],
  ];
  for (const [owner, key] of storages) {
    const original = Object.getOwnPropertyDescriptor(owner, key);
    if (!original) continue;
    Object.defineProperty(owner, key, {
      ...original,
      get() {
        report(`looked at ${key}`);
        return original.get?.call(this);
      },
    });
  }
}
