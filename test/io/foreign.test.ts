import fc from "fast-check";
import { expect, test } from "vitest";
import { foreignFolder } from "../../src/io/foreign.ts";

const A = "https://a.example";
const HERE = "http://127.0.0.1:8080";
const folder = (text: string, allowed = [A, HERE]) => {
  const result = foreignFolder(text, allowed);
  if (!result.ok) throw new Error(result.issues[0]?.message);
  return result.value;
};
const refusal = (text: string, allowed = [A, HERE]) => {
  const result = foreignFolder(text, allowed);
  expect(result.ok).toBe(false);
  expect(result.issues).toMatchObject([{ code: "data-refused", severity: "error", file: text }]);
  return result.issues[0]?.message;
};

test.each([
  `${A}/maps/x/`,
  `${A}/maps/x`,
  `${A}/maps/x/collection.json`,
  `${A}/maps/x/places.geojson`,
  `${A}/maps/x/#t=2024`,
])("%s is the folder of a listed origin", (text) => {
  expect(folder(text)).toMatchObject({ address: `${A}/maps/x/`, origin: A });
});

test("the reader's own machine may be without https, if it is listed", () => {
  expect(folder(`${HERE}/x/`).origin).toBe(HERE);
  expect(refusal(`${HERE}/x/`, [A])).toContain("takes no data from http://127.0.0.1:8080");
});

test.each([
  ["http://a.example/x/", "https address"],
  ["javascript:alert(1)", "https address"],
  ["data:application/json,{}", "https address"],
  ["//a.example/x/", "https address"],
  ["x/", "https address"],
  ["https://user:word@a.example/x/", "without a name"],
  [`${A}/x/?file=`, "question mark"],
  ["https://a.example.evil.example/x/", "takes no data from https://a.example.evil.example"],
  ["https://a.example:444/x/", "takes no data from https://a.example:444"],
  ["https://b.example/x/", "dataOrigins"],
])("%s is refused", (text, words) => {
  expect(refusal(text)).toContain(words);
});

test("whatever the address, what is accepted lies in a listed origin", () => {
  const addresses = fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.string(),
    fc
      .tuple(fc.constantFrom(A, HERE, `${A}.`, `${A}@b.example`), fc.string())
      .map((p) => p.join("")),
  );
  fc.assert(
    fc.property(addresses, (text) => {
      const result = foreignFolder(text, [A, HERE]);
      if (!result.ok) return;
      const { origin, pathname, search, username } = new URL(result.value.address);
      expect([A, HERE]).toContain(origin);
      expect([pathname.at(-1), search, username]).toEqual(["/", "", ""]);
    }),
  );
});

test("nothing but listed origins may answer after a redirect", () => {
  const { rules } = folder(`${A}/x/`);
  expect(rules.refusal(`${A}/elsewhere.json`)).toBeNull();
  expect(rules.refusal(`${HERE}/x.json`)).toBeNull();
  expect(rules.refusal("https://b.example/x.json")).toContain("redirected to https://b.example");
  expect(rules.refusal("http://a.example/x.json")).toContain("redirected to http://a.example");
  expect(rules.request).toEqual({ credentials: "omit", referrerPolicy: "no-referrer" });
});

test("an origin without https is not taken even where it is listed", () => {
  const allowed = [A, "http://b.example"];
  expect(refusal("http://b.example/x/", allowed)).toContain("https address");
  expect(folder(`${A}/x/`, allowed).rules.refusal("http://b.example/x/")).not.toBeNull();
});

test("addresses that a browser would call by itself are left out of what comes, and named", () => {
  const { rules } = folder(`${A}/x/`);
  const collection = rules.take({ id: "x", basemap: "https://tracker.example/style.json" });
  expect(collection).toMatchObject({ ok: true, value: { id: "x" } });
  expect(collection.ok && collection.value).not.toHaveProperty("basemap");
  expect(collection.issues).toMatchObject([{ severity: "warning", path: "/basemap" }]);
  const lines = [{ start: 0, text: "A road" }];
  const article = rules.take({
    blocks: [{ kind: "image", src: "https://t.example/1.gif", lines }],
  });
  expect(article.ok && article.value).toEqual({ blocks: [{ kind: "image", lines }] });
  expect(article.issues).toMatchObject([{ path: "/blocks/0/src" }]);
});

test("a file beyond the limits is an issue, not a throw", () => {
  const { rules } = folder(`${A}/x/`);
  const result = rules.take({ title: "x".repeat(20_001) });
  expect(result.ok).toBe(false);
  expect(result.issues).toMatchObject([{ code: "too-much", path: "/title" }]);
});
