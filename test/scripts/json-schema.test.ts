import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { jsonSchemaFiles } from "../../scripts/json-schema.ts";

test.each(jsonSchemaFiles())(
  "$path is what the schemas give today (npm run json-schema)",
  ({ path, text }) => {
    expect(readFileSync(path, "utf8")).toBe(text);
  },
);
