// npm run bench [-- --quick] [-- --part steps|index|first-frame|open]: measures in real Chromium, as ratios within one
// run, and writes docs/benchmarks.md; nothing in npm test depends on it.
import { bin, ensureChromium, ensurePackages, run } from "./setup.mjs";

ensurePackages();
const chromium = await ensureChromium();
const given = process.argv.slice(2);
// The site as readers get it, apart from dist/, which may be somebody's finished one.
const site = ["build", "--outDir", ".cache/bench/site", "--emptyOutDir", "--logLevel", "warn"];
const needsSite = !given.includes("--part") || given.includes("first-frame");
if (needsSite && run(bin("vite"), site) !== 0) process.exit(1);
process.exit(run(bin("tsx"), ["test/bench/run.ts", ...given], { CHROMIUM_PATH: chromium }));
