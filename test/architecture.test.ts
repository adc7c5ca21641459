import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

/** What each layer may import; `shell` is what `reader`, `embed` and `desk` share. */
const ALLOWED: Record<string, string[]> = {
  schema: [],
  core: ["schema"],
  io: ["core", "schema"],
  store: ["core", "schema"],
  map: ["store", "core", "schema"],
  ui: ["store", "core", "schema"],
  cli: ["io", "core", "schema"],
  loader: ["core", "schema"],
  shell: ["map", "ui", "store", "io", "core", "schema"],
  reader: ["shell", "map", "ui", "store", "io", "core", "schema"],
  embed: ["shell", "map", "ui", "store", "io", "core", "schema"],
  desk: ["shell", "map", "ui", "store", "io", "core", "schema"],
};

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) =>
  /\.tsx?$/.test(file),
);
const sources = new Map(files.map((file) => [file, readFileSync(join("src", file), "utf8")]));
const layerOf = (file: string) => file.split("/")[0] ?? "";

/** Modules a file imports, static and dynamic, as they are written. */
function importsOf(source: string): string[] {
  const pattern = /(?:from|import)\s*\(?\s*"([^"]+)"/g;
  return [...source.matchAll(pattern)].flatMap((match) => match[1] ?? []);
}

/** Files of src that a file imports. */
function targetsOf(file: string): string[] {
  return importsOf(sources.get(file) ?? "")
    .filter((target) => target.startsWith("."))
    .map((target) => normalize(join(dirname(file), target)));
}

test("the source has files to check", () => {
  expect(files.length).toBeGreaterThan(30);
});

test("each folder imports only from the folders below it", () => {
  const wrong = files.flatMap((file) =>
    targetsOf(file)
      .filter((target) => {
        const [from, to] = [layerOf(file), layerOf(target)];
        return from !== to && !ALLOWED[from]?.includes(to);
      })
      .map((target) => `${file} -> ${target}`),
  );
  expect(wrong).toEqual([]);
});

test("what opens the page uses no text of parts that load on use", () => {
  const late = readFileSync("src/ui/messages/en-late.ts", "utf8").matchAll(/\.\.\.(\w+),/g);
  const areas = [...late].flatMap(([, area]) => area ?? []);
  expect(areas).toContain("search");
  const pattern = new RegExp(`t\\(\\s*["\`](?:${areas.join("|")})\\.`);
  const opening = closureOf(["reader/main.tsx", "map/map-view.tsx"]);
  expect(opening.size).toBeGreaterThan(100);
  expect([...opening].filter((file) => pattern.test(sources.get(file) ?? ""))).toEqual([]);
});

/** Files that some files need at once: what they import, and so on; not what they fetch later. */
function closureOf(files: readonly string[], found = new Set<string>()): Set<string> {
  for (const file of files) {
    if (found.has(file) || !sources.has(file)) continue;
    found.add(file);
    const imports = (sources.get(file) ?? "").matchAll(
      /^(?:import|export) (?!type)[^;"]*from "(\.[^"]+)"|^import "(\.[^"]+)"/gm,
    );
    closureOf(
      [...imports].map(([, target = ""]) => normalize(join(dirname(file), target))),
      found,
    );
  }
  return found;
}

test("every folder of src is a layer of the table", () => {
  expect(files.filter((file) => !(layerOf(file) in ALLOWED))).toEqual([]);
});

test("no file imports itself by a detour", () => {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
    if (done.has(file)) return;
    done.add(file);
    for (const target of targetsOf(file)) if (sources.has(target)) visit(target, [...path, file]);
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test("only the map's folder imports maplibre-gl", () => {
  const wrong = files.filter(
    (file) =>
      layerOf(file) !== "map" &&
      /from "maplibre-gl|import\("maplibre-gl/.test(sources.get(file) ?? ""),
  );
  expect(wrong).toEqual([]);
});

test("only the command line and io touch Node; core touches no DOM, clock or network", () => {
  const wrong = files.filter((file) => {
    const source = sources.get(file) ?? "";
    if (!["cli", "io"].includes(layerOf(file)) && /from "node:/.test(source)) return true;
    return (
      layerOf(file) === "core" &&
      /\b(document\.(create|query|get|body|document)|window\.(add|location|match|device|request)|fetch\(|Date\.now\(|new Date\(\)|Math\.random\()/.test(
        stripComments(source),
      )
    );
  });
  expect(wrong).toEqual([]);
});

test("text never becomes HTML, and types are never switched off", () => {
  const banned =
    /dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML|@ts-(ignore|nocheck)|biome-ignore|\bas any\b/;
  expect(files.filter((file) => banned.test(sources.get(file) ?? ""))).toEqual([]);
});

test("no file only hands on what others export, and none is called by a name that says nothing", () => {
  const empty = /(^|\/)(index|utils|helpers|common|types|hooks)(\.tsx?$|\/)/;
  expect(files.filter((file) => empty.test(file))).toEqual([]);
});

test("every exported function, component and type says in a doc block what it is", () => {
  const bare = files.flatMap((file) => {
    const lines = (sources.get(file) ?? "").split("\n");
    return lines.flatMap((line, i) => {
      const name = /^export (?:async )?(?:function|class|const|type|interface) (\w+)/.exec(
        line,
      )?.[1];
      const documented = (lines[i - 1] ?? "").trimEnd().endsWith("*/");
      // A schema's inferred type is described by the schema just above it.
      const inferred = /= v\.InferOutput<|= \(typeof \w+\)\[number\]|= keyof typeof/.test(line);
      return name && !documented && !inferred ? [`${file}:${i + 1} ${name}`] : [];
    });
  });
  expect(bare).toEqual([]);
});

test("files that the documents name exist", () => {
  const documents = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", ...markdownIn("docs")];
  const missing = documents.flatMap((document) => {
    const text = readFileSync(document, "utf8");
    const named = [...text.matchAll(/`((?:src|test|docs|data|public|scripts)\/[\w./-]+)`/g)];
    return named.flatMap(([, path]) => (path && !existsSync(path) ? [`${document}: ${path}`] : []));
  });
  expect(missing).toEqual([]);
});

function markdownIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => join(folder, file));
}

function stripComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
}
