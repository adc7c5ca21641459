import { expect, test } from "vitest";
import { createDataset } from "../../src/core/select/dataset.ts";
import { queryIssue, readState } from "../../src/embed/opening.ts";
import { exampleData } from "../fixtures/dataset.ts";

const { collection, places } = exampleData();
const dataset = createDataset(collection, places);
const read = (query: string) => readState(new URLSearchParams(query), dataset);

test("the query is read by the app's own address keys", () => {
  const { state, issues } = read("mode=cumulative&clock=published&by=type");
  expect(issues).toEqual([]);
  expect(state).toMatchObject({ mode: "cumulative", clock: "published", coloring: "type" });
});

test("options, the language and keys that nobody knows are passed over in silence", () => {
  expect(read("lang=ar-SY&theme=dark&utm_source=x&__proto__=1&constructor=2").issues).toEqual([]);
});

test("a wrong value is as if it were not there, and named once", () => {
  const { state, issues } = read("mode=sideways&clock=published");
  expect(state).toMatchObject({ mode: "window", clock: "published" });
  expect(issues.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^mode=sideways in the address: expected/),
  ]);
});

test("signs that mean something in an address arrive as they were meant", () => {
  expect(read("q=Hama%20%26%20%2B1").state.filters?.words).toBe("Hama & +1");
});

test("a warning repeats no more than the beginning of a long value", () => {
  const { message } = queryIssue("accent", "f".repeat(5000), "six hex digits");
  expect(message.length).toBeLessThan(160);
  expect(message).toMatch(/f…/);
});
