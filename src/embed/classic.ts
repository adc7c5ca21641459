import { giveFiles } from "../core/site/given-files.ts";
import { metaContent, siteFolder } from "../shell/meta.ts";
import "../shell/trusted-types.ts";

// The embedded page as one classic script: for hosts that send no CORS header, where a sandboxed frame may neither load
// modules nor fetch anything, and for opening from disk. What it would fetch comes as scripts, too.

declare global {
  /** What a collection's `embed.js` leaves behind: its files by address relative to the site. */
  var datelineFiles: Record<string, string> | undefined;
}

void start();

async function start(): Promise<void> {
  if (self.origin === "null" && location.protocol !== "file:")
    console.warn(
      "Dateline: this host sends no Access-Control-Allow-Origin header, so a frame without an origin gets the page in " +
        "one script: larger, and with less ground around the places. docs/deploy.md says how to send it.",
    );
  const site = siteFolder();
  const asked = new URLSearchParams(location.search).get("collection");
  const collection = asked ?? metaContent("dateline-collection") ?? "";
  // A collection that isn't there is for the page to report, as everywhere.
  await loadScript(`${site}collections/${encodeURIComponent(collection)}/embed.js`);
  giveFiles(site, globalThis.datelineFiles ?? {});
  await import("./main.tsx");
}

/** Ends when the script has run, or when it could not be had. */
function loadScript(address: string): Promise<void> {
  return new Promise((resolve) => {
    const script = document.createElement("script");
    script.onload = () => resolve();
    script.onerror = () => resolve();
    script.src = address;
    document.head.append(script);
  });
}
