/** Browsers take the oldest map away where a page has many: so few are live at once on a page. */
const MOST_LIVE = 4;

/** A map on the page, as far as others have to know it. */
export type Neighbour = {
  /** When it was last near the window, ms; infinite while it is. */
  seenAt: number;
  /** It has to give up its place. */
  freeze(): void;
};

const live = new Set<Neighbour>();

/**
 * Asks for one of the places for live maps: true where there is one. With `insist`, the one that was least recently seen gives
 * up its own.
 */
export function takePlace(map: Neighbour, insist: boolean): boolean {
  if (live.size >= MOST_LIVE) {
    if (!insist) return false;
    // Those in sight are alike: of them, the first one goes.
    const [oldest] = [...live].sort((a, b) => a.seenAt - b.seenAt || 0);
    oldest?.freeze();
  }
  live.add(map);
  return true;
}

/** A map went back to its picture, or off the page. */
export const leavePlace = (map: Neighbour) => live.delete(map);
