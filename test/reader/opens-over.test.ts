import { expect, test } from "vitest";
import { opensOver } from "../../src/reader/opens-over.ts";

test.each([
  ["place=hama&lang=ar", "", "place=hama&lang=ar"],
  ["place=hama&lang=ar", "#t=2024-12-03", "place=hama&lang=ar&t=2024-12-03"],
  ["place=hama&lang=ar", "#lang=en", "place=hama&lang=en"],
  ["place=hama&lang=ar", "#article=a", "lang=ar&article=a"],
  ["article=a&lang=en", "#mention=a/hama", "lang=en&mention=a/hama"],
  ["", "#q=a%26b+c", "q=a%26b+c"],
  ["", "", ""],
])("the page's own %j under the address's %j is %j", (own, hash, whole) => {
  expect(opensOver(own, hash)).toBe(whole);
});
