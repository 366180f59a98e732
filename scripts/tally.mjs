/** What `npm test` counts, and how: pure, so that the counting itself is tested. */

/** Something the machine lacks: a skip at a desk, a failure where nobody would see the skip. */
export const missingTool = (onCi) => (onCi ? { passed: 0, failed: 1, skipped: 0 } : { passed: 0, failed: 0, skipped: 1 });

/** A runner that ends badly without naming a failed test has itself failed. */
const counted = (counts, code) => ({ ...counts, failed: counts.failed || (code === 0 ? 0 : 1) });

export const fromVitest = (report, code) =>
  counted({ passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests }, code);

/** A test that passed only at another try is a failed one; so is an error outside every test. */
export const fromPlaywright = ({ stats, errors = [] }, code) =>
  counted({ passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }, code);

export const sum = (parts) =>
  parts.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

export const lastLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
