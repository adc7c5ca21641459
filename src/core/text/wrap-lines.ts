/**
 * Breaks a text at blanks, though not before a dash, into lines that are no wider than `width`; a word that is wider alone is broken
 * between its letters, with those that combine with one before them kept to it. No lines for an empty text.
 */
export function wrapLines(
  text: string,
  width: number,
  measure: (part: string) => number,
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text
    .replace(/\s+/g, " ")
    .split(/ (?![–—])/)
    .filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    const parts = measure(word) <= width ? [word] : breakWord(word, width, measure);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? "";
  }
  return line ? [...lines, line] : lines;
}

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

function breakWord(word: string, width: number, measure: (part: string) => number): string[] {
  const parts: string[] = [];
  let part = "";
  for (const { segment } of letters.segment(word)) {
    if (part && measure(part + segment) > width) {
      parts.push(part);
      part = "";
    }
    part += segment;
  }
  return [...parts, part];
}
