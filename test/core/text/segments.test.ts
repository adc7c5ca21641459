import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineSegments, type Segment, type TextSpan } from "../../../src/core/text/segments.ts";

const span = (kind: TextSpan["kind"], start: number, end: number, id: string = kind): TextSpan => ({
  kind,
  id,
  start,
  end,
});
const line = (text: string, start = 0) => ({ start, text, marks: [] });

/** Writes segments with brackets, the kind's first letter and `…` where a span goes on. */
const drawn = (segments: readonly Segment[]): string =>
  segments
    .map((segment) =>
      segment.kind === "text"
        ? segment.text
        : `${segment.span.kind[0]}[${drawn(segment.children)}]${segment.last ? "" : "…"}`,
    )
    .join("");

describe("a line as segments", () => {
  test.each<[string, TextSpan[], string]>([
    ["plain words stay one piece", [], "Hama fell"],
    ["a mention stands in the text around it", [span("mention", 0, 4)], "m[Hama] fell"],
    [
      "a mention inside a quotation is nested, whatever order they come in",
      [span("mention", 0, 4), span("quotation", 0, 9)],
      "q[m[Hama] fell]",
    ],
    [
      "emphasis that reaches out of a mention is split at its border",
      [span("emphasis", 2, 7), span("mention", 0, 4)],
      "m[Hae[ma]…]e[ fe]ll",
    ],
    [
      "of two mentions over the same words the shorter has them",
      [span("mention", 0, 9, "long"), span("mention", 0, 4, "short")],
      "m[Hama]m[ fell]",
    ],
    [
      "of two mentions over exactly the same words the first has them",
      [span("mention", 0, 4, "first"), span("mention", 0, 4, "second")],
      "m[Hama] fell",
    ],
    [
      "spans that touch don't merge",
      [span("mention", 0, 4, "a"), span("mention", 4, 9, "b")],
      "m[Hama]m[ fell]",
    ],
    ["a span that goes on in the next line says so", [span("quotation", 5, 20)], "Hama q[fell]…"],
    ["an empty span marks nothing", [span("mention", 2, 2)], "Hama fell"],
    ["a span of another line marks nothing", [span("mention", 9, 14)], "Hama fell"],
  ])("%s", (_, spans, expected) => {
    expect(drawn(lineSegments(line("Hama fell"), spans))).toBe(expected);
  });

  test("offsets count from the start of the article's text", () => {
    expect(drawn(lineSegments(line("Hama fell", 100), [span("mention", 100, 104)]))).toBe(
      "m[Hama] fell",
    );
  });

  test("offsets count code points, so that signs beyond the BMP stay whole", () => {
    expect(drawn(lineSegments(line("🕊🕊 Hama"), [span("mention", 3, 7)]))).toBe("🕊🕊 m[Hama]");
  });

  test("the first of two equal mentions is the one that is kept", () => {
    const [segment] = lineSegments(line("Hama"), [
      span("mention", 0, 4, "first"),
      span("mention", 0, 4, "second"),
    ]);
    expect(segment).toMatchObject({ span: { id: "first" }, start: 0, last: true });
  });

  test("an empty line has no segments", () => {
    expect(lineSegments(line(""), [span("mention", 0, 4)])).toEqual([]);
  });

  const spans = fc.array(
    fc
      .tuple(
        fc.constantFrom<TextSpan["kind"]>("quotation", "mention", "link", "strong", "emphasis"),
        fc.nat(30),
        fc.nat(30),
        fc.uuid(),
      )
      .map(([kind, start, end, id]) => span(kind, start, end, id)),
    { maxLength: 8 },
  );
  const leaves = (segments: readonly Segment[]): string =>
    segments
      .map((segment) => (segment.kind === "text" ? segment.text : leaves(segment.children)))
      .join("");
  const mentionDepth = (segments: readonly Segment[]): number =>
    Math.max(
      0,
      ...segments.map((segment) =>
        segment.kind === "text"
          ? 0
          : mentionDepth(segment.children) + (segment.span.kind === "mention" ? 1 : 0),
      ),
    );

  test("no word is lost, doubled or moved, and no mention lies in another", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(10), spans, (text, start, given) => {
        const segments = lineSegments(line(text, start), given);
        expect(leaves(segments)).toBe(text);
        expect(mentionDepth(segments)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
