/**
 * Address of a Creative Commons licence by its SPDX id (`CC-BY-4.0`, `CC0-1.0`), for formats that want one;
 * an address is returned as it is, null for anything else.
 */
export function licenseUrl(license: string | null | undefined): string | null {
  if (!license) return null;
  if (/^https?:\/\/\S+$/.test(license)) return license;
  if (/^CC0-1\.0$/i.test(license)) return "https://creativecommons.org/publicdomain/zero/1.0/";
  const parts = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)$/i.exec(license);
  return parts?.[1]
    ? `https://creativecommons.org/licenses/${parts[1].toLowerCase()}/${parts[2]}/`
    : null;
}
