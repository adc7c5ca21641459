import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
} from "yaml";
import type { Issue } from "../../schema/issue.ts";
import { errorAt, type Origin, type SourceFile } from "./source.ts";

/** A YAML or JSON text as plain data, which still knows where each value is written. */
export type SourceDocument = {
  /** Null when the text could not be read. */
  data: unknown;
  /** Where the value of a JSON Pointer (RFC 6901) stands; for one that is missing, where its parent stands. */
  locate: (pointer: string) => Origin;
  issues: Issue[];
};

/**
 * Reads YAML 1.2. `linesBefore` is the number of lines of the file above the text, for front matter.
 * Text that is no YAML gives `data: null` and one issue an error.
 */
export function readYaml(file: SourceFile, linesBefore = 0): SourceDocument {
  const { document, at } = parseWithPositions(file, linesBefore);
  const issues = document.errors.map((error) =>
    errorAt(at(error.pos[0]), "bad-yaml", `not readable as YAML: ${error.message}`),
  );
  const locate = (pointer: string) => at(offsetOf(document, pointer));
  if (issues.length > 0) return { data: null, locate, issues };
  try {
    return { data: document.toJS(), locate, issues };
  } catch (error) {
    // Aliases that name nothing, or unfold without end, are found only now.
    const reason = error instanceof Error ? error.message : String(error);
    const issue = errorAt(at(0), "bad-yaml", `not readable as YAML: ${reason}`);
    return { data: null, locate, issues: [issue] };
  }
}

/**
 * Reads JSON. Positions are worked out only when one is asked for: every JSON text is YAML, so the
 * YAML parser, which is slower, tells them.
 */
export function readJson(file: SourceFile): SourceDocument {
  let parsed: ReturnType<typeof parseWithPositions> | undefined;
  const positions = () => {
    parsed ??= parseWithPositions(file, 0);
    return parsed;
  };
  const locate = (pointer: string) => {
    const { document, at } = positions();
    return at(offsetOf(document, pointer));
  };
  try {
    return { data: JSON.parse(file.text), locate, issues: [] };
  } catch (error) {
    const { document, at } = positions();
    const reason = error instanceof Error ? error.message : String(error);
    const origin = at(document.errors[0]?.pos[0] ?? 0);
    return { data: null, locate, issues: [errorAt(origin, "bad-json", `not JSON: ${reason}`)] };
  }
}

function parseWithPositions(file: SourceFile, linesBefore: number) {
  const lineCounter = new LineCounter();
  const document = parseDocument(file.text, {
    lineCounter,
    prettyErrors: false,
    logLevel: "error",
  });
  const at = (offset: number): Origin => {
    // Before the first character the counter answers line 0.
    const { line, col } = lineCounter.linePos(offset);
    return { file: file.path, line: Math.max(1, line) + linesBefore, column: Math.max(1, col) };
  };
  return { document, at };
}

/** Offset of the value at a pointer, or of the last value on the way that is there. */
function offsetOf(document: Document.Parsed, pointer: string): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const segment of pointer.split("/").slice(1)) {
    node = child(isAlias(node) ? node.resolve(document) : node, unescapeSegment(segment));
    const start = startOf(node);
    if (start === undefined) break;
    offset = start;
  }
  return offset;
}

function child(node: unknown, key: string): unknown {
  if (isSeq(node)) return node.items[Number(key)];
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  return startOf(pair?.value) === undefined ? pair?.key : pair?.value;
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

const unescapeSegment = (segment: string) => segment.replaceAll("~1", "/").replaceAll("~0", "~");
