import { expect, test, vi } from "vitest";
import { loadSearchTexts } from "../../src/io/search-texts.ts";

const FOLDER = { address: "collections/a/" };

const answer = (body: unknown, status = 200) =>
  vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response(JSON.stringify(body), { status }));

test("the lines of a collection are loaded from its folder", async () => {
  const lines = [{ article: "hama-front", start: 71, text: "What is not settled" }];
  const fetched = answer(lines);
  expect(await loadSearchTexts(FOLDER)).toEqual({ ok: true, value: lines, issues: [] });
  expect(fetched).toHaveBeenCalledWith("collections/a/search.json", expect.anything());
});

test("a missing file and a file of another form fail with what was wrong", async () => {
  answer({}, 404);
  const missing = await loadSearchTexts(FOLDER);
  expect(missing.ok).toBe(false);
  expect(missing.issues[0]).toMatchObject({ file: "collections/a/search.json" });
  answer([{ article: "hama-front", start: -1, text: "x" }]);
  const odd = await loadSearchTexts(FOLDER);
  expect(odd.ok).toBe(false);
  expect(odd.issues[0]?.path).toBe("/0/start");
});

test("of many faults the first is named", async () => {
  vi.spyOn(globalThis, "fetch").mockResolvedValueOnce(Response.json([0, 1, 2]));
  const result = await loadSearchTexts({ address: "/x/" });
  expect(result).toMatchObject({ ok: false, issues: [{ path: "/0" }] });
  expect(result.issues).toHaveLength(1);
});
