/** A text, which is passed over whole, or a number. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;
/** Numbers below sixteen digits are always exact (2^53 has sixteen). */
const LONG = /\d{16}/;
const WHOLE = /^-?\d+$/;

/** `JSON.parse`, but whole numbers beyond 2^53 - 1 come as text, digit by digit. Throws a SyntaxError like it. */
export function parseExactJson(text: string): unknown {
  if (!LONG.test(text)) return JSON.parse(text);
  return JSON.parse(text.replace(TOKEN, (token) => (isInexact(token) ? `"${token}"` : token)));
}

function isInexact(token: string): boolean {
  return token.length > 15 && WHOLE.test(token) && !Number.isSafeInteger(Number(token));
}

/** A list or an object as JSON text; whole numbers of 64 bits, which JSON has no form for, stand in it as texts of digits. */
export function exactJsonText(value: object): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === "bigint" ? member.toString() : member,
  );
}
