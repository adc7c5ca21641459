// @vitest-environment jsdom
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { COMMANDS } from "../../src/schema/protocol.ts";
import { selectionCleared, store } from "../../src/store/store.ts";
import { playToggled } from "../../src/store/time.ts";
import { openExampleTable } from "../ui/events/example-table.ts";
import { type FakePort, framedPage } from "./framed-page.ts";

let port: FakePort;
let lessMotion = false;

beforeEach(() => {
  vi.useFakeTimers();
  lessMotion = false;
  vi.stubGlobal("matchMedia", () => ({ matches: lessMotion }));
  const page = framedPage({ options: { id: "front", hide: ["title"] } });
  page.host.ready();
  port = page.connect();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Asks in a second of its own. */
function ask(type: string, data?: unknown) {
  vi.advanceTimersByTime(1000);
  return port.ask(type, data);
}
const codeOf = (type: string, data?: unknown) => ask(type, data)?.error?.code;
const stateNow = () => ask("get-state")?.data;

test("a command and a parameter mean the same", () => {
  ask("set-time", { t: "2024-12" });
  ask("set-view", { at: "35.1,36.7,9" });
  ask("select", { mention: "hama-front/halfaya" });
  ask("set-filter", { kind: "battle", side: ["opposition"], q: " ham " });
  ask("set-theme", { theme: "contrast" });
  ask("set-lang", { lang: "ar-SY" });
  expect(stateNow()).toEqual({
    id: "front",
    hide: "title",
    collection: "example",
    theme: "contrast",
    t: "2024-12-01/2024-12-08",
    at: "35.10000,36.70000,9.000",
    type: "battle",
    side: "opposition",
    q: "ham",
    lang: "ar",
    place: "halfaya",
    article: "hama-front",
    mention: "hama-front/halfaya",
  });
});

test("filters that are not named stay, and an empty value lets everything pass again", () => {
  ask("set-filter", { type: ["battle", "control"], side: "opposition" });
  ask("set-filter", { type: [] });
  expect(stateNow()).toMatchObject({ side: "opposition" });
  expect(stateNow()).not.toHaveProperty("type");
  ask("set-filter", { side: "" });
  expect(stateNow()).not.toHaveProperty("side");
});

test("a filter with one unknown value changes none", () => {
  expect(codeOf("set-filter", { side: "opposition", type: ["battle", "party"], q: "x" })).toBe(
    "not-found",
  );
  expect(stateNow()).not.toHaveProperty("side");
  expect(stateNow()).not.toHaveProperty("q");
});

test("a time is refused where an address would only come near it", () => {
  expect(codeOf("set-time", { t: "2024-12-03/2024-12-20" })).toBe("bad-argument");
  expect(codeOf("set-time", { t: "2024-02-30" })).toBe("bad-argument");
  expect(ask("set-time", { t: "yesterday" })?.error?.message).toMatch(/yesterday: expected a day/);
});

test("setting the time stops play, which would move it on", () => {
  playToggled(true);
  ask("set-time", { t: "2024-12-05" });
  expect(store.getState().playing).toBe(false);
});

test("play is refused to readers who ask for less motion", () => {
  lessMotion = true;
  expect(ask("play")?.error).toMatchObject({ code: "bad-argument", message: /less motion/ });
  expect(store.getState().playing).toBe(false);
  lessMotion = false;
  expect(ask("play")).not.toHaveProperty("error");
  expect(stateNow()).toMatchObject({ play: "1" });
});

test("what the collection does not have is not found", () => {
  for (const data of [{ place: "atlantis" }, { article: "__proto__" }, { mention: "hama-front/x" }])
    expect(codeOf("select", data)).toBe("not-found");
  expect(store.getState().selection.articleId).toBeNull();
});

test("places come by the page, named in the page's language", () => {
  ask("set-lang", { lang: "ar" });
  ask("set-time", { t: "all" });
  const first = ask("get-places", { limit: 2 })?.data;
  const rest = ask("get-places", { offset: 2, limit: 200 })?.data;
  const [a, b] = [Object(first), Object(rest)];
  expect(a.places).toHaveLength(2);
  expect(a.total).toBe(a.places.length + b.places.length);
  expect(a.places).toContainEqual({
    id: "halfaya",
    name: "حلفايا",
    lon: expect.closeTo(36.6, 0),
    lat: expect.closeTo(35.2, 0),
    n: 1,
  });
  expect(ask("get-places", { offset: 1000 })?.data).toEqual({ places: [], total: a.total });
});

test("places of a table come with their numbers of events, and so does ready", () => {
  const page = framedPage();
  openExampleTable(async () => ({ total: 0, events: [] }));
  page.host.ready();
  const own = page.connect();
  const { data } = own.told.find(({ type }) => type === "ready") ?? {};
  expect(data).toMatchObject({ counts: { places: 7, mentions: 6, articles: 0 } });
  const { places, total } = Object(own.ask("get-places")?.data);
  expect(total).toBe(2);
  expect(places.map(({ n }: { n: number }) => n)).toEqual([2, 1]);
});

test("focus goes to the first control of the page", () => {
  document.body.innerHTML = "<p>Text</p><button disabled>No</button><a href='#x'>Yes</a>";
  ask("focus");
  expect(document.activeElement?.textContent).toBe("Yes");
});

test("names that every object has are no commands", () => {
  for (const name of ["constructor", "__proto__", "toString", "hello", ""])
    expect(codeOf(name)).toBe("unknown-command");
});

test("whatever a command is sent with, it is answered once, and what is refused has changed nothing", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("2024-12-05", "hama", "\ud800"),
  );
  const keys = fc.constantFrom(
    "t",
    "at",
    "bbox",
    "place",
    "article",
    "q",
    "type",
    "kind",
    "theme",
    "lang",
    "limit",
  );
  const data = fc.oneof(
    fc.anything({ maxDepth: 2 }),
    fc.dictionary(keys, fc.oneof(text, fc.array(text), fc.anything({ maxDepth: 2 }))),
  );
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(COMMANDS)), data, (name, sent) => {
      selectionCleared();
      const before = store.getState();
      const count = port.told.length;
      const reply = ask(name, sent);
      if (!reply || reply.error) expect(store.getState()).toBe(before);
      const answers = port.told
        .slice(count)
        .filter(({ type }) => type === "reply" || type === "error");
      expect(answers).toHaveLength(1);
    }),
    { numRuns: 120 },
  );
}, 30_000);
