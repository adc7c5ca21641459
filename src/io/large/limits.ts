/** Most events of a folder that are written to one file: read at some 100 kB for 4,000 at best, in a minute or two. */
export const MOST_WRITTEN_EVENTS = 200_000;
/** Most bytes that are read for it: events that lie scattered take many times as many as those that lie together. */
export const MOST_WRITTEN_FROM_BYTES = 256_000_000;
