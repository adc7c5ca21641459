// npm run test:browsers: the embedded map in Chromium, Firefox and WebKit, as far as they are installed; then a line of counts.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { bin, ensurePackages, root, run } from "./setup.mjs";

const site = process.env.DATELINE_DIST ?? join(root, ".cache", "browsers", "dist");
const report = join(root, ".cache", "reports", "browsers.json");

/** Each engine with the variables that name its programs, and where those are else looked for. */
const ENGINES = [
  { name: "Chromium", packages: "chromium", programs: { CHROMIUM_PATH: onPath("chromium") } },
  {
    name: "Firefox",
    packages: "firefox-esr xvfb",
    programs: { FIREFOX_PATH: onPath("firefox-esr", "firefox"), XVFB_PATH: onPath("Xvfb") },
  },
  {
    name: "WebKit",
    packages: "webkit2gtk-driver xvfb",
    programs: {
      WEBKIT_DRIVER_PATH: onPath("WebKitWebDriver"),
      // Debian's builds differ by processor, and the version of GTK is part of the folder's name.
      MINIBROWSER_PATH: ["x86_64", "aarch64"]
        .flatMap((cpu) => ["4.1", "4.0"].map((v) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-${v}`))
        .map((folder) => join(folder, "MiniBrowser")),
      XVFB_PATH: onPath("Xvfb"),
    },
  },
];

/** Where programs of these names would be. @param {string[]} names */
function onPath(...names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Paths of an engine's programs by their variables, or null where one of them is missing. @param {Record<string, string[]>} programs */
function pathsOf(programs) {
  /** @type {Record<string, string>} */
  const paths = {};
  for (const [variable, places] of Object.entries(programs)) {
    const path = [process.env[variable], ...places].find((one) => one && existsSync(one));
    if (!path) return null;
    paths[variable] = path;
  }
  return paths;
}

/** Starts a screen that nobody sees; gives its name (`:99`) and how to end it. @param {string} program */
async function startScreen(program) {
  const args = ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"];
  const screen = spawn(program, args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const name = await new Promise((resolve, reject) => {
    screen.stdio[3]?.once("data", (number) => resolve(`:${String(number).trim()}`));
    screen.once("error", reject);
    screen.once("exit", (code) => reject(new Error(`${program} ended at once with code ${code}`)));
  });
  return { name, end: () => screen.kill() };
}

ensurePackages();
const found = ENGINES.map(({ name, packages, programs }) => {
  const paths = pathsOf(programs);
  const missing = Object.keys(programs).filter((key) => !pathsOf({ [key]: programs[key] ?? [] }));
  console.log(
    paths
      ? `${name}: found, ${Object.values(paths)[0]}`
      : `${name}: SKIPPED. Debian, Ubuntu: sudo apt-get install ${packages}; or name the program: ${missing.join(", ")}`,
  );
  return paths ?? {};
});
const paths = Object.assign({}, ...found);
if (Object.keys(paths).length === 0) {
  console.error("No browser was found, so nothing was tested.");
  process.exit(1);
}

if (!process.env.DATELINE_DIST && run("node", ["scripts/build.mjs", site]) !== 0) process.exit(1);
mkdirSync(join(root, ".cache", "reports"), { recursive: true });
rmSync(report, { force: true });
const screen = paths.XVFB_PATH ? await startScreen(paths.XVFB_PATH) : null;
const code = run(
  bin("vitest"),
  [
    ...["run", "--config", "test/browsers/vitest.config.ts", "--reporter=verbose"],
    ...["--reporter=json", `--outputFile.json=${report}`, ...process.argv.slice(2)],
  ],
  { ...paths, DATELINE_DIST: site, ...(screen ? { DISPLAY: screen.name } : {}) },
);
screen?.end();

const results = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")).testResults : [];
/** @type {{ancestorTitles: string[], status: string}[]} */
const tests = results.flatMap((/** @type {any} */ file) => file.assertionResults);
/** @param {{status: string}[]} some */
const counts = (some) =>
  ["passed", "failed", "skipped"]
    .map((status) => `${some.filter((test) => test.status === status).length} ${status}`)
    .join(", ");
for (const { name } of ENGINES)
  console.log(`${name}: ${counts(tests.filter((test) => test.ancestorTitles.includes(name)))}`);
console.log(`\n${counts(tests)}`);
process.exit(code);
