/** A corner of a ring, `[x, y]` on a plane, and what the edge that begins at it belongs to. */
export type Corner<Tag> = { at: readonly [x: number, y: number]; edge: Tag };

/**
 * Cuts a convex ring (not closed) along a line and keeps the side that `inside` lies on; the new edge gets a tag, the
 * others keep theirs. Returns an empty ring where nothing is left. Sutherland–Hodgman, one edge.
 */
export function cutAlong<Tag>(
  ring: readonly Corner<Tag>[],
  [a, b]: readonly [Corner<Tag>["at"], Corner<Tag>["at"]],
  inside: Corner<Tag>["at"],
  edge: Tag,
): Corner<Tag>[] {
  const side = ([x, y]: Corner<Tag>["at"]) =>
    (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
  const sign = Math.sign(side(inside));
  const kept: Corner<Tag>[] = [];
  ring.forEach((corner, i) => {
    const next = ring[(i + 1) % ring.length] ?? corner;
    const [here, there] = [sign * side(corner.at), sign * side(next.at)];
    if (here >= 0) kept.push(corner);
    if (here >= 0 === there >= 0) return;
    const share = here / (here - there);
    const at = [0, 1].map((k) => (corner.at[k] ?? 0) * (1 - share) + (next.at[k] ?? 0) * share);
    // Where the ring leaves the kept side the cut begins; where it comes back the old edge goes on.
    kept.push({ at: [at[0] ?? 0, at[1] ?? 0], edge: here >= 0 ? edge : corner.edge });
  });
  return kept;
}
