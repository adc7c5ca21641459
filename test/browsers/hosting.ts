import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Engine, Plain } from "./engine.ts";
import { article, expectDrawn, type Rig, until } from "./rig.ts";

/** The picture that stands in the map's place until it is ready. */
const PICTURE =
  '<a href="/map"><img alt="Map" style="display: block; width: 600px; height: 315px"></a>';
const VIEW = "2024-12-03T00:00/2024-12-04T00:00";
const MAP = `<dateline-map name="one" theme="light" t="${VIEW}" at="35.22,36.75,9">${PICTURE}</dateline-map>`;

/** Keeps what the page's maps tell and what breaks in its scripts, from the very start. */
const KEEP_EVENTS = `<script>
  window.told = [];
  window.broken = [];
  addEventListener("error", ({ message }) => broken.push(message));
  for (const type of "hello ready time select view filters play resize warning error".split(" "))
    addEventListener("dateline:" + type, ({ detail }) => told.push({ type, data: detail }));
</script>`;

type Told = { type: string; data: Record<string, Plain> };

/** How map and page speak with each other, and what neighbours may not; `rig` is there once a test runs. */
export function hostingTests(rig: () => Rig): void {
  const loader = (times = 1) => {
    const src = `${rig().maps.at("full")}embed/v1/loader.js`;
    return KEEP_EVENTS + `<script src="${src}"></script>`.repeat(times);
  };

  test("the element shows its picture, then the map, in a frame without an origin", async () => {
    const { engine, host } = rig();
    host.put("/", article(MAP, loader()));
    await engine.open(`${host.origin}/`);
    await told(engine, "ready");
    await expectDrawn(engine, "map");
    expect(await engine.run("map", () => self.origin)).toBe("null");
    const picture = await engine.run(
      "page",
      () => document.querySelector("dateline-map img")?.getClientRects().length,
    );
    expect(picture).toBe(0);
  });

  test("commands go to the map and events come back, through the port", async () => {
    const { engine, host } = rig();
    host.put("/", article(MAP, loader()));
    await engine.open(`${host.origin}/`);
    await told(engine, "ready");
    expect(await all(engine, "hello")).toEqual([{ id: "one", versions: [1] }]);
    expect(await send(engine, "ping")).toEqual({ ready: true });
    await send(engine, "set-time", { t: "2024-12-05" });
    await told(engine, "time", { t: "2024-12-05" });
    await send(engine, "select", { place: "hama" });
    await told(engine, "select", { place: "hama", by: "host" });
    await send(engine, "set-view", { at: "35.1,36.7,8" });
    await told(engine, "view", { at: "35.10000,36.70000,8.000" });
    expect(await send(engine, "get-places", { limit: 1 })).toMatchObject({
      places: [{ id: expect.any(String), n: expect.any(Number) }],
    });
    await send(engine, "set-lang", { lang: "ar" });
    expect(await engine.run("map", () => document.documentElement.dir)).toBe("rtl");
    expect(await send(engine, "set-time", { t: "yesterday" })).toBe("bad-argument");
    expect(await send(engine, "get-state")).toMatchObject({ t: "2024-12-05", lang: "ar" });
  });

  test("a frame beside the map can neither command it nor resize it", async () => {
    const { engine, maps, host } = rig();
    host.put("/evil", { body: EVIL });
    host.put(
      "/",
      article(
        `<iframe id="map" title="Map" width="900" height="500" src="${maps.at("full")}embed/v1/?t=2024-12-04&amp;height=auto"></iframe>
         <iframe title="Advertisement" src="${host.elsewhere}/evil"></iframe>`,
        KEEP_REPORT + loader(),
      ),
    );
    await engine.open(`${host.origin}/`);
    const symbols = () => engine.run("map", () => window.dateline?.symbols().length || null);
    await until("the map", symbols);
    await wait(1000);
    // Only now the host connects: the map is long there and was attacked all the time.
    const { state, height, attacks, heard } = await engine.run("page", async () => {
      const frame = document.querySelector<HTMLIFrameElement>("#map");
      const { send } = Object(customElements.get("dateline-map")).connect(frame);
      const state = await send("get-state");
      await new Promise((done) => setTimeout(done, 500));
      return { state, height: frame?.style.height, ...Object(window).report };
    });
    expect(state).toMatchObject({ t: "2024-12-04" });
    expect(height).not.toBe("1999px");
    expect(attacks).toBeGreaterThan(3);
    expect(heard).toBe(0);
  });

  test("the loader may come twice, and the element may be removed, put back, moved and changed", async () => {
    const { engine, host } = rig();
    host.put("/", article(`${MAP}<section></section>`, loader(2)));
    await engine.open(`${host.origin}/`);
    await readyTimes(engine, 1);
    await engine.run("page", () => {
      const element = document.querySelector("dateline-map");
      element?.remove();
      document.body.prepend(element ?? "");
    });
    await readyTimes(engine, 2);
    await engine.run("page", () =>
      document.querySelector("section")?.append(document.querySelector("dateline-map") ?? ""),
    );
    await readyTimes(engine, 3);
    await engine.run("page", () =>
      document.querySelector("dateline-map")?.setAttribute("t", "2024-12-07"),
    );
    await told(engine, "time", { t: "2024-12-07" });
    await readyTimes(engine, 3);
    expect(await send(engine, "ping")).toEqual({ ready: true });
    expect(await engine.run("page", () => Object(window).broken)).toEqual([]);
  });

  test("the page of examples keeps to a policy with Trusted Types, and each command is answered", async () => {
    const { engine, maps, host } = rig();
    const refused = await openGallery(rig());
    await until("the map's ready", () =>
      engine.run(
        "page",
        () =>
          /northern-syria/.test(document.querySelector("[data-event=ready]")?.textContent ?? "") ||
          null,
      ),
    );
    const answers = await engine.run("page", async () => {
      const answers: Record<string, string> = {};
      for (const form of document.querySelectorAll<HTMLFormElement>("#commands form")) {
        form.requestSubmit();
        const output = form.querySelector("output");
        while (output?.textContent === "") await new Promise((done) => setTimeout(done, 50));
        answers[form.querySelector("label")?.textContent ?? ""] = output?.textContent ?? "";
      }
      return answers;
    });
    expect(Object.keys(answers)).toHaveLength(13);
    for (const answer of Object.values(answers)) expect(answer).toMatch(/^(done$|\{)/);
    expect(await refused()).toEqual([]);
    expect(host.origin).not.toBe(new URL(maps.at("full")).origin);
  });

  test("the wheel over map and timeline scrolls the page around them", async () => {
    const { engine, maps, host } = rig();
    const src = `${maps.at("full")}embed/v1/?t=2024-12-04`;
    host.put(
      "/",
      article(
        `<iframe title="Map" sandbox="allow-scripts" src="${src}" width="1000" height="640" style="border: 0; display: block"></iframe>
         <p style="height: 3000px">After`,
      ),
    );
    await engine.open(`${host.origin}/`);
    await until("the map", () =>
      engine.run("map", () => window.dateline?.symbols().length || null),
    );
    // Upward, too: there is nothing to zoom out of in a timeline that shows all.
    for (const part of [".embed-map", ".timeline-track"])
      for (const by of [120, -120]) {
        await engine.run("page", () => scrollTo({ top: 200, behavior: "instant" }));
        await wait(300);
        const at = await engine.run("map", middleOf, part);
        await engine.wheel({ x: at.x, y: at.y - 200 }, by);
        // All the way: engines scroll smoothly, and would go on doing so in the next round.
        const scrolled = () =>
          engine.run("page", () => (Math.abs(scrollY - 200) > 100 ? scrollY - 200 : null));
        const moved = await until(`the page to scroll by ${by} over ${part}`, scrolled, 5000);
        expect(Math.sign(moved)).toBe(Math.sign(by));
      }
  });

  test("of six maps on a page four are live, and another one that is asked for takes the first one's place", async () => {
    const { engine, host } = rig();
    const map = (i: number) =>
      `<dateline-map name="m${i}" view="list" height="320" loading="eager">${PICTURE}</dateline-map>`;
    host.put("/", article([0, 1, 2, 3, 4, 5].map(map).join(""), loader()));
    await engine.open(`${host.origin}/`);
    await readyTimes(engine, 4);
    expect(await live(engine)).toEqual(["m0", "m1", "m2", "m3"]);
    await engine.run("page", () =>
      [...document.querySelectorAll("dateline-map")]
        .at(-1)
        ?.shadowRoot?.querySelector("button")
        ?.click(),
    );
    await readyTimes(engine, 5);
    expect(await live(engine)).toHaveLength(4);
    expect(await live(engine)).toContain("m5");
  });
}

/** Goes into a page as text: the middle of the first element that a selector fits. */
function middleOf(selector: string): { x: number; y: number } {
  const box = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}

/** Posts to the map beside it and to the page around it, again and again, and reports to the latter. */
const EVIL = `<script>
  const heard = [];
  let attacks = 0;
  setInterval(() => {
    const map = parent.frames[0];
    const { port1, port2 } = new MessageChannel();
    const command = { ns: "dateline", v: 1, type: "set-time", id: 1, data: { t: "2024-12-01" } };
    port1.onmessage = ({ data }) => heard.push(data);
    map.postMessage({ ns: "dateline", v: 1, type: "connect" }, "*", [port2]);
    map.postMessage(command, "*");
    port1.postMessage(command);
    parent.postMessage({ ns: "dateline", v: 1, type: "resize", data: { height: 1999 } }, "*");
    parent.postMessage({ ns: "dateline", v: 1, type: "hello", data: {} }, "*");
    attacks += 1;
    parent.postMessage({ report: { attacks, heard: heard.length } }, "*");
  }, 50);
</script>`;

const KEEP_REPORT = `<script>
  addEventListener("message", ({ data }) => { if (data.report) window.report = data.report; });
</script>`;

/** Opens docs/embed under a policy that allows its own files and the maps' origin; gives what asks for all it refused. */
async function openGallery({ engine, maps, host }: Rig): Promise<() => Promise<Plain>> {
  const { origin } = new URL(maps.at("full"));
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${origin}`,
    `frame-src ${origin}`,
    "style-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
  const read = (name: string) =>
    readFileSync(`docs/embed/${name}`, "utf8").replaceAll(
      "https://maps.example.org/",
      maps.at("full"),
    );
  const watch = `window.refused = [];
    addEventListener("securitypolicyviolation", (event) => {
      // Browsers ask for it by themselves.
      if (!event.blockedURI.endsWith("/favicon.ico"))
        refused.push(event.violatedDirective + " " + event.blockedURI);
    });`;
  const page = read("index.html").replace("<head>", '<head><script src="/watch.js"></script>');
  host.put("/gallery", { body: page, headers: { "Content-Security-Policy": policy } });
  host.put("/watch.js", { body: watch, type: "text/javascript" });
  host.put("/gallery.js", { body: read("gallery.js"), type: "text/javascript" });
  host.put("/gallery.css", { body: read("gallery.css"), type: "text/css" });
  await engine.open(`${host.origin}/gallery`);
  return () => engine.run("page", () => Object(window).refused);
}

/** Data of all events of a type so far. */
const all = (engine: Engine, type: string): Promise<Told["data"][]> =>
  engine.run(
    "page",
    (wanted) =>
      Object(window)
        .told.filter((event: Told) => event.type === wanted)
        .map((event: Told) => event.data),
    type,
  );

/** Waits for an event with (at least) this data. */
const told = (engine: Engine, type: string, data: Told["data"] = {}): Promise<Told["data"]> =>
  until(`the event ${type} with ${JSON.stringify(data)}`, async () => {
    const fits = (event: Told["data"]) =>
      Object.entries(data).every(([key, value]) => event[key] === value);
    return (await all(engine, type)).find(fits) ?? null;
  });

/** Waits until maps were ready so many times, then a moment longer; fails if it was more often. */
async function readyTimes(engine: Engine, times: number): Promise<void> {
  const ready = async () => (await all(engine, "ready")).length;
  await until(`${times} × ready`, async () => ((await ready()) >= times ? true : null));
  await wait(500);
  expect(await ready()).toBe(times);
}

/** Sends a command to the page's first element; gives the reply's data, or the code of its error. */
const send = (engine: Engine, type: string, data?: Plain): Promise<Plain> =>
  engine.run(
    "page",
    (name, sent) =>
      Object(document.querySelector("dateline-map"))
        .send(name, sent ?? undefined)
        .then(
          (reply: Plain) => reply ?? null,
          (error: unknown) => String(Object(error).code),
        ),
    type,
    data ?? null,
  );

/** Names of the elements that hold a frame now. */
const live = (engine: Engine): Promise<Plain> =>
  engine.run("page", () =>
    [...document.querySelectorAll("dateline-map")]
      .filter((element) => element.shadowRoot?.querySelector("iframe"))
      .map((element) => element.getAttribute("name")),
  );
