import type { PlacedMention } from "../select/dataset.ts";
import { codePointLength } from "../text/code-points.ts";
import type { SearchText } from "./search-text.ts";

/**
 * The mention to open for a word of a line: the nearest one inside the line, else the nearest of the article.
 * `at`: code points from the line's start. Undefined for an article without mentions.
 */
export function nearestMention(
  mentions: readonly PlacedMention[],
  line: SearchText,
  at: number,
): PlacedMention | undefined {
  const end = line.start + codePointLength(line.text);
  const inLine = mentions.filter(
    ({ mention: { selector } }) => line.start <= selector.start && selector.start < end,
  );
  const far = ({ mention: { selector } }: PlacedMention) =>
    Math.abs(selector.start - line.start - at);
  return (inLine.length > 0 ? inLine : mentions).reduce<PlacedMention | undefined>(
    (best, placed) => (best && far(best) <= far(placed) ? best : placed),
    undefined,
  );
}
