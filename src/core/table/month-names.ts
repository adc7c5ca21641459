/** Names of the months in English, French, Spanish and Arabic (of Egypt and of the Levant), without accents. */
const NAMES: readonly (readonly string[])[] = [
  ["january", "jan", "janvier", "janv", "enero", "ene", "يناير", "كانون الثاني"],
  ["february", "feb", "fevrier", "fevr", "fev", "febrero", "فبراير", "شباط"],
  ["march", "mar", "mars", "marzo", "مارس", "اذار"],
  ["april", "apr", "avril", "avr", "abril", "abr", "ابريل", "نيسان"],
  ["may", "mai", "mayo", "مايو", "ايار"],
  ["june", "jun", "juin", "junio", "يونيو", "حزيران"],
  ["july", "jul", "juillet", "juil", "julio", "يوليو", "تموز"],
  ["august", "aug", "aout", "agosto", "ago", "اغسطس", "اب"],
  ["september", "sep", "sept", "septembre", "septiembre", "setiembre", "سبتمبر", "ايلول"],
  ["october", "oct", "octobre", "octubre", "اكتوبر", "تشرين الاول"],
  ["november", "nov", "novembre", "noviembre", "نوفمبر", "تشرين الثاني"],
  ["december", "dec", "decembre", "diciembre", "dic", "ديسمبر", "كانون الاول"],
];
const NUMBER_OF = new Map(NAMES.flatMap((names, i) => names.map((name) => [name, i + 1])));

/** Number of a month, 1 to 12, by its name or its usual short form; null for any other word. */
export function monthNumber(name: string): number | null {
  const plain = name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u0653-\u0655]/g, "")
    .toLowerCase()
    .replace(/\.$/, "");
  return NUMBER_OF.get(plain) ?? null;
}
