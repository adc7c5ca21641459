/** Contents by absolute address. */
const given = new Map<string, string>();

/**
 * Files that came inside the page's own scripts, by address relative to the site (an absolute address with a slash at
 * its end): where a page may fetch nothing, they are there all the same. Texts as they are, others as `data:` addresses.
 */
export function giveFiles(site: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) given.set(site + path, content);
}

/** The text that was given for an address; null where there is none and it has to be fetched. */
export const givenText = (address: string): string | null => given.get(address) ?? null;

/** The address to take a picture or archive from: what was given for it as a `data:` address, else itself. */
export const givenAddress = (address: string): string => given.get(address) ?? address;
