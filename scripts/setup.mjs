// Gets what a command needs on a fresh machine. Plain JavaScript: it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Root folder of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs a program in the project's folder with its output shown, or ignored; returns its exit code, 127 when it
 * can't be started.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @param {"inherit" | "ignore"} [output]
 */
export function run(command, args, env = {}, output = "inherit") {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", output, output],
    env: { ...process.env, ...env },
  });
  return done.status ?? 127;
}

/** Path of a program that a package brings. @param {string} name */
export const bin = (name) => join(root, "node_modules", ".bin", name);

/** Installs the packages of package-lock.json where they are missing or older than it; ends the program where that fails. */
export function ensurePackages() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Dateline needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const installed = join(root, "node_modules", ".package-lock.json");
  const wanted = join(root, "package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  if (existsSync(installed) && sameVersions(installed, wanted)) return;
  console.error("Installing packages (once)…");
  // Not `npm ci`: it refuses a lock file in which a registry had no build of an optional package for
  // some other system. This takes the versions of the lock file all the same, and leaves it as it is.
  if (run("npm", ["install", "--no-save", "--no-audit", "--no-fund"]) === 0) return;
  console.error(
    "The packages could not be installed: see the lines above. Is the npm registry in reach?",
  );
  process.exit(1);
}

/** @param {string} installed @param {string} wanted */
function sameVersions(installed, wanted) {
  const read = (/** @type {string} */ path) => JSON.parse(readFileSync(path, "utf8")).packages;
  const [have, want] = [read(installed), read(wanted)];
  return (
    Object.keys(have).every((name) => have[name].version === want[name]?.version) &&
    Object.keys(want).every((name) => name === "" || want[name].optional || have[name])
  );
}

const KNOWN = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * Path of a Chromium: the one named by CHROMIUM_PATH, an installed one, Playwright's, or Debian's
 * package, in this order. Ends the program with what to do where none can be had.
 */
export async function ensureChromium() {
  const named = process.env.CHROMIUM_PATH;
  const installed = [named, ...KNOWN].find((path) => path && existsSync(path));
  if (installed) return installed;
  const { chromium } = await import("@playwright/test");
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  console.error("No Chromium found: asking Playwright for its own…");
  if (
    run(bin("playwright"), ["install", "chromium"]) === 0 &&
    existsSync(chromium.executablePath())
  )
    return chromium.executablePath();
  console.error("Playwright could not get one: trying the Debian package…");
  installDebian("chromium");
  const fromDebian = KNOWN.find((path) => existsSync(path));
  if (fromDebian) return fromDebian;
  console.error(
    "The browser tests need a Chromium and none could be installed.\n" +
      "Install one (Debian, Ubuntu: sudo apt-get install chromium) or name one: CHROMIUM_PATH=/path/to/chromium npm test",
  );
  process.exit(1);
}

/** Installs GNU parallel, in which a test runs the import, where it is missing; the test says so where that fails. */
export function ensureParallel() {
  if (run("parallel", ["--version"], {}, "ignore") !== 0) installDebian("parallel");
}

/** Installs a Debian package where there is apt-get. @param {string} name */
function installDebian(name) {
  if (!existsSync("/usr/bin/apt-get")) return;
  run("apt-get", ["update", "-qq"]);
  run("apt-get", ["install", "-y", "-qq", name], { DEBIAN_FRONTEND: "noninteractive" });
}
