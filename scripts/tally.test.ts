import { describe, expect, it } from 'vitest';
import { fromPlaywright, fromVitest, lastLine, missingTool, sum } from './tally.mjs';

const vitest = { numPassedTests: 10, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 };
const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 1 };

describe('what npm test counts', () => {
  it('takes a missing browser or server for a skip at a desk and for a failure where CI=true', () => {
    expect(missingTool(false)).toEqual({ passed: 0, failed: 0, skipped: 1 });
    expect(missingTool(true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('takes a runner that ends badly without a failed test for a failure', () => {
    expect(fromVitest(vitest, 0)).toEqual({ passed: 10, failed: 0, skipped: 3 });
    expect(fromVitest(vitest, 1).failed).toBe(1);
    expect(fromVitest({ ...vitest, numFailedTests: 4 }, 1).failed).toBe(4);
  });

  it('takes a flaky journey, and an error outside every journey, for failed', () => {
    expect(fromPlaywright({ stats }, 0)).toEqual({ passed: 5, failed: 0, skipped: 1 });
    expect(fromPlaywright({ stats: { ...stats, flaky: 2 } }, 0)).toEqual({ passed: 5, failed: 2, skipped: 1 });
    expect(fromPlaywright({ stats, errors: [{}] }, 1).failed).toBe(1);
  });

  it('closes with one line that says passed and failed', () =>
    expect(lastLine(sum([fromVitest(vitest, 0), missingTool(false), missingTool(true)]))).toBe('10 passed, 1 failed'));
});
