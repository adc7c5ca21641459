import { MOST_PER_SECOND } from "../../schema/protocol.ts";

/** What became of one more message: it passes, it is the first of this second that does not, or one of those after it. */
type Pass = "passes" | "first-refused" | "refused";

/** Counts messages in spans of a second, begun by the first one after the last span. */
export function createRate(): () => Pass {
  let begun = Number.NEGATIVE_INFINITY;
  let count = 0;
  return () => {
    const now = performance.now();
    if (now - begun >= 1000) {
      begun = now;
      count = 0;
    }
    count += 1;
    if (count <= MOST_PER_SECOND) return "passes";
    return count === MOST_PER_SECOND + 1 ? "first-refused" : "refused";
  };
}
