// One way to show events, in a page of its own: `window.bench` is called from outside.

import { store } from "../../../src/store/store.ts";
import { playToggled } from "../../../src/store/time.ts";
import { windowsOf } from "../data.ts";
import { checkDrawn } from "./check-counts.ts";
import type { WayName } from "./protocol.ts";
import { runSteps, scrub, step, watchLongTasks } from "./step.ts";
import type { PrepareWay, Way } from "./way.ts";

const PREPARE: Record<WayName, () => Promise<PrepareWay>> = {
  repaint: async () => (await import("./ways/bare-map.ts")).prepareRepaint,
  "set-filter": async () => (await import("./ways/set-filter.ts")).prepareSetFilter,
  clusters: async () => (await import("./ways/cluster.ts")).prepareClusters,
  "updated-clusters": async () => (await import("./ways/cluster.ts")).prepareUpdatedClusters,
  deck: async () => (await import("./ways/deck.ts")).prepareDeck,
  "app-map": async () => (await import("./ways/app.tsx")).prepareAppMap,
  app: async () => (await import("./ways/app.tsx")).prepareApp,
};

let opened: Way | null = null;

function way(): Way {
  if (!opened) throw new Error("no way was opened");
  return opened;
}

window.bench = {
  async open(name, size) {
    const stage = document.getElementById("stage");
    if (!stage) throw new Error('the page has no element with the id "stage"');
    const prepare = await PREPARE[name]();
    const put = await prepare(size);
    const begin = performance.now();
    opened = await put(stage);
    const [first] = windowsOf("jump365", 1);
    if (first) await step(opened, first);
    return performance.now() - begin;
  },
  steps: (pattern, count, limitMs) => runSteps(way(), pattern, count, limitMs),
  scrub: (pattern, ms) => scrub(way(), pattern, ms),
  async play(ms) {
    const [first] = windowsOf("play30", 1);
    if (first) await step(way(), first);
    let windows = 0;
    const stop = store.subscribe((state, { window }) => {
      if (state.window !== window) windows += 1;
    });
    const tasks = watchLongTasks();
    playToggled(true);
    await new Promise((done) => setTimeout(done, ms));
    playToggled(false);
    stop();
    return { longTasks: await tasks(), windows };
  },
  check: (size, windows) => checkDrawn(way(), size, windows),
  index: async (size) => (await import("./index-bench.ts")).benchIndex(size),
};
