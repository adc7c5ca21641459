import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkCollection } from "../core/check/check.ts";
import { type Region, readRegions } from "../core/check/regions.ts";
import { compileCollection } from "../core/compile/collection.ts";
import { compare } from "../core/compile/compare.ts";
import { readJson } from "../core/compile/document.ts";
import type { Compiled } from "../core/compile/source.ts";
import { readSourceFiles, readTextFile } from "../io/files.ts";
import { hashText } from "../io/hash.ts";
import type { Issue } from "../schema/issue.ts";

/** Outlines of regions, beside the folders of the collections. */
const REGIONS = join("gazetteer", "regions.geojson");

/**
 * Compiles and checks `data/<collection>/`; issues stand in the order of files and lines. Positions are
 * compared with `../gazetteer/regions.geojson`, where there is one. Throws when a file can't be read.
 */
export async function loadCollection(
  dir: string,
): Promise<{ compiled: Compiled; issues: Issue[] }> {
  const compiled = compileCollection(await readSourceFiles(dir), hashText);
  const { regions, issues } = await loadRegions(join(dirname(dir), REGIONS));
  const all = [...compiled.issues, ...checkCollection(compiled, regions), ...issues];
  return { compiled, issues: all.sort(byPlace) };
}

async function loadRegions(path: string): Promise<{ regions: Region[]; issues: Issue[] }> {
  if (!existsSync(path)) return { regions: [], issues: [] };
  const document = readJson(await readTextFile(path));
  if (document.issues.length > 0) return { regions: [], issues: document.issues };
  const result = readRegions(document.data);
  if (result.ok) return { regions: result.value, issues: [] };
  return { regions: [], issues: result.issues.map((issue) => ({ ...issue, file: path })) };
}

function byPlace(a: Issue, b: Issue): number {
  return (
    compare(a.file ?? "", b.file ?? "") ||
    compare(a.line ?? 0, b.line ?? 0) ||
    compare(a.column ?? 0, b.column ?? 0) ||
    compare(a.code, b.code)
  );
}
