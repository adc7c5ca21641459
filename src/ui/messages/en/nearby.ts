/** English texts of places near a place, ICU MessageFormat. */
export const nearby = {
  "nearby.title": "Places nearby",
  "nearby.within": "Within",
  "nearby.only": "Show only these on the map",
  "nearby.count":
    "{count, plural, =0 {No other places} one {# other place} other {# other places}}",
  "nearby.unplaced":
    "{count, plural, one {# place of the collection has no position, so it is not measured.} other {# places of the collection have no position, so they are not measured.}}",
  "nearby.here": "at the same point",
  "nearby.away": "{distance} {direction}",
  "nearby.doubt": "± {distance}",
  "nearby.mentions":
    "{count, plural, =0 {no mentions} one {# mention} other {# mentions}} in the window",
  "nearby.direction.n": "north",
  "nearby.direction.ne": "north-east",
  "nearby.direction.e": "east",
  "nearby.direction.se": "south-east",
  "nearby.direction.s": "south",
  "nearby.direction.sw": "south-west",
  "nearby.direction.w": "west",
  "nearby.direction.nw": "north-west",
} as const;
