import { expect, test } from "vitest";
import { passageWords } from "../../../src/core/text/passage-words.ts";

const selector = (exact: string, prefix = "", suffix = "") => ({
  exact,
  prefix,
  suffix,
  start: 0,
  end: exact.length,
});

test("cuts the passage at the mention's words", () => {
  expect(passageWords("They reached Hama today.", selector("Hama"))).toEqual({
    before: "They reached ",
    words: "Hama",
    after: " today.",
  });
});

test("of words that stand twice, those whose surroundings agree are meant", () => {
  const passage = "From Hama they went on, and Hama airport fell.";
  expect(passageWords(passage, selector("Hama", "on, and ", " airport"))?.before).toBe(
    "From Hama they went on, and ",
  );
  expect(passageWords(passage, selector("Hama", "From ", " they"))?.before).toBe("From ");
});

test("without anything to tell them apart, the first are meant", () => {
  expect(passageWords("Hama, Hama", selector("Hama"))?.before).toBe("");
});

test("a passage without the words gives null", () => {
  expect(passageWords("Nothing here.", selector("Hama"))).toBeNull();
});
