// npm run build: the site as dist/, which works from any folder of any static host.
import { bin, ensurePackages, run } from "./setup.mjs";

ensurePackages();
/** @type {[what: string, command: string, args: string[]][]} */
const STEPS = [["the pages' scripts and data", "vite", ["build", "--logLevel", "warn"]]];
for (const [what, command, args] of STEPS) {
  if (run(bin(command), args) === 0) continue;
  console.error(`The build failed at: ${what}.`);
  process.exit(1);
}
