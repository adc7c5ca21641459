import { setTimeout as wait } from "node:timers/promises";
import { expect } from "vitest";
import { isDrawn, looksOnceDrawn } from "./drawn.ts";
import type { Engine, Where } from "./engine.ts";
import type { HostPage, serveHost, serveMaps } from "./servers.ts";
import type { Strangers } from "./strangers.ts";

/** One engine with the sites around it. */
export type Rig = {
  engine: Engine;
  maps: Awaited<ReturnType<typeof serveMaps>>;
  host: Awaited<ReturnType<typeof serveHost>>;
  strangers: Strangers;
};

declare global {
  interface Window {
    /** What watch.js has seen in an embedded page. */
    datelineWatch: string[];
  }
}

/** An article with a body; `head`: what comes first. */
export const article = (body: string, head = ""): HostPage => ({
  body: `<!doctype html><html lang="en"><title>Article</title>${head}<body style="margin: 0">${body}`,
});

/** Fails unless a map is drawn, and has neither met the policy nor looked at a storage. */
export async function expectDrawn(engine: Engine, where: Where): Promise<void> {
  expect(await looksOnceDrawn(engine, where)).toSatisfy(isDrawn);
  expect(await engine.run(where, () => window.datelineWatch ?? null)).toEqual([]);
}

/** Asks until the answer is not null, for 30 s; gives it, or fails with what was waited for. */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | null>,
  ms = 30_000,
): Promise<Answer> {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    const answer = await ask().catch(() => null);
    if (answer !== null) return answer;
    await wait(100);
  }
  throw new Error(`waited in vain for ${what}`);
}
