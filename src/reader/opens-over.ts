/** Keys of which one alone says what is open. */
const SELECTION = ["place", "article", "mention"];

/**
 * What a page opens by itself (in the address's own words: `place=hama&lang=en`), with what its address says behind `#` over
 * it, as one such text. An address that opens something leaves out what the page would have opened.
 */
export function opensOver(own: string, hash: string): string {
  const said = hash.replace(/^#/, "");
  const keys = new Set(new URLSearchParams(said).keys());
  const opensElse = SELECTION.some((key) => keys.has(key));
  const kept = own.split("&").filter((part) => {
    const key = part.split("=")[0] ?? "";
    return part !== "" && !keys.has(key) && !(opensElse && SELECTION.includes(key));
  });
  return [...kept, ...(said === "" ? [] : [said])].join("&");
}
