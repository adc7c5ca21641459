import { beforeEach, expect, test, vi } from "vitest";
import { PALETTES } from "../../../src/core/palette.ts";
import { drawMap } from "../../../src/map/symbols/draw.ts";
import type { MapSymbol } from "../../../src/map/symbols/symbol.ts";
import { symbolAt } from "./scene.ts";

const paint = { palette: PALETTES.light, fontFamily: "serif" };

/** What was drawn, in order: numbers, and fills and strokes with their strength and the circles in them. */
type Done =
  | { kind: "text"; text: string }
  | { kind: "fill" | "stroke"; alpha: number; color: string; arcs: number; dashed: boolean };

/** A canvas that only remembers. */
function drawn(symbols: readonly MapSymbol[]): Done[] {
  const done: Done[] = [];
  let [arcs, dashed] = [0, false];
  const kept: { globalAlpha: number; dashed: boolean }[] = [];
  const paintArea = (kind: "fill" | "stroke", color: string) =>
    done.push({ kind, alpha: context.globalAlpha, color, arcs, dashed });
  const context = {
    globalAlpha: 1,
    fillStyle: "",
    strokeStyle: "",
    beginPath: () => {
      arcs = 0;
    },
    arc: () => {
      arcs += 1;
    },
    setLineDash: (dash: number[]) => {
      dashed = dash.length > 0;
    },
    save: () => kept.push({ globalAlpha: context.globalAlpha, dashed }),
    restore: () => {
      const last = kept.pop();
      context.globalAlpha = last?.globalAlpha ?? 1;
      dashed = last?.dashed ?? false;
    },
    fill: () => paintArea("fill", context.fillStyle),
    stroke: () => paintArea("stroke", context.strokeStyle),
    fillText: (text: string) => done.push({ kind: "text", text }),
    translate: () => {},
    moveTo: () => {},
    lineTo: () => {},
    strokeText: () => {},
  };
  // Only what drawing asks for is there; anything else would throw.
  drawMap(context as unknown as CanvasRenderingContext2D, symbols, [], paint);
  return done;
}

beforeEach(() => {
  vi.stubGlobal("Path2D", class {});
});

const wide = (x: number, slot = 1) =>
  symbolAt(x, 100, 12, {
    certainty: "wide",
    doubtR: 200,
    holdsDoubt: true,
    sign: { shape: "circle", slots: [slot], hatched: false },
  });
const cluster = (x: number, r = 15) => symbolAt(x, 100, r, { members: [1, 2, 3] });
const numbers = (done: readonly Done[]) =>
  done.flatMap((one) => (one.kind === "text" ? one.text : []));

test("two hundred circles of doubt in two colours are two tints, under all signs, and the map shines through", () => {
  const many = Array.from({ length: 200 }, (_, i) => wide(i, 1 + (i % 2)));
  const done = drawn(many);
  const tints = done.flatMap((one, at) =>
    one.kind === "fill" && one.alpha < 1 ? [{ ...one, at }] : [],
  );
  expect(tints.map(({ arcs, color }) => [arcs, color])).toEqual([
    [100, PALETTES.light.sides[0]],
    [100, PALETTES.light.sides[1]],
  ]);
  const left = tints.reduce((share, { alpha }) => share * (1 - alpha), 1);
  expect(left).toBeGreaterThan(0.85);
  const firstSign = done.findIndex((one) => one.kind === "fill" && one.alpha === 1);
  expect(tints.every(({ at }) => at < firstSign)).toBe(true);
});

test("a place of wide doubt has a whole sign, and dashes around it", () => {
  const colors = [PALETTES.light.sides[0], PALETTES.light.unknown];
  const sign = drawn([wide(100)]).slice(2);
  expect(sign).toContainEqual({ kind: "fill", alpha: 1, color: colors[0], arcs: 1, dashed: false });
  expect(sign.at(-1)).toMatchObject({ kind: "stroke", color: colors[1], dashed: true });
});

test("without doubt nothing is dashed", () => {
  const done = drawn([symbolAt(100, 100, 12), cluster(200)]);
  expect(done.length).toBeGreaterThan(3);
  expect(done.some((one) => one.kind !== "text" && one.dashed)).toBe(false);
});

test("a number that a sign above would cut is left out; beside it, it stays", () => {
  expect(numbers(drawn([cluster(100), symbolAt(112, 100, 8)]))).toEqual([]);
  expect(numbers(drawn([cluster(100), symbolAt(118, 100, 8)]))).toEqual(["3"]);
  // What lies below cuts nothing.
  expect(numbers(drawn([symbolAt(112, 100, 20), cluster(100)]))).toEqual(["3"]);
});
