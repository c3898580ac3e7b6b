/** Writes how many unit tests passed, failed and were skipped to the file JAGA_COUNTS names; scripts/test.mjs adds them up. */
import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule, TestRunEndReason } from 'vitest/node';

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[], reason: TestRunEndReason): void {
    const file = process.env.JAGA_COUNTS;
    if (!file) return;
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') counts.passed += 1;
        else if (state === 'failed') counts.failed += 1;
        else counts.skipped += 1;
      }
      // A file that cannot be loaded has no tests to count, and is a failure all the same.
      counts.failed += module.errors().length;
    }
    counts.failed += errors.length;
    if (reason !== 'passed' && counts.failed === 0) counts.failed = 1;
    writeFileSync(file, JSON.stringify(counts));
  }
}
