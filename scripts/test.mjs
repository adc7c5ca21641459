// npm test: every check and every suite, then one line that counts them. With --fast: all but the browser.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bin, ensureChromium, ensurePackages, ensureParallel, root, run } from "./setup.mjs";

const fast = process.argv.includes("--fast");
const reports = join(root, ".cache", "reports");

ensurePackages();
ensureParallel();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const broken = [];
/** Why unit tests failed: said once more at the end, where a log that was cut still has it. @type {string[]} */
const reasons = [];

/** @param {string} name @param {number} passed @param {number} failed */
function count(name, passed, failed) {
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) broken.push(name);
}

/** A check that is right or wrong as a whole. @param {string} name @param {string} command @param {string[]} args */
function check(name, command, args) {
  console.log(`\n— ${name}`);
  const right = run(command, args) === 0;
  count(name, right ? 1 : 0, right ? 0 : 1);
}

/** Runs the unit tests in one time zone. @param {string} zone */
function unitTests(zone) {
  const name = `unit and component tests in ${zone}`;
  console.log(`\n— ${name}`);
  const file = join(reports, `unit-${zone.replace("/", "-")}.json`);
  const code = run(
    bin("vitest"),
    ["run", "--reporter=dot", "--reporter=./scripts/count-reporter.ts"],
    { TZ: zone, COUNTS_FILE: file },
  );
  /** @type {import("./count-reporter.ts").RunCounts} */
  const { passed, failures } = existsSync(file)
    ? JSON.parse(readFileSync(file, "utf8"))
    : { passed: 0, failures: [] };
  if (code !== 0 && failures.length === 0) failures.push(`ended with exit code ${code}`);
  count(name, passed, failures.length);
  reasons.push(...failures.map((failure) => `${zone}: ${failure}`));
}

async function browserTests() {
  const name = "browser tests";
  console.log(`\n— ${name}`);
  const chromium = await ensureChromium();
  const file = join(reports, "browser.json");
  const code = run(bin("playwright"), ["test", "--config", "test/e2e/playwright.config.ts"], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const stats = existsSync(file)
    ? JSON.parse(readFileSync(file, "utf8")).stats
    : { expected: 0, unexpected: 0, flaky: 0 };
  const failed = stats.unexpected + stats.flaky || (code === 0 ? 0 : 1);
  count(name, stats.expected, failed);
}

check("format and lint", bin("biome"), ["ci"]);
check("types", bin("tsc"), ["-p", "."]);
check("no unused code", bin("knip"), []);
check("the collection's data", bin("tsx"), [
  "src/cli/main.ts",
  "check",
  "data/northern-syria-2024",
]);
unitTests("UTC");
unitTests("Asia/Damascus");
check("build", "node", ["scripts/build.mjs"]);
check("size", bin("tsx"), ["scripts/check-size.ts"]);
if (!fast) await browserTests();

for (const reason of reasons) console.log(`\n${reason}`);
if (broken.length > 0) console.log(`\nFailed: ${broken.join("; ")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
