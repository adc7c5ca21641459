import { test as base, expect } from "@playwright/test";
import { HostedMap, HostSite } from "./host-site.ts";

const test = base.extend<{ site: HostSite; map: HostedMap }>({
  site: async ({ baseURL }, use) => {
    const site = await HostSite.open(baseURL ?? "");
    await use(site);
    site.close();
  },
  map: async ({ page }, use) => {
    const map = new HostedMap(page);
    await map.listen();
    await use(map);
  },
});

const PICTURE =
  '<a href="/map"><img alt="Map" style="display: block; width: 600px; height: 315px"></a>';
const MAP = `<dateline-map name="one" t="2024-12-03/2024-12-05">${PICTURE}</dateline-map>`;

test("a map in a sandboxed frame stands behind its picture until it is ready, and then in its place", async ({
  page,
  site,
  map,
}) => {
  site.put("/", site.article(MAP));
  await page.goto(site.origin);
  await expect(page.getByRole("img", { name: "Map" })).toBeVisible();
  await map.ready();
  await expect(page.getByRole("img", { name: "Map" })).toBeHidden();
  const frame = page.locator("dateline-map iframe");
  await expect(frame).toHaveAttribute("sandbox", /^(?!.*allow-same-origin).*allow-scripts/);
  await expect(frame).toHaveAttribute("title", "Map");
  expect(await map.told("hello")).toEqual([{ id: "one", versions: [1] }]);
  expect(await map.told("ready")).toMatchObject([
    { collection: "northern-syria-2024", languages: ["en", "ar"], versions: [1] },
  ]);
  expect(await (await map.frame()).evaluate(() => self.origin)).toBe("null");
});

test("every command is carried out, and answered", async ({ page, site, map }) => {
  site.put("/", site.article(MAP));
  await page.goto(site.origin);
  await map.ready();
  const frame = await map.frame();

  expect(await map.send("ping")).toEqual({ data: { ready: true } });
  expect(await map.send("set-time", { t: "2024-12-04" })).toEqual({ data: undefined });
  await expect.poll(() => map.told("time")).toContainEqual({ t: "2024-12-04" });

  await map.send("select", { place: "hama" });
  await expect
    .poll(() => map.told("select"))
    .toEqual([{ place: "hama", article: null, mention: null, by: "host" }]);
  await map.send("clear");
  await expect.poll(async () => (await map.told("select")).at(-1)?.place).toBeNull();

  await map.send("set-view", { at: "35.1,36.7,9" });
  await expect
    .poll(async () => (await map.told("view")).at(-1)?.at)
    .toBe("35.10000,36.70000,9.000");
  await map.send("set-view", { bbox: "36,34,38,36" });
  await expect.poll(async () => (await map.told("view")).at(-1)?.at).toMatch(/^35\.\d+,37\.0/);

  await map.send("set-filter", { type: "battle", q: "ham" });
  expect(await map.told("filters")).toMatchObject([{ type: ["battle"], q: "ham", side: [] }]);
  const { data } = await map.send("get-places", { limit: 1 });
  expect(data).toMatchObject({ places: [{ id: expect.any(String), n: expect.any(Number) }] });
  await map.send("set-filter", { type: [], q: "" });

  await map.send("play");
  await expect.poll(() => map.told("play")).toContainEqual({ playing: true });
  await map.send("pause");
  await expect.poll(() => map.told("play")).toContainEqual({ playing: false });

  await map.send("set-theme", { theme: "dark" });
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  await map.send("set-lang", { lang: "ar-SY" });
  await expect(frame.locator("html")).toHaveAttribute("dir", "rtl");
  await map.send("focus");
  expect(await frame.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
  expect(await map.state()).toMatchObject({ theme: "dark", lang: "ar", id: "one" });
});

test("nonsense is refused by its code, to every command, and changes nothing", async ({
  page,
  site,
  map,
}) => {
  site.put("/", site.article(MAP));
  await page.goto(site.origin);
  await map.ready();
  const before = await map.state();
  const nonsense: [type: string, data: unknown, code: string][] = [
    ["set-time", { t: "yesterday" }, "bad-argument"],
    ["set-time", { t: "1999" }, "bad-argument"],
    ["set-time", { t: "2024-12-04", q: 1 }, "bad-argument"],
    ["select", { place: "__proto__" }, "not-found"],
    ["select", { place: "hama", article: "x" }, "bad-argument"],
    ["clear", "now", "bad-argument"],
    ["set-view", { at: "95,0,3" }, "bad-argument"],
    ["set-view", { bbox: "a" }, "bad-argument"],
    ["play", 7, "bad-argument"],
    ["pause", [1], "bad-argument"],
    ["set-theme", { theme: "pink" }, "bad-argument"],
    ["set-lang", { lang: "tlh" }, "bad-argument"],
    ["set-filter", { type: ["battle", "party"], q: "x" }, "not-found"],
    ["set-filter", {}, "bad-argument"],
    ["get-places", { limit: 201 }, "bad-argument"],
    ["get-state", { all: true }, "bad-argument"],
    ["focus", { on: "map" }, "bad-argument"],
    ["constructor", undefined, "unknown-command"],
    ["set-html", { html: "<b>" }, "unknown-command"],
  ];
  for (const [type, data, code] of nonsense) {
    expect({ type, data, ...(await map.send(type, data)) }).toEqual({ type, data, code });
    // Within the limit of commands a second.
    await page.waitForTimeout(40);
  }
  expect(await map.state()).toEqual(before);
});

test("the gallery works under a policy that allows nothing but the maps' origin, with Trusted Types", async ({
  page,
  site,
  map,
}) => {
  const { origin } = new URL(site.maps);
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${origin}`,
    `frame-src ${origin}`,
    "style-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
  site.putFile("index.html", "text/html", { "content-security-policy": policy });
  site.putFile("gallery.js", "text/javascript");
  site.putFile("gallery.css", "text/css");
  const refused: string[] = [];
  page.on("console", (message) => {
    const isHosts = message.location().url.startsWith(site.origin);
    if (message.type() === "error" && (isHosts || /Content Security|Trusted/.test(message.text())))
      refused.push(message.text());
  });
  await page.goto(`${site.origin}/index.html`);
  await map.ready();
  await expect(page.locator("[data-event=ready]")).toContainText("northern-syria-2024");
  await expect(page.locator("dateline-map")).toHaveCSS("display", "block");
  const commands = page.locator("#commands form");
  for (const form of await commands.all()) {
    await form.getByRole("button").press("Enter");
    await expect(form.locator("output")).not.toBeEmpty();
    await expect(form.locator("output")).not.toContainText(/^(bad|not|unknown|too)-/);
  }
  await expect(page.locator("[data-event=play]")).toHaveText('{"playing":false}');
  expect(refused.filter((text) => !/favicon/.test(text))).toEqual([]);
});

test("a frame beside the map can neither command it nor resize it", async ({ page, site, map }) => {
  const evil = `<script>
    const map = parent.frames[0];
    window.heard = [];
    const attack = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => heard.push(data);
      map.postMessage({ ns: "dateline", v: 1, type: "connect" }, "*", [port2]);
      map.postMessage({ ns: "dateline", v: 1, type: "set-time", id: 1, data: { t: "2024-12-01" } }, "*");
      port1.postMessage({ ns: "dateline", v: 1, type: "set-time", id: 1, data: { t: "2024-12-01" } });
      parent.postMessage({ ns: "dateline", v: 1, type: "resize", data: { height: 1999 } }, "*");
      parent.postMessage({ ns: "dateline", v: 1, type: "hello", data: {} }, "*");
    };
    setInterval(attack, 50);
  </script>`;
  site.put("/evil", { body: evil });
  site.put(
    "/",
    site.article(
      `<iframe id="map" title="Map" height="500" src="${site.maps}embed/v1/?t=2024-12-04&height=auto"></iframe>
       <iframe title="Advertisement" src="${site.elsewhere}/evil"></iframe>`,
    ),
  );
  await page.goto(site.origin);
  // The map is long there and attacked before the host connects.
  await page.frameLocator("#map").locator("section.map").waitFor();
  await page.waitForTimeout(1000);
  const state = await page.evaluate(async () => {
    const frame = document.querySelector<HTMLIFrameElement>("#map");
    const element = customElements.get("dateline-map");
    const { send } = Object(element).connect(frame);
    return { state: await send("get-state"), height: frame?.style.height };
  });
  expect(state.state).toMatchObject({ t: "2024-12-04" });
  expect(state.height).not.toBe("1999px");
  const ad = page.frame({ url: /evil/ });
  expect(await ad?.evaluate(() => Object(window).heard)).toEqual([]);
  expect(await map.told("resize")).toHaveLength(1);
});

test("of ten thousand messages in a second thirty are carried out; one error says so, and the map lives on", async ({
  page,
  site,
}) => {
  site.put(
    "/",
    site.article(
      `<iframe title="Map" height="500" src="${site.maps}embed/v1/?t=2024-12-04"></iframe>`,
    ),
  );
  await page.goto(site.origin);
  await page.frameLocator("iframe").locator(".map-canvas canvas").first().waitFor();
  const heard = await page.evaluate(async () => {
    type Message = { type: string; re?: number; data?: Record<string, unknown> };
    const frame = document.querySelector("iframe");
    const { port1, port2 } = new MessageChannel();
    const all: Message[] = [];
    port1.onmessage = ({ data }) => all.push(data);
    frame?.contentWindow?.postMessage({ ns: "dateline", v: 1, type: "connect" }, "*", [port2]);
    while (!all.some(({ type }) => type === "ready")) await new Promise((go) => setTimeout(go, 50));
    for (let id = 1; id <= 10_000; id += 1) {
      const t = id % 2 === 1 ? "2024-12-05" : "2024-12-06";
      port1.postMessage({ ns: "dateline", v: 1, type: "set-time", id, data: { t } });
    }
    await new Promise((go) => setTimeout(go, 2500));
    port1.postMessage({ ns: "dateline", v: 1, type: "get-state", id: 20_000 });
    port1.postMessage({ ns: "dateline", v: 2, type: "ping", id: 20_001 });
    port1.postMessage({ ns: "dateline", v: 1, type: "ping", id: 20_002, data: "x".repeat(70_000) });
    await new Promise((go) => setTimeout(go, 1000));
    return all;
  });
  const replies = heard.filter(({ type }) => type === "reply");
  const carriedOut = replies.filter(({ re }) => (re ?? 0) <= 10_000);
  const errors = heard.filter(({ type }) => type === "error").map(({ data }) => data?.code);
  // A slow machine may need more than a second to read them all: thirty and one error for each.
  const seconds = errors.filter((code) => code === "too-many").length;
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThan(4);
  expect(carriedOut).toHaveLength(30 * seconds);
  const last = (carriedOut.at(-1)?.re ?? 0) % 2 === 1 ? "2024-12-05" : "2024-12-06";
  expect(replies.find(({ re }) => re === 20_000)?.data).toMatchObject({ t: last });
  expect(replies.find(({ re }) => re === 20_001)).toMatchObject({
    error: { code: "unsupported-version" },
  });
  expect(replies.find(({ re }) => re === 20_002)).toMatchObject({
    error: { code: "bad-argument" },
  });
  expect(heard.filter(({ type }) => type === "time").length).toBeLessThan(40);
});

test("of twenty maps on a page four are live; another one asked for takes the place of the one seen longest ago", async ({
  page,
  site,
  map,
}) => {
  test.slow();
  const maps = Array.from(
    { length: 20 },
    (_, i) => `<dateline-map name="m${i}" view="list" height="320">${PICTURE}</dateline-map>`,
  );
  site.put("/", site.article(maps.join("")));
  await page.goto(site.origin);
  await map.ready();
  for (let i = 0; i < 20; i += 1) {
    const element = page.locator("dateline-map").nth(i);
    await element.scrollIntoViewIfNeeded();
    if (i < 4) await expect(element.locator("iframe")).toBeAttached();
    else await expect(element.getByRole("button", { name: "Show the map" })).toBeVisible();
  }
  const live = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("dateline-map")]
        .filter((element) => element.shadowRoot?.querySelector("iframe"))
        .map((element) => element.getAttribute("name")),
    );
  expect(await live()).toEqual(["m0", "m1", "m2", "m3"]);
  const last = page.locator("dateline-map").nth(19);
  await expect(last.getByRole("img")).toBeVisible();
  await last.getByRole("button", { name: "Show the map" }).press("Enter");
  await expect.poll(live).toEqual(["m1", "m2", "m3", "m19"]);
  await expect(last.getByRole("img")).toBeHidden();
  await expect(page.locator("dateline-map").first().getByRole("img")).toBeVisible();
});

test("who asks for a map with the keyboard goes on in it, and whoever went elsewhere stays there", async ({
  page,
  site,
  map,
}) => {
  const waiting = `<dateline-map start="click" view="list" height="320">${PICTURE}</dateline-map>`;
  site.put("/", site.article(`${waiting}<input aria-label="Search">`));
  const focused = () => page.evaluate(() => document.activeElement?.localName);
  const button = page.getByRole("button", { name: "Show the map" });
  await page.goto(site.origin);
  await button.press("Enter");
  await map.ready();
  await expect.poll(focused).toBe("dateline-map");

  await page.reload();
  await button.press("Enter");
  await page.getByLabel("Search").focus();
  await map.ready();
  await expect(page.locator("dateline-map iframe")).toBeVisible();
  expect(await focused()).toBe("input");
});

test("a width in pixels limits the map only as long as it is named", async ({ page, site }) => {
  site.put("/", site.article('<dateline-map width="300"></dateline-map>'));
  await page.setViewportSize({ width: 900, height: 700 });
  await page.goto(site.origin);
  const frame = page.locator("dateline-map iframe");
  await expect(frame).toHaveCSS("width", "300px");
  await page.locator("dateline-map").evaluate((element) => element.removeAttribute("width"));
  await expect(frame).not.toHaveCSS("width", "300px");
});

test("the loader may come twice, and a map may be removed, put back, moved and changed", async ({
  page,
  site,
  map,
}) => {
  const errors: Error[] = [];
  page.on("pageerror", (error) => errors.push(error));
  site.put("/", site.article(`${MAP}<section></section>`, 2));
  await page.goto(site.origin);
  await map.ready();
  await page.evaluate(() => {
    const element = document.querySelector("dateline-map");
    element?.remove();
    document.body.prepend(element ?? "");
  });
  await expect.poll(async () => (await map.told("ready")).length).toBe(2);
  await page.evaluate(() =>
    document.querySelector("section")?.append(document.querySelector("dateline-map") ?? ""),
  );
  await expect.poll(async () => (await map.told("ready")).length).toBe(3);

  // By a command, and the map stays.
  const set = (name: string, value: string) =>
    page
      .locator("dateline-map")
      .evaluate((element, [n, v]) => element.setAttribute(n, v), [name, value] as const);
  await set("t", "2024-12-07");
  await set("type", "battle\ncontrol");
  await expect
    .poll(() => map.state())
    .toMatchObject({ t: "2024-12-07", type: ["battle", "control"] });
  expect(await map.told("ready")).toHaveLength(3);
  // Anew, because there is no command for it.
  await set("hide", "title");
  await expect.poll(async () => (await map.told("ready")).length).toBe(4);
  expect(await map.state()).toMatchObject({ t: "2024-12-07", hide: "title" });
  expect(errors).toEqual([]);
});

test("a frame that says nothing for 15 seconds gives its place back to the picture", async ({
  page,
  site,
  map,
}) => {
  await page.clock.install();
  site.put("/silent", { body: "<p>Nothing" });
  site.put("/", site.article(`<dateline-map base="/silent">${PICTURE}</dateline-map>`));
  await page.goto(site.origin);
  await expect(page.locator("dateline-map iframe")).toBeAttached();
  await page.clock.runFor(13_000);
  await expect(page.locator("dateline-map iframe")).toBeAttached();
  await page.clock.runFor(2000);
  await expect(page.locator("dateline-map iframe")).not.toBeAttached();
  await expect(page.getByRole("img", { name: "Map" })).toBeVisible();
  expect(await map.told("error")).toMatchObject([{ code: "silent" }]);
});

test("the height is told in four dialects, and nothing about the reader with it", async ({
  page,
  site,
}) => {
  site.put("/", {
    body: `<script>
      window.heard = [];
      addEventListener("message", ({ data }) => heard.push(data));
    </script><iframe title="Map" width="700" height="400" sandbox="allow-scripts"
      src="${site.maps}embed/v1/?height=auto&childId=graphic#?secret=Ab3"></iframe>`,
  });
  await page.goto(site.origin);
  const heard = () => page.evaluate<unknown[]>(() => Object(window).heard);
  await expect.poll(async () => (await heard()).length).toBe(5);
  expect(await heard()).toEqual([
    { ns: "dateline", v: 1, type: "hello", data: { id: null, versions: [1] } },
    { ns: "dateline", v: 1, type: "resize", data: { height: 560 } },
    { sentinel: "amp", type: "embed-size", height: 560 },
    "pymxPYMxgraphicxPYMxheightxPYMx560",
    { message: "height", value: 560, secret: "Ab3" },
  ]);
});

test("what a reader opens is told with the part of the page it was opened in, unless the host asked not to hear", async ({
  page,
  site,
  map,
}) => {
  const body = (events: string) =>
    `<dateline-map view="list" events="${events}" height="600"></dateline-map>`;
  site.put("/", site.article(body("all")));
  await page.goto(site.origin);
  await map.ready();
  const list = page.locator("dateline-map").frameLocator("iframe");
  await list.getByRole("button", { name: /Hama/ }).first().press("Enter");
  await expect.poll(() => map.told("select")).toMatchObject([{ by: "list" }]);

  site.put("/quiet", site.article(body("none")));
  await page.goto(`${site.origin}/quiet`);
  await map.ready();
  await list.getByRole("button", { name: /Hama/ }).first().press("Enter");
  await expect.poll(async () => (await map.state()).place).toBeTruthy();
  expect(await map.told("select")).toEqual([]);
});
