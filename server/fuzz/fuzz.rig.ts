import { expect } from 'vitest';
import { expectHeaders, expectProblem, type Answer, type Hardened } from '../hardened.rig';

/** The same every time, so that what fails fails again; another one, and more of it, by hand: FUZZ_SEED=7 FUZZ_TIMES=50. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_123);
const TIMES = Number(process.env['FUZZ_TIMES'] ?? 1);

/** Bounded in runs and, on a busy machine, in time; `nth`: of several in one test, which would else draw the same ids. */
export const bounded = (numRuns: number, nth = 0) => ({
  seed: SEED + nth,
  numRuns: numRuns * TIMES,
  interruptAfterTimeLimit: 8_000 * TIMES,
  markInterruptAsFailure: false,
});

/** The gateway is allowed to refuse, in its own form; it is not allowed to break, nor to tell what is inside. */
export const expectHeld = (answer: Answer, of: string): void => {
  expect([of, answer.status, answer.status < 500]).toEqual([of, answer.status, true]);
  expectHeaders(answer, of);
  if (answer.status >= 400) expectProblem(answer, of);
};

/** Who was attacked still serves everybody. */
export const expectAlive = async ({ ask }: Hardened): Promise<void> => {
  expect((await ask('/api/health')).status).toBe(200);
  expect((await ask('/api/feeds/indicators?set=cds-2025')).status).toBe(200);
};

/** Without the limits of how often, which these would reach at once. */
export const UNLIMITED = {
  limits: {
    rates: Object.fromEntries(
      ['pages', 'feeds', 'commands', 'exports', 'uploads', 'systems', 'sign-in'].map((kind) => [
        kind,
        { perIdentity: 1e9, perAddress: 1e9 },
      ]),
    ),
    knocks: 1e9,
  },
};
