/** An address of the web that a table gives, as a link may have it; null for every other scheme and for what is no address. */
export function webAddress(text: string | null): string | null {
  if (text === null || !URL.canParse(text.trim())) return null;
  const { protocol, href } = new URL(text.trim());
  return protocol === "https:" || protocol === "http:" ? href : null;
}
