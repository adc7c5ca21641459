// npm run dev: installs if needed and starts the development server with hot reload of code and articles.
import { bin, ensurePackages, run } from "./setup.mjs";

ensurePackages();
process.exit(run(bin("vite"), process.argv.slice(2)));
