/** Something that must hold: what, the value measured, and the most or least it may be. */
export type Bar = {
  what: string;
  value: number;
  unit: string;
  /** The bar: at most this, or at least. */
  most?: number;
  least?: number;
  /** What else the numbers say. */
  note?: string;
};

/** Whether a bar is met; what could not be measured is missed. */
export const isMet = ({ value, most, least }: Bar): boolean =>
  Number.isFinite(value) &&
  (most === undefined || value <= most) &&
  (least === undefined || value >= least);

/** Value by bar: under 1 is better than asked where there is a most, over 1 where there is a least. */
const ratioOf = ({ value, most, least }: Bar): number => value / (most ?? least ?? Number.NaN);

/** A number as short as it can be read: three figures. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en");
  return String(Number(value.toPrecision(value < 0.1 ? 1 : 3)));
}

/** The line of a bar: met or missed, how it stands, and by which ratio. */
export function barCells(bar: Bar): string[] {
  const { what, value, unit, most, least, note } = bar;
  const limit = most === undefined ? `≥ ${short(least ?? Number.NaN)}` : `≤ ${short(most)}`;
  const suffix = unit === "" ? "" : unit === "×" ? "×" : ` ${unit}`;
  return [
    isMet(bar) ? "met" : "**missed**",
    what,
    `${short(value)}${suffix}`,
    `${limit}${suffix}`,
    short(ratioOf(bar)),
    note ?? "",
  ];
}

/** Heads of the columns of `barCells`. */
export const BAR_HEAD = ["", "bar", "measured", "asked", "measured ÷ asked", "of"];
