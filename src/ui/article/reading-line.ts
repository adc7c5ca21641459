/**
 * Where the line lies at which text counts as being read, in pixels below the top of what scrolls: a third of the
 * height; at the beginning it comes from the top and at the end it goes to the bottom, so that the first and the
 * last lines are reached, too. Null where everything is in view and nothing can be told from scrolling.
 */
export function readingLine(
  scrollTop: number,
  height: number,
  scrollHeight: number,
): number | null {
  const range = scrollHeight - height;
  if (range < 1) return null;
  const scrolled = Math.max(0, Math.min(scrollTop, range));
  // Too short for a stretch in the middle: the line passes the height evenly.
  if (range < height) return (height * scrolled) / range;
  const third = height / 3;
  return Math.max(Math.min(scrolled, third), height - (range - scrolled));
}
