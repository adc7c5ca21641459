/** A text around the words that matter: nothing of `words` is ever cut. */
type Around = { before: string; words: string; after: string };

/**
 * Cuts what stands before and after the words at white space, so that the whole is about `most` UTF-16 units long, and
 * puts `…` where something was cut. What follows gets the room that what comes before does not need, and the other
 * way round.
 */
export function shorten({ before, words, after }: Around, most: number): Around {
  const room = Math.max(0, most - words.length);
  const half = Math.floor(room / 2);
  const forBefore = Math.max(half, room - after.length);
  const forAfter = Math.max(half, room - before.length);
  return { before: cutStart(before, forBefore), words, after: cutEnd(after, forAfter) };
}

function cutStart(text: string, most: number): string {
  if (text.length <= most) return text;
  const rest = text.slice(text.length - most);
  const space = rest.search(/\s/);
  // No white space left to cut at: the word that touches the text's own words goes, too.
  return space < 0 ? "… " : `… ${rest.slice(space).trimStart()}`;
}

function cutEnd(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most + 1);
  const space = start.search(/\s+\S*$/);
  return space < 0 ? " …" : `${start.slice(0, space)} …`;
}
