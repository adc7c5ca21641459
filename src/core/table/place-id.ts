/** A position rounded to a millionth of a degree (a tenth of a metre), as whole numbers of them: places are told apart by it. */
export function microDegrees(degrees: number): number {
  return Math.round(degrees * 1e6);
}

/**
 * The id of a place of a table: always the same for the same position (degrees, null: not placed), name and radius (whole
 * metres), whatever else the table holds, so that parts of a file that are read one by one agree. What is known to lie
 * within a radius of a point is another place than the point.
 */
export function placeId(
  position: { lon: number; lat: number } | null,
  name: string | null,
  radiusM: number | null = null,
): string {
  const suffix = name === null ? "" : textHash(name);
  if (position === null) return `unplaced-${suffix}`;
  const { lat, lon } = position;
  const id = `${written(lat, "n", "s")}-${written(lon, "e", "w")}`;
  const radius = radiusM === null ? "" : `r${radiusM}`;
  return [id, suffix, radius].filter((part) => part !== "").join("-");
}

function written(degrees: number, positive: string, negative: string): string {
  const rounded = microDegrees(degrees) / 1e6;
  const digits = Math.abs(rounded)
    .toFixed(6)
    .replace(/\.?0+$/, "");
  return `${rounded < 0 ? negative : positive}${digits}`;
}

/** A text as 64 bits in small letters and digits: two FNV-1a hashes (offset basis and its complement; isthe.com/chongo/tech/comp/fnv). */
export function textHash(text: string): string {
  let one = 0x811c9dc5;
  let two = ~one;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x01000193) ^ (two >>> 15);
  }
  return (one >>> 0).toString(36) + (two >>> 0).toString(36).padStart(7, "0");
}
