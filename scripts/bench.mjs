// npm run bench: measures in real Chromium, as ratios within one run; nothing in npm test depends on it.
import { bin, ensureChromium, ensurePackages, run } from "./setup.mjs";

ensurePackages();
const chromium = await ensureChromium();
if (run(bin("vite"), ["build", "--logLevel", "warn"]) !== 0) process.exit(1);
process.exit(run(bin("tsx"), ["test/bench/first-frame.ts"], { CHROMIUM_PATH: chromium }));
