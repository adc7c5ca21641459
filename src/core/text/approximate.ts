/** A place in a text that is almost a pattern; code points, end not included; `edits` insertions, deletions and replacements. */
export type ApproximateMatch = { start: number; end: number; edits: number };

/**
 * All ends at which a pattern occurs with at most `maxEdits` edits, each with its best start, ascending by end.
 * Sellers' algorithm with Ukkonen's cut-off (J. Algorithms 6, 1985): about `text.length × maxEdits`
 * steps for ordinary text, `text.length × pattern.length` at worst.
 */
export function approximateMatches(
  text: readonly string[],
  pattern: readonly string[],
  maxEdits: number,
): ApproximateMatch[] {
  const size = pattern.length;
  // Row i: fewest edits between the first i signs of the pattern and a piece of text that ends here, and its start.
  const edits = Int32Array.from({ length: size + 1 }, (_, i) => Math.min(i, maxEdits + 1));
  const starts = new Int32Array(size + 1);
  const matches: ApproximateMatch[] = [];
  let last = Math.min(maxEdits, size);
  for (let at = 0; at < text.length; at++) {
    last = nextColumn(text[at], at, pattern, edits, starts, last, maxEdits);
    if (last === size)
      matches.push({ start: starts[size] ?? 0, end: at + 1, edits: edits[size] ?? 0 });
  }
  return matches;
}

/** Moves on by one sign of text; returns the last row within `maxEdits`. Rows below it hold more than that. */
function nextColumn(
  sign: string | undefined,
  at: number,
  pattern: readonly string[],
  edits: Int32Array,
  starts: Int32Array,
  last: number,
  maxEdits: number,
): number {
  let diagonal = 0;
  let diagonalStart = at;
  edits[0] = 0;
  starts[0] = at + 1;
  const rows = Math.min(last + 1, pattern.length);
  for (let i = 1; i <= rows; i++) {
    const left = edits[i] ?? 0;
    const leftStart = starts[i] ?? 0;
    let best = diagonal + (pattern[i - 1] === sign ? 0 : 1);
    let start = diagonalStart;
    if (left + 1 < best) {
      best = left + 1;
      start = leftStart;
    }
    const above = edits[i - 1] ?? 0;
    if (above + 1 < best) {
      best = above + 1;
      start = starts[i - 1] ?? 0;
    }
    edits[i] = Math.min(best, maxEdits + 1);
    starts[i] = start;
    diagonal = left;
    diagonalStart = leftStart;
  }
  let reached = rows;
  while (reached > 0 && (edits[reached] ?? 0) > maxEdits) reached--;
  return reached;
}

/**
 * How alike `expected` and the start of `found` are, 0 to 1: one minus edits per sign, wherever the likeness
 * ends in `found`. 1 for an empty `expected`.
 */
export function likenessOfStart(expected: readonly string[], found: readonly string[]): number {
  if (expected.length === 0) return 1;
  let previous = Int32Array.from({ length: found.length + 1 }, (_, i) => i);
  let row = new Int32Array(found.length + 1);
  for (let i = 0; i < expected.length; i++) {
    row[0] = i + 1;
    for (let j = 1; j < row.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (expected[i] === found[j - 1] ? 0 : 1);
      row[j] = Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
    }
    [previous, row] = [row, previous];
  }
  return 1 - Math.min(...previous) / expected.length;
}
