import { siteFolder } from "./meta.ts";

// Where the browser holds pages to Trusted Types, scripts and workers may come from the site's own folder and nowhere
// else; text never becomes HTML or a script. Pages import this before anything asks for a worker.

declare global {
  /** The part of the Trusted Types API that is used here; TypeScript's DOM types don't have it yet. */
  var trustedTypes:
    | {
        createPolicy(
          name: "default",
          rules: { createScriptURL(address: string): string | null },
        ): unknown;
      }
    | undefined;
}

globalThis.trustedTypes?.createPolicy("default", {
  createScriptURL: (address) =>
    isOwnScript(address, siteFolder(), self.origin === "null") ? address : null,
});

/**
 * True for the address of a script in the site's folder. A page without an origin can't start a worker by its address:
 * MapLibre fetches it and starts a copy as `data:`, so there, and only there, these are let through.
 */
export function isOwnScript(address: string, site: string, isOpaque: boolean): boolean {
  if (!URL.canParse(address, site)) return false;
  const { href, pathname, protocol } = new URL(address, site);
  return (href.startsWith(site) && pathname.endsWith(".js")) || (isOpaque && protocol === "data:");
}
