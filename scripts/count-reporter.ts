import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

/** What a run of the unit tests came to: how many passed, and what failed, each with its reason. */
export type RunCounts = { passed: number; failures: string[] };

/**
 * Writes a run's counts as JSON to the file that `COUNTS_FILE` names. What breaks outside of every test (a suite that
 * can't be loaded, an error that nobody caught, a worker that ends) is a failure of its own.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly Failure[]): void {
    const counts: RunCounts = { passed: 0, failures: unhandled.map(wordsOf) };
    for (const module of modules) {
      for (const error of module.errors())
        counts.failures.push(`${module.relativeModuleId}: ${wordsOf(error)}`);
      for (const test of module.children.allTests()) {
        const { state, errors } = test.result();
        if (state === "passed") counts.passed += 1;
        if (state !== "failed") continue;
        const reason = errors.map(wordsOf).join("; ");
        counts.failures.push(`${module.relativeModuleId} › ${test.fullName}: ${reason}`);
      }
    }
    writeFileSync(process.env.COUNTS_FILE ?? "counts.json", JSON.stringify(counts));
  }
}

/** An error as vitest tells it; of one that nobody caught, also the file that ran meanwhile. */
type Failure = { message: string; stack?: string | undefined; VITEST_TEST_PATH?: unknown };

const wordsOf = ({ message, stack, VITEST_TEST_PATH: file }: Failure): string =>
  (file === undefined ? "" : `during ${file}: `) + (stack ?? message);
