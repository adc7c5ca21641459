// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { VERSION } from "../../src/core/version.ts";
import { EVENTS, type EventName } from "../../src/schema/protocol.ts";
import { filterToggled } from "../../src/store/narrow.ts";
import { cameraRested, loadFailed, placeOpened, store } from "../../src/store/store.ts";
import { playToggled, timelineMoved } from "../../src/store/time.ts";
import { type FakePort, fakePort, framedPage } from "./framed-page.ts";

const CONNECT = { ns: "dateline", v: 1, type: "connect" };
const DAY = 86_400_000;
const typesOf = ({ told }: FakePort) => told.map(({ type }) => type);
const of = ({ told }: FakePort, type: string) =>
  told.filter((message) => message.type === type).map(({ data }) => data);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("the page says hello to whoever its parent is, and no more", () => {
  const page = framedPage({ options: { id: "front" } });
  expect(page.broadcast).toEqual([
    {
      message: { ns: "dateline", v: 1, type: "hello", data: { id: "front", versions: [1] } },
      target: "*",
    },
  ]);
});

test("a page in no frame has no host, and takes no port", () => {
  vi.stubGlobal("parent", window);
  const port = fakePort();
  const page = framedPage();
  page.post(CONNECT, { source: {}, port });
  expect(port.told).toEqual([]);
});

test("only the parent may connect, with a port, and the first port stays", () => {
  const page = framedPage();
  const [sibling, first, second] = [fakePort(), fakePort(), fakePort()];
  page.post(CONNECT, { source: { name: "advertisement" }, port: sibling });
  page.post(CONNECT, { source: null, port: sibling });
  page.post(CONNECT);
  page.post("connect", { port: sibling });
  page.post({ ...CONNECT, ns: "other" }, { port: sibling });
  page.post({ ...CONNECT, type: "set-time", data: { t: "2024-12-05" } }, { port: sibling });
  expect(sibling.told).toEqual([]);
  page.post(CONNECT, { port: first });
  page.post(CONNECT, { port: second });
  expect(typesOf(first)).toEqual(["hello"]);
  expect(second.told).toEqual([]);
});

test("a pinned origin is the only one that may connect", () => {
  const page = framedPage({ options: { origin: "https://news.example" } });
  const [wrong, right] = [fakePort(), fakePort()];
  page.post(CONNECT, { origin: "https://news.example.evil", port: wrong });
  page.post(CONNECT, { origin: "https://news.example", port: right });
  expect([wrong, right].map((port) => port.told.length)).toEqual([0, 1]);
});

test("another version of the protocol is refused, and the port with it", () => {
  const page = framedPage();
  const [newer, ours] = [fakePort(), fakePort()];
  page.post({ ...CONNECT, v: 2 }, { port: newer });
  page.post(CONNECT, { port: ours });
  expect(of(newer, "error")).toMatchObject([{ code: "unsupported-version" }]);
  expect(typesOf(ours)).toEqual(["hello"]);
  ours.onmessage?.({ data: { ns: "dateline", v: 7, type: "ping", id: 1 } });
  expect(ours.told.at(-1)).toMatchObject({ re: 1, error: { code: "unsupported-version" } });
});

test("ready comes once, to a host that connected before or after", () => {
  for (const isFirst of [true, false]) {
    const page = framedPage();
    const early = isFirst ? page.connect() : null;
    page.host.ready();
    page.host.ready();
    const port = early ?? page.connect();
    expect(of(port, "ready")).toEqual([
      {
        version: VERSION,
        versions: [1],
        collection: "example",
        data: "example",
        counts: { places: 7, mentions: 9, articles: 2 },
        domain: "2024-11-27/2024-12-08",
        languages: ["en", "ar"],
      },
    ]);
  }
});

test("a page without data is never ready, and says what failed also to a host that comes later", () => {
  const page = framedPage({ empty: true });
  loadFailed([{ code: "http", severity: "error", message: "404" }]);
  page.host.warn("bad-argument", "t=x: expected a day");
  page.host.warn("load-failed", "404");
  page.host.ready();
  const port = page.connect();
  expect(typesOf(port)).toEqual(["hello", "warning", "error"]);
  expect(of(port, "error")).toEqual([{ code: "load-failed", message: "404" }]);
  expect(port.ask("set-time", { t: "2024-12-05" })?.error?.code).toBe("not-ready");
  expect(port.ask("ping")?.data).toEqual({ ready: false });
  expect(port.ask("get-state")?.data).toEqual({});
});

test("readers are told of at once, time ten times a second at most, and its last value always", () => {
  const page = framedPage();
  const port = page.connect();
  page.host.ready();
  const { start } = store.getState().window;
  for (let step = 1; step <= 200; step += 1) {
    timelineMoved({ start, end: start + step * 60_000 });
    vi.advanceTimersByTime(10);
  }
  expect(of(port, "time").length).toBeGreaterThan(15);
  expect(of(port, "time").length).toBeLessThanOrEqual(21);
  vi.advanceTimersByTime(200);
  expect(of(port, "time").at(-1)).toEqual({ t: "2024-12-03T00:00/2024-12-03T03:20" });
});

test("every event fits its schema", () => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
    },
  );
  const page = framedPage({ options: { height: "auto" } });
  const port = page.connect();
  page.host.ready();
  const { start } = store.getState().window;
  timelineMoved({ start, end: start + DAY });
  placeOpened("hama");
  cameraRested({ center: [36.7, 35.2], zoom: 9 }, [36, 35, 37, 36]);
  filterToggled("type", "battle");
  playToggled(true);
  page.host.linkOpening("https://example.org/");
  page.host.warn("bad-argument", "x");
  page.host.warn("load-failed", "y");
  const told = port.told.map(({ type }) => type);
  expect(new Set(told)).toEqual(new Set(Object.keys(EVENTS)));
  // All of them are events, as the line above says.
  for (const { type, data } of port.told)
    expect(v.is(EVENTS[type as EventName], data), type).toBe(true);
});

test("a host that asked not to hear of readers hears of nothing they do", () => {
  const page = framedPage({ options: { events: "none" } });
  const port = page.connect();
  page.host.ready();
  placeOpened("hama");
  playToggled(true);
  page.host.linkOpening("https://example.org/");
  expect(typesOf(port)).toEqual(["hello", "ready"]);
  expect(port.ask("clear")).not.toHaveProperty("error");
});

test("what readers did before a host connected is not kept for it", () => {
  const page = framedPage();
  page.host.ready();
  placeOpened("hama");
  page.host.linkOpening("https://example.org/");
  expect(typesOf(page.connect())).toEqual(["hello", "ready"]);
});

test("who opened a place is told: the host by a command, else the part of the page that was touched last", () => {
  document.body.innerHTML =
    '<div class="map"><b></b></div><div class="article"><b></b></div><ul></ul>';
  const page = framedPage();
  const port = page.connect();
  page.host.ready();
  const last = () => {
    vi.advanceTimersByTime(300);
    return of(port, "select").at(-1);
  };
  const touch = (selector: string, placeId: string) => {
    document.querySelector(selector)?.dispatchEvent(new Event("click", { bubbles: true }));
    placeOpened(placeId);
  };
  touch(".map b", "hama");
  expect(last()).toMatchObject({ place: "hama", by: "map" });
  touch(".article b", "halfaya");
  expect(last()).toMatchObject({ place: "halfaya", by: "text" });
  port.ask("select", { place: "idlib" });
  expect(last()).toMatchObject({ place: "idlib", by: "host" });
  touch("ul", "hama");
  expect(last()).toMatchObject({ place: "hama", by: "list" });
});

test("thirty commands a second are carried out; of the others one error is told", () => {
  const page = framedPage();
  const port = page.connect();
  page.host.ready();
  for (let i = 0; i < 10_000; i += 1)
    port.ask("set-time", { t: i < 30 ? "2024-12-05" : "2024-12-06" });
  expect(of(port, "reply")).toHaveLength(30);
  expect(of(port, "error")).toMatchObject([{ code: "too-many" }]);
  expect(port.told.length).toBeLessThan(40);
  vi.advanceTimersByTime(1000);
  expect(port.ask("get-state")?.data).toMatchObject({ t: "2024-12-05" });
});

test("links are told of up to thirty a second, then one error", () => {
  const page = framedPage();
  const port = page.connect();
  for (let i = 0; i < 100; i += 1) page.host.linkOpening(`https://example.org/${i}`);
  expect(of(port, "link")).toHaveLength(30);
  expect(of(port, "error")).toMatchObject([{ code: "too-many" }]);
});

test("what is no message, or too large, is refused in words and harms nothing", () => {
  const page = framedPage();
  const port = page.connect();
  page.host.ready();
  const loop: Record<string, unknown> = {};
  loop.loop = loop;
  const wrong = [null, "ping", 7, [], { ns: "other" }, { ns: "dateline", v: 1, type: 1 }, loop];
  for (const data of wrong) port.onmessage?.({ data });
  expect(of(port, "error")).toHaveLength(wrong.length);
  expect(port.ask("ping")?.data).toEqual({ ready: true });
});

test("whoever asked with what can't be taken hears that as the answer, and does not wait for ever", () => {
  const port = framedPage().connect();
  const wrong = ["x".repeat(70_000), new Map(), new Date(0), [[1n]]];
  for (const data of wrong)
    expect(port.ask("set-time", data)?.error?.code, String(data).slice(0, 20)).toBe("bad-argument");
  port.onmessage?.({ data: { ns: "other", id: "mine" } });
  expect(port.told.at(-1)).toMatchObject({ type: "reply", re: "mine" });
  for (const id of [{}, "x".repeat(65), Number.NaN])
    port.onmessage?.({ data: { ns: "other", id } });
  expect(of(port, "error")).toHaveLength(3);
});

test("the version is that of package.json", () => {
  expect(JSON.parse(readFileSync("package.json", "utf8")).version).toBe(VERSION);
});
