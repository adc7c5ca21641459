import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeXml, writeXml } from "../../../src/core/compile/xml.ts";

test("what has a meaning in XML is escaped, in text and in attributes", () => {
  expect(
    writeXml({ name: "a", attributes: { b: `"<&'`, c: null }, children: ["<script> & ]]>", null] }),
  ).toBe(
    `<?xml version="1.0" encoding="utf-8"?>\n<a b="&quot;&lt;&amp;'">&lt;script&gt; &amp; ]]&gt;</a>\n`,
  );
});

test("lines and tabs of an attribute are read back as they were", () => {
  expect(writeXml({ name: "a", attributes: { b: "1\t2\r\n3" } })).toContain(
    'b="1&#9;2&#13;&#10;3"',
  );
});

test("what XML can't hold becomes the replacement character", () => {
  expect(escapeXml("a\u0000b\u000Bc\uD800d\uFFFEe")).toBe("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
  expect(escapeXml("حماة 😀\tx\ny")).toBe("حماة 😀\tx\ny");
});

test("elements stand in lines of their own, text does not", () => {
  const text = { name: "t", children: ["x"] };
  expect(
    writeXml({ name: "a", children: [text, { name: "e" }] })
      .split("\n")
      .slice(1),
  ).toEqual(["<a>", "  <t>x</t>", "  <e/>", "</a>", ""]);
});

test("escaped text can be read back, whatever it is, but for what XML can't hold", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const escaped = escapeXml(text);
      expect(escaped).not.toMatch(/[<>"\r]|&(?!amp;|lt;|gt;|quot;|#13;)/);
      const back = escaped
        .replaceAll("&#13;", "\r")
        .replaceAll("&quot;", '"')
        .replaceAll("&gt;", ">")
        .replaceAll("&lt;", "<")
        .replaceAll("&amp;", "&");
      const given = [...text];
      expect([...back]).toHaveLength(given.length);
      expect([...back].every((c, i) => c === given[i] || c === "\uFFFD")).toBe(true);
    }),
  );
});
