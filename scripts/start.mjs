// npm start: installs if needed, builds the app with its collections, serves it and prints the address.
import { bin, ensurePackages, run } from "./setup.mjs";

ensurePackages();
if (run("node", ["scripts/build.mjs"]) !== 0) process.exit(1);
process.exit(run(bin("vite"), ["preview", "--port", process.env.PORT ?? "4173"]));
