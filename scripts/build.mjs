// npm run build [-- folder]: the site as dist/ (or that folder), which works from any folder of any static host.
import { join } from "node:path";
import { bin, ensurePackages, run } from "./setup.mjs";

const site = process.argv[2] ?? "dist";
const classic = join(site, "embed/v1/classic");

ensurePackages();
/** @type {[what: string, command: string, args: string[]][]} */
const STEPS = [
  ["the pages' scripts and data", "vite", ["build", "--outDir", site, "--logLevel", "warn"]],
  [
    "the page in one script",
    "vite",
    ["build", "--config", "vite.classic.config.ts", "--outDir", classic, "--logLevel", "warn"],
  ],
  [
    "the script for hosts",
    "vite",
    ["build", "--config", "vite.loader.config.ts", "--outDir", site, "--logLevel", "warn"],
  ],
  [
    "the pictures of collections, places and articles",
    "tsx",
    ["src/cli/main.ts", "pictures", site],
  ],
  // It writes into the pages what the steps before made.
  ["the pages as text", "tsx", ["src/cli/main.ts", "pages", site]],
  // Last: the page in one script is made from the finished page of modules.
  ["the page in one script: its data", "tsx", ["scripts/classic/data.ts", site]],
];
for (const [what, command, args] of STEPS) {
  if (run(bin(command), args) === 0) continue;
  console.error(`The build failed at: ${what}.`);
  process.exit(1);
}
