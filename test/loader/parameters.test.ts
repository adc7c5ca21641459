// @vitest-environment jsdom
import { expect, test } from "vitest";
import { readOptions } from "../../src/core/embed/options.ts";
import { addressOf, commandFor, isParameter } from "../../src/loader/parameters.ts";

/** An element of the page with these attributes. */
function element(attributes: Record<string, string>): Element {
  const made = document.createElement("dateline-map");
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
const queryOf = (attributes: Record<string, string>) =>
  new URL(addressOf(element(attributes), new URL("https://maps.example/embed/v1/"))).searchParams;

test("attributes become parameters, but those of HTML and of the element itself", () => {
  const query = queryOf({
    collection: "northern-syria-2024",
    t: "2024-12-03/2024-12-05",
    data: "https://example.org/set/",
    name: "front",
    id: "map",
    class: "wide",
    style: "margin: 0",
    title: "Map",
    onclick: "x()",
    "data-v-7": "",
    "aria-label": "Map",
    base: "https://maps.example/embed/v1/",
    loading: "eager",
    start: "click",
    width: "640",
    height: "500",
    lang: "ar",
  });
  expect(Object.fromEntries(query)).toEqual({
    collection: "northern-syria-2024",
    t: "2024-12-03/2024-12-05",
    data: "https://example.org/set/",
    id: "front",
    lang: "ar",
  });
});

test("a height in pixels is the element's, one in words is the map's", () => {
  expect(isParameter("height", "560")).toBe(false);
  expect(queryOf({ height: "auto" }).get("height")).toBe("auto");
});

test("several values of a parameter stand on lines of their own; a plus and a space stay what they are", () => {
  const query = queryOf({ publisher: "One, Two + Three\nFour", q: "a+b c" });
  expect(query.getAll("publisher")).toEqual(["One, Two + Three", "Four"]);
  const { search } = new URL(addressOf(element({ q: "a+b c" }), new URL("https://m.example/")));
  expect(search).toBe("?q=a%2Bb%20c");
});

test("the language is that of the text around, where none is named", () => {
  document.documentElement.lang = "en-GB";
  const section = document.createElement("section");
  const map = element({});
  section.lang = "ar";
  section.append(map);
  const page = new URL("https://maps.example/");
  expect(new URL(addressOf(map, page)).searchParams.get("lang")).toBe("ar");
  expect(new URL(addressOf(element({}), page)).searchParams.get("lang")).toBe("en-GB");
  document.documentElement.lang = "";
});

test("what an attribute names can be read by the page", () => {
  const query = queryOf({
    hide: "title,list",
    theme: "contrast",
    accent: "1257c9",
    events: "none",
  });
  expect(readOptions(query)).toMatchObject({
    options: { hide: ["title", "list"], theme: "contrast", accent: "#1257c9", events: "none" },
    warnings: [],
  });
});

test.each([
  ["t", "2024-12-05", ["set-time", { t: "2024-12-05" }]],
  ["t", null, null],
  ["place", "hama", ["select", { place: "hama" }]],
  ["place", null, ["clear"]],
  ["article", "hama-front", ["select", { article: "hama-front" }]],
  ["at", "35,36,8", ["set-view", { at: "35,36,8" }]],
  ["bbox", "1,2,3,4", ["set-view", { bbox: "1,2,3,4" }]],
  ["type", "battle\ncontrol", ["set-filter", { type: ["battle", "control"] }]],
  ["side", null, ["set-filter", { side: "" }]],
  ["q", "hama", ["set-filter", { q: "hama" }]],
  ["theme", "dark", ["set-theme", { theme: "dark" }]],
  ["lang", "ar", ["set-lang", { lang: "ar" }]],
  ["play", "1", ["play"]],
  ["play", null, ["pause"]],
  ["hide", "title", null],
  ["collection", "other", null],
])("%s=%s is told a live map as %j; null: it loads anew", (name, value, command) => {
  expect(commandFor(name, value)).toEqual(command);
});
