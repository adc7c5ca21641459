import fc from "fast-check";
import { expect, test } from "vitest";
import { READ_LIMITS, withinLimits } from "../../../src/core/read/limits.ts";

const SMALL = { features: 5, manyFeatures: 3, depth: 4, keys: 3, entries: 6, characters: 10 };
const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });

/** Depth, widest object, longest list and longest text of a value, found by another way than the one under test. */
function measure(value: unknown) {
  const most = { depth: 0, keys: 0, entries: 0, characters: 0 };
  const queue: { value: unknown; depth: number }[] = [{ value, depth: 1 }];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { value, depth } = next;
    if (typeof value === "string") most.characters = Math.max(most.characters, value.length);
    if (typeof value !== "object" || value === null) continue;
    most.depth = Math.max(most.depth, depth);
    const kind = Array.isArray(value) ? "entries" : "keys";
    most[kind] = Math.max(most[kind], Object.keys(value).length);
    for (const member of Object.values(value)) queue.push({ value: member, depth: depth + 1 });
  }
  return most;
}

const fits = (value: unknown) => {
  const found = measure(value);
  return (["depth", "keys", "entries", "characters"] as const).every(
    (name) => found[name] <= SMALL[name],
  );
};

test("any file is taken whole exactly when it lies within the limits, and nothing throws", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 7 }), (value) => {
      fc.pre(!(typeof value === "object" && value !== null && "features" in value));
      const result = withinLimits(value, SMALL);
      expect(result.ok).toBe(fits(value));
      if (result.ok) expect(result.value).toBe(value);
      else expect(result.issues).toHaveLength(1);
    }),
  );
});

test("of any features those within the limits stay in their order, and each other one is named", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 6 }), { maxLength: 9 }), (features) => {
      const result = withinLimits(collection(...features), SMALL);
      if (!result.ok) throw new Error("a collection is never refused as a whole");
      const taken = features.slice(0, SMALL.features);
      expect(result.value).toEqual(collection(...taken.filter(fits)));
      const named = result.issues.filter(({ path }) => path !== "/features");
      expect(named).toHaveLength(taken.filter((feature) => !fits(feature)).length);
      for (const { path = "" } of named) expect(path).toMatch(/^\/features\/\d+/);
    }),
  );
});

test("more features than are taken are counted in one error, many in one warning", () => {
  const counted = (count: number) => withinLimits(collection(...Array(count).fill(null)), SMALL);
  expect(counted(3).issues).toEqual([]);
  expect(counted(4).issues).toMatchObject([{ code: "many-features", severity: "warning" }]);
  expect(counted(7).issues).toMatchObject([
    { code: "too-much", message: expect.stringContaining("7 features came") },
  ]);
  expect(counted(7).issues[0]?.message).toContain("the last 2 are left out");
});

test("as deep as is allowed is taken, one level more is not", () => {
  expect(withinLimits({ a: [{ b: ["leaf"] }] }, SMALL).ok).toBe(true);
  expect(withinLimits({ a: [{ b: [["leaf"]] }] }, SMALL).ok).toBe(false);
});

test("a value nested a hundred thousand deep is refused, not a crash", () => {
  const deep: unknown = JSON.parse("[".repeat(100_000) + "]".repeat(100_000));
  const result = withinLimits(deep);
  expect(result.ok).toBe(false);
  expect(result.issues[0]?.message).toContain(`at most ${READ_LIMITS.depth} levels`);
});

test("a list of millions is refused before it is looked through", () => {
  const list = new Proxy(Array(2_000_000).fill(0), {
    get: (target, key) => {
      if (key === "1000000") throw new Error("looked at entry 1000000");
      return Reflect.get(target, key);
    },
    ownKeys: () => {
      throw new Error("copied all keys");
    },
  });
  const result = withinLimits({ features: [{ properties: { mentions: list } }] });
  expect(result.issues).toMatchObject([
    { code: "too-much", path: "/features/0/properties/mentions" },
  ]);
  expect(result.issues[0]?.message).toContain(`at most ${READ_LIMITS.entries}`);
});

test("an issue points at what is too much, whatever its key", () => {
  const [issue] = withinLimits({ a: { "x/y~z": "x".repeat(11) } }, SMALL).issues;
  expect(issue?.path).toBe("/a/x~1y~0z");
  expect(issue?.message).toContain("a text of 11 characters; expected at most 10");
});
