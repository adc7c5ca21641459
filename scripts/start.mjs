// npm start: installs if needed, builds the app with its collections, serves it and prints the address.
import { bin, ensurePackages, run } from "./setup.mjs";

const port = process.env.PORT ?? "4173";

ensurePackages();
// Pages that name their own address (link previews, oEmbed) get that of this machine.
const site = process.env.DATELINE_SITE ?? `http://localhost:${port}/`;
if (run("node", ["scripts/build.mjs"], { DATELINE_SITE: site }) !== 0) process.exit(1);
process.exit(run(bin("vite"), ["preview", "--port", port]));
