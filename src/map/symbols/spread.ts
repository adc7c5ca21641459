import KDBush from "kdbush";

/** Something round to draw, in pixels. */
export type Disc = { x: number; y: number; r: number };

/** Centres closer than this can't be told apart or hit, pixels. */
const TOO_NEAR_PX = 6;
/** Free pixels between neighbours that were moved apart. */
const GAP_PX = 2;

/**
 * Moves discs apart where one could hide another (centres within 6 px, or one wholly inside another): each such
 * group stands evenly around the middle of its true centres, first one on top, clockwise by their own direction
 * and then by their order. Returns each disc's centre; the same input always gives the same result.
 */
export const spreadApart = (discs: readonly Disc[]): { x: number; y: number }[] =>
  centresOf(discs, groupHidden(discs));

/**
 * Numbers of the discs that have to be moved apart together, in groups; one that hides none and stays in sight is a
 * group of its own.
 */
export function groupHidden(discs: readonly Disc[]): readonly (readonly number[])[] {
  let groups: number[][] = discs.map((_, i) => [i]);
  for (;;) {
    const merged = merge(groups, collisions(discs, centresOf(discs, groups)));
    if (merged.length === groups.length) return groups;
    groups = merged;
  }
}

function centresOf(discs: readonly Disc[], groups: readonly (readonly number[])[]) {
  const centres = discs.map(({ x, y }) => ({ x, y }));
  for (const group of groups) {
    if (group.length === 1) continue;
    const members = group.flatMap((index) => {
      const disc = discs[index];
      return disc ? [{ ...disc, index }] : [];
    });
    const middle = { x: mean(members.map(({ x }) => x)), y: mean(members.map(({ y }) => y)) };
    const widest = Math.max(...members.map(({ r }) => r));
    const distance = (widest + GAP_PX / 2) / Math.sin(Math.PI / members.length);
    const direction = ({ x, y }: Disc) => clockwiseFromTop(x - middle.x, y - middle.y);
    members.sort((a, b) => direction(a) - direction(b) || a.index - b.index);
    members.forEach(({ index }, place) => {
      const angle = (2 * Math.PI * place) / members.length - Math.PI / 2;
      centres[index] = {
        x: middle.x + distance * Math.cos(angle),
        y: middle.y + distance * Math.sin(angle),
      };
    });
  }
  return centres;
}

/** Angle of a direction from 0 to 2π; less than a hundredth of a pixel has none. */
function clockwiseFromTop(dx: number, dy: number): number {
  if (Math.hypot(dx, dy) < 0.01) return 0;
  return (Math.atan2(dy, dx) + 2.5 * Math.PI) % (2 * Math.PI);
}

/** Pairs of discs of which one could hide the other. */
function collisions(discs: readonly Disc[], centres: readonly { x: number; y: number }[]) {
  const pairs: [number, number][] = [];
  if (discs.length < 2) return pairs;
  const tree = new KDBush(discs.length);
  for (const { x, y } of centres) tree.add(x, y);
  tree.finish();
  const widest = Math.max(...discs.map(({ r }) => r));
  centres.forEach(({ x, y }, i) => {
    const { r } = discs[i] ?? { r: 0 };
    for (const j of tree.within(x, y, Math.max(TOO_NEAR_PX, widest))) {
      const [other, disc] = [centres[j], discs[j]];
      if (j <= i || !other || !disc) continue;
      const near = Math.max(TOO_NEAR_PX, Math.abs(disc.r - r));
      if (Math.hypot(other.x - x, other.y - y) < near) pairs.push([i, j]);
    }
  });
  return pairs;
}

/** Joins the groups of each pair; members stay in the order of the discs. */
function merge(groups: readonly number[][], pairs: readonly [number, number][]): number[][] {
  const groupOf = new Map(groups.flatMap((group) => group.map((member) => [member, group])));
  for (const [i, j] of pairs) {
    const [a, b] = [groupOf.get(i), groupOf.get(j)];
    if (!a || !b || a === b) continue;
    const joined = [...a, ...b].sort((x, y) => x - y);
    for (const member of joined) groupOf.set(member, joined);
  }
  return [...new Set(groupOf.values())];
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
