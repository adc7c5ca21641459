import { WITHOUT_SIDE } from "../events/columns.ts";

/** As many as the palette has colours. */
const MOST_SIDES = 8;
/** Most names that are told apart while a table is read; what comes after them is among the other parties. */
const MOST_NAMES = 65_534;
const BEYOND = MOST_NAMES + 1;

/** Numbers names while a table is read, in the order in which they come; 0 for none. */
export type SideNames = {
  numberOf(name: string | null): number;
  /** The sides' names by code, and the code of every number: the most frequent names first, then null for the rest together. */
  rank(numbers: Uint16Array): { sides: (string | null)[]; codes: Uint8Array };
};

/** Who acts in a table's events: first all their names, and at the end one code each for the most frequent. */
export function createSideNames(): SideNames {
  const numbers = new Map<string, number>();
  return {
    numberOf: (name) => {
      if (name === null) return WITHOUT_SIDE;
      const known = numbers.get(name);
      if (known !== undefined) return known;
      if (numbers.size >= MOST_NAMES) return BEYOND;
      numbers.set(name, numbers.size + 1);
      return numbers.size;
    },
    rank: (column) => rank([...numbers.keys()], column),
  };
}

function rank(names: readonly string[], column: Uint16Array) {
  const counts = new Uint32Array(BEYOND + 1);
  for (const number of column) counts[number] = (counts[number] ?? 0) + 1;
  const ranked = names
    .map((name, i) => ({ name, number: i + 1, count: counts[i + 1] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.number - b.number);
  const fitAll = ranked.length <= MOST_SIDES && counts[BEYOND] === 0;
  const own = fitAll ? ranked : ranked.slice(0, MOST_SIDES - 1);
  const codes = new Uint8Array(BEYOND + 1).fill(own.length + 1);
  codes[WITHOUT_SIDE] = WITHOUT_SIDE;
  for (const [i, { number }] of own.entries()) codes[number] = i + 1;
  const sides = own.map(({ name }) => name);
  return { sides: fitAll ? sides : [...sides, null], codes };
}
