import { expect, test } from "vitest";
import { signOfControl } from "../../../src/core/select/sign.ts";
import { sharesOf } from "../../../src/map/symbols/signs.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const { sides } = exampleData().collection;
const held = (side: string) => signOfControl(sides, { kind: "held", side, claims: [] });

test("a held place has its side's colour and shape", () => {
  expect(held("government")).toEqual({ shape: "square", slots: [1], hatched: false });
});

test("a side that the collection does not name looks like an unknown one", () => {
  expect(held("nobody")).toEqual(signOfControl(sides, { kind: "unknown" }));
});

test("a disputed place is striped in the colours of all that claim it", () => {
  const control = { kind: "disputed", sides: ["government", "opposition"], claims: [] } as const;
  expect(signOfControl(sides, control)).toEqual({ shape: "circle", slots: [1, 2], hatched: true });
});

test("a cluster's shares come in the order of the palette, unknown last, and make one whole", () => {
  const unknown = signOfControl(sides, { kind: "unknown" });
  const signs = [unknown, held("opposition"), held("government"), held("opposition")];
  const shares = sharesOf([0, 1, 2, 3], (place) => signs[place] ?? unknown);
  expect(shares.map(({ sign, share }) => [sign.slots[0], share])).toEqual([
    [1, 0.25],
    [2, 0.5],
    [null, 0.25],
  ]);
});
