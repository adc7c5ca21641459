import fc from "fast-check";
import { expect, test } from "vitest";
import { shorten } from "../../../src/ui/preview/shorten.ts";

const whole = ({ before, words, after }: ReturnType<typeof shorten>) => before + words + after;

test("a short passage stays as it is", () => {
  const passage = { before: "Fighters took ", words: "Halfaya", after: " on Tuesday." };
  expect(shorten(passage, 100)).toEqual(passage);
});

test("a long passage is cut between words, on the side that is too long", () => {
  const passage = {
    before: "They took ",
    words: "Hama",
    after: " on the fifth day of the campaign.",
  };
  expect(whole(shorten(passage, 30))).toBe("They took Hama on the fifth …");
  const end = { before: "On the fifth day of the campaign they took ", words: "Hama", after: "." };
  expect(whole(shorten(end, 30))).toBe("… the campaign they took Hama.");
});

test("Arabic is cut between words, too", () => {
  const passage = {
    before: "قال ناشطون إن المعارك بلغت أطراف ",
    words: "حماة",
    after: " يوم الخميس",
  };
  expect(whole(shorten(passage, 28))).toBe("… بلغت أطراف حماة يوم الخميس");
});

test("words without any white space around them are kept whole", () => {
  expect(whole(shorten({ before: "a".repeat(50), words: "Hama", after: "b".repeat(50) }, 10))).toBe(
    "… Hama …",
  );
});

test("what is kept is a piece of the passage that ends where words end, and not much longer than allowed", () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 40 });
  fc.assert(
    fc.property(words, words, fc.integer({ min: 20, max: 200 }), (first, last, most) => {
      const before = first.map((word) => `${word} `).join("");
      const after = last.map((word) => ` ${word}`).join("");
      const cut = shorten({ before, words: "HAMA", after }, most);
      expect(whole(cut).length).toBeLessThanOrEqual(most + 4);
      const kept = whole(cut).replaceAll("…", "").trim().split(/\s+/);
      const all = [...first, "HAMA", ...last];
      const from =
        first.length - cut.before.replaceAll("…", "").trim().split(/\s+/).filter(Boolean).length;
      expect(all.slice(from, from + kept.length)).toEqual(kept);
    }),
  );
});
