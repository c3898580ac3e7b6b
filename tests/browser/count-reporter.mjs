/** Writes how many browser tests passed, failed and were skipped to the file JAGA_COUNTS names; scripts/test.mjs adds them up. */
import { writeFileSync } from 'node:fs';

export default class CountReporter {
  counts = { passed: 0, failed: 0, skipped: 0 };
  suite = null;
  errors = 0;

  onBegin(_config, suite) {
    this.suite = suite;
  }

  /** Errors outside any test: a specification that does not load, a server that does not start. */
  onError() {
    this.errors += 1;
  }

  onEnd(result) {
    const file = process.env.JAGA_COUNTS;
    if (!file) return;
    for (const test of this.suite?.allTests() ?? []) {
      const outcome = test.outcome();
      if (outcome === 'expected') this.counts.passed += 1;
      else if (outcome === 'skipped') this.counts.skipped += 1;
      else this.counts.failed += 1;
    }
    this.counts.failed += this.errors;
    if (result.status !== 'passed' && this.counts.failed === 0) this.counts.failed = 1;
    writeFileSync(file, JSON.stringify(this.counts));
  }

  printsToStdio() {
    return false;
  }
}
