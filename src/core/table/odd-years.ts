/** Years that tables of events hardly ever mean as CE years: below 1000, Hijri ones (1300 to 1500), and what stands for none. */
const ODD = /(?:^|\/)(?:0\d{3}|1[34]\d\d|1500|[29]999)(?!\d)/;
const HIJRI = /(?<!\d)(?:1[34]\d\d|1500)(?!\d)/;
const MODERN = /(?<!\d)(?:1[6-9]|20)\d\d(?!\d)/;

/** True where EDTF text begins or ends in a year that is hardly meant: 0024, 1446, 9999. */
export function hasOddYear(edtf: string): boolean {
  return ODD.test(edtf);
}

/** True for a date (with usual digits) that seems to be of the Hijri calendar, lunar or solar, whose years are now about 1400. */
export function looksHijri(plain: string): boolean {
  return HIJRI.test(plain) && !MODERN.test(plain);
}

/** What databases write for the end of what goes on: the last or first day, month or year of 9999 or 2999, however written. */
const FAR_END =
  /^(?:(?:31[-/. ]12|0?1[-/. ]0?1|12[-/. ]31)[-/. ])?[29]999(?:-?(?:12|01)(?:-?(?:31|01))?|[/.](?:12[/.]31|0?1[/.]0?1))?(?:$|[T ])/;

/** True for a date (with usual digits) by which databases mean that there is no end. */
export function isFarEnd(plain: string): boolean {
  return FAR_END.test(plain);
}

/** EDTF text whose far end (2024-12-03/9999-12-31) is an open one. */
export function withOpenEnd(edtf: string): string {
  return edtf.replace(/^(-?\d{4}[^/]*)\/[29]999(?:-(?:12|01)(?:-(?:31|01))?)?$/, "$1/..");
}
