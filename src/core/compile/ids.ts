import type { Marked } from "./phrasing.ts";

/**
 * Ids of marked words in reading order: `<article>/` and the author's key, else the place or speaker
 * with `-2`, `-3` for later ones. Null for a key that an earlier mark has. Keys are given first, so
 * that adding a mark without a key never takes the id of one with a key.
 */
export function markIds(articleId: string, marked: readonly Marked[]): (string | null)[] {
  const taken = new Set<string>();
  const ids = marked.map(({ attributes }) => {
    const { key } = attributes;
    if (!key || taken.has(key)) return null;
    taken.add(key);
    return `${articleId}/${key}`;
  });
  for (const [i, { kind, attributes }] of marked.entries()) {
    if (attributes.key) continue;
    const name = (kind === "place" ? attributes.place : attributes.by) || kind;
    const free = freeName(name, taken);
    taken.add(free);
    ids[i] = `${articleId}/${free}`;
  }
  return ids;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let n = 2;
  while (taken.has(`${name}-${n}`)) n += 1;
  return `${name}-${n}`;
}
