/** Writes metres as people say them, in a BCP 47 locale: "5 km", "500 m"; at most one decimal. */
export function distanceWords(metres: number, locale: string): string {
  const far = metres >= 1000;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: far ? "kilometer" : "meter",
    maximumFractionDigits: 1,
  }).format(far ? metres / 1000 : metres);
}
