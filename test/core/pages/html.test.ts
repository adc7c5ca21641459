// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dataBlock, element, pieces } from "../../../src/core/pages/html.ts";

/** The first element of some markup, as a browser reads it. */
function parsed(markup: string): Element {
  const { body } = new DOMParser().parseFromString(`<body>${markup}`, "text/html");
  const first = body.firstElementChild;
  if (!first) throw new Error(`no element in ${markup}`);
  return first;
}

/** What of a text HTML can hold: no controls but tab and line feed, no halves of pairs, no noncharacters. */
const held = (text: string) =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu, "\uFFFD");

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "</p><script>alert(1)</script>",
    '" onclick="alert(1)',
    "' autofocus '",
    "&lt; &amp; &",
    "<!--page-body-->",
    "حماة \u202Eabc\u2069",
    "\ud800",
    "a\0b",
  ),
);

describe("an element", () => {
  test("holds any text as it was, and nothing but it", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = parsed(element("p", {}, "|", text, "|").markup);
        expect(read.textContent).toBe(`|${held(text)}|`);
        expect(read.childElementCount).toBe(0);
        expect(read.nextSibling).toBeNull();
      }),
    );
  });

  test("holds any value of an attribute as it was, and no other attribute", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = parsed(element("p", { title: text }, "x").markup);
        expect(read.getAttributeNames()).toEqual(["title"]);
        expect(read.getAttribute("title")).toBe(held(text));
        expect(read.textContent).toBe("x");
      }),
    );
  });

  test.each([
    "javascript:alert(1)",
    " JaVa\tScript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//elsewhere.example/x",
    "\\\\elsewhere.example",
    "/\t/elsewhere.example",
  ])("leaves out the address %j", (address) => {
    for (const name of ["href", "src", "cite"])
      expect(element("a", { [name]: address }, "x").markup).toBe("<a>x</a>");
  });

  test.each([
    "https://a.example/?b=1&c=2",
    "mailto:a@b.example",
    "../../place/hama/",
    "./",
    "x/#mention=a/b:2",
  ])("keeps the address %j", (address) => {
    expect(parsed(element("a", { href: address }, "x").markup).getAttribute("href")).toBe(address);
  });

  test("is not written where the policy forbids it", () => {
    for (const name of ["script", "style", "iframe", "noscript", "p onclick"])
      expect(() => element(name, {})).toThrow("is not written");
    for (const name of ["onclick", "style", "srcdoc", "a b"])
      expect(() => element("p", { [name]: "x" })).toThrow("is not written");
  });

  test("leaves out what is absent, and flattens lists", () => {
    const list = pieces(null, false, undefined, ["a", [element("br", {}), "b"]]);
    expect(list.markup).toBe("a<br>b");
    expect(element("p", { id: null, hidden: true, lang: undefined, dir: false }).markup).toBe(
      "<p hidden></p>",
    );
  });
});

test("data for machines comes back as it was, whatever texts it holds", () => {
  fc.assert(
    fc.property(fc.array(anyText), (texts) => {
      const read = parsed(`<div>${dataBlock({ texts }).markup}</div>`);
      expect(read.childElementCount).toBe(1);
      expect(JSON.parse(read.textContent ?? "")).toEqual(JSON.parse(JSON.stringify({ texts })));
    }),
  );
  expect(dataBlock("</script><!--").markup).not.toContain("</script><");
});
