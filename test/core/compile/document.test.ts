import { describe, expect, test } from "vitest";
import { readJson, readYaml } from "../../../src/core/compile/document.ts";

const at = (line: number, column: number) => ({ file: "f", line, column });

describe("a value is found where it is written", () => {
  const yaml = readYaml({ path: "f", text: "a:\n  - b: 1\n    c/d: 2\n  - *x\ne: &x { f: 3 }\n" });
  test.each([
    ["", 1, 1],
    ["/a", 2, 3],
    ["/a/0/b", 2, 8],
    ["/a/0/c~1d", 3, 10],
    ["/a/0/missing", 2, 5],
    ["/e/f", 5, 12],
    ["/missing/deeper", 1, 1],
  ])("%s", (pointer, line, column) => {
    expect(yaml.locate(pointer)).toEqual(at(line, column));
  });

  test("in JSON as in YAML", () => {
    const json = readJson({ path: "f", text: '{\n\t"a": [\n\t\t{ "b": 1 }\n\t]\n}' });
    expect(json.data).toEqual({ a: [{ b: 1 }] });
    expect(json.locate("/a/0/b")).toEqual(at(3, 10));
  });

  test("below the lines that come before it", () => {
    expect(readYaml({ path: "f", text: "a: 1" }, 4).locate("/a")).toEqual(at(5, 4));
  });
});

test("dates stay text and keys of one name are an error", () => {
  expect(readYaml({ path: "f", text: "a: 2024-12-04" }).data).toEqual({ a: "2024-12-04" });
  expect(readYaml({ path: "f", text: "a: 1\na: 2" }).issues).toMatchObject([at(2, 1)]);
});

test("aliases that unfold without end are an error, not a hang", () => {
  const levels = Array.from(
    { length: 12 },
    (_, i) => `l${i}: &l${i} [${i ? `*l${i - 1}, `.repeat(10) : "x"}]`,
  );
  const document = readYaml({ path: "f", text: levels.join("\n") });
  expect(document.data).toBeNull();
  expect(document.issues).toMatchObject([{ code: "bad-yaml" }]);
});
