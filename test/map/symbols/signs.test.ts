import { expect, test } from "vitest";
import { createDataset } from "../../../src/core/select/dataset.ts";
import { leadingType } from "../../../src/core/select/leading-type.ts";
import { signOfControl } from "../../../src/core/select/sign.ts";
import { TYPE_SIGNS } from "../../../src/core/type-signs.ts";
import { sharesOf, signOfPlace } from "../../../src/map/symbols/signs.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const { collection, places } = exampleData();
const dataset = createDataset(collection, places);
const { sides } = collection;
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

test("by type a place looks like what mostly happened there, whoever holds it", () => {
  const [placed] = dataset.mentions.filter(({ mention }) => mention.type !== "named");
  if (!placed) throw new Error("the example reports nothing");
  const { type } = placed.mention;
  const place = {
    control: { kind: "unknown" },
    leadingType: leadingType([placed]),
    leadingSide: null,
  } as const;
  const sign = signOfPlace(sides, place, "type");
  const { color, shape } = TYPE_SIGNS[type];
  expect(sign).toEqual({ shape, slots: [color], hatched: false });
});

test("a cluster's shares come in the order of the palette, unknown last, and make one whole", () => {
  const unknown = signOfControl(sides, { kind: "unknown" });
  const shares = sharesOf([unknown, held("opposition"), held("government"), held("opposition")]);
  expect(shares.map(({ sign, share }) => [sign.slots[0], share])).toEqual([
    [1, 0.25],
    [2, 0.5],
    [null, 0.25],
  ]);
});

test("where a table names sides, a place looks like the side it names most; nobody is said to hold it", () => {
  const place = {
    control: { kind: "unknown" },
    leadingType: "battle",
    leadingSide: "opposition",
  } as const;
  expect(signOfPlace(sides, place, "side")).toEqual(held("opposition"));
  expect(place.control.kind).toBe("unknown");
});
