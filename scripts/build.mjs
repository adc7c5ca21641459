// npm run build: the site as dist/, which works from any folder of any static host.
import { bin, ensurePackages, run } from "./setup.mjs";

ensurePackages();
/** @type {[what: string, command: string, args: string[]][]} */
const STEPS = [
  ["the pages' scripts and data", "vite", ["build", "--logLevel", "warn"]],
  [
    "the page in one script",
    "vite",
    ["build", "--config", "vite.classic.config.ts", "--logLevel", "warn"],
  ],
  [
    "the script for hosts",
    "vite",
    ["build", "--config", "vite.loader.config.ts", "--logLevel", "warn"],
  ],
  [
    "the pictures of collections, places and articles",
    "tsx",
    ["src/cli/main.ts", "pictures", "dist"],
  ],
  // It writes into the pages what the steps before made.
  ["the pages as text", "tsx", ["src/cli/main.ts", "pages", "dist"]],
  // Last: the page in one script is made from the finished page of modules.
  ["the page in one script: its data", "tsx", ["scripts/classic/data.ts"]],
];
for (const [what, command, args] of STEPS) {
  if (run(bin(command), args) === 0) continue;
  console.error(`The build failed at: ${what}.`);
  process.exit(1);
}
